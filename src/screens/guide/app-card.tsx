// The card of one video app: how to connect, what to turn on, how to test, and what to watch out for.
import { startOfDayMs } from '../../core/apps/checked-on.ts';
import { type OpenApp, type SectionId, sourcesOf, type VideoApp } from '../../core/apps/video-app.ts';
import { fill } from '../../core/message.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RowLink } from '../row-link.tsx';
import '../../ui/apps.css';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { nameOfApp } from './app-name.ts';
import { type CardProps, FactList, SectionLines, sentencesOf } from './app-sections.tsx';
import { approvedApps } from './approved-apps.ts';
import { CheckedLine, StaleNotice } from './checked-line.tsx';
import { dayOf } from './figures.ts';
import { OutsideAppLink } from './outside-link.tsx';
import { SourcesFold } from './sources-fold.tsx';

export function AppScreen(props: WantedProps) {
  const { app, wanted } = props;
  const video = wanted.videoApps.find(({ id }) => id === app.route.detail.value);
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      {video ? <Card key={video.id} {...props} video={video} /> : <NoCard {...props} />}
    </div>
  );
}

function Card(props: WantedProps & { video: VideoApp }) {
  const { app, words, late, wanted, video } = props;
  const says = words.apps.card;
  const name = nameOfApp(words, late, video.id);
  const cards = words.appCards as Readonly<Record<string, { readonly what: string } | undefined>>;
  const cardIds = wanted.videoApps.map(({ id }) => id);
  const isApproved = approvedApps(app, words, late, cardIds).ids.has(video.id);
  return (
    <>
      <Title app={app} id={`app-${video.id}`} text={name} />
      <p class="app-state">
        {video.status === 'open' ? (
          <Badge state="ready" word={says.open} />
        ) : (
          <Badge state="notYet" word={fill(says.closedOn, { day: dayOf(app, startOfDayMs(video.closedOn)) })} />
        )}
        {isApproved && video.status === 'open' && <Badge state="ready" word={words.apps.approved} />}
      </p>
      <p>{cards[video.id]?.what}</p>
      <StaleNotice app={app} words={words} checkedOn={video.checkedOn} />
      {video.status === 'open' ? (
        <OpenCard {...{ app, words, video, name }} />
      ) : (
        <>
          <Section {...{ app, words, video }} id="watch" />
          <section class="card" aria-labelledby="instead">
            <h2 id="instead">{says.instead}</h2>
            {video.insteadIds.map((id) => (
              <RowLink key={id} to="app" detail={id}>
                {nameOfApp(words, late, id)}
              </RowLink>
            ))}
            <RowLink to="choose">{says.chooseInstead}</RowLink>
          </section>
        </>
      )}
      <SourcesFold words={words} sources={sourcesOf(video)} />
      <CheckedLine app={app} words={words} checkedOn={video.checkedOn} />
    </>
  );
}

function OpenCard(props: CardProps & { video: OpenApp; name: string }) {
  const { words, video, name } = props;
  const says = words.apps.card;
  return (
    <>
      <section class="card" aria-labelledby="short">
        <h2 id="short">{says.short}</h2>
        <FactList {...props} />
      </section>
      <Section {...props} id="watch" />
      <Section {...props} id="connect" />
      <Section {...props} id="settings" after={says.menusMove} />
      <Section {...props} id="test" />
      <Sharing {...props} />
      <Section {...props} id="scrambling" />
      <Section {...props} id="captions" />
      <Section {...props} id="deal" />
      <Fold {...props} id="needs" />
      <Fold {...props} id="cost" />
      <Fold {...props} id="account" />
      {video.links.length > 0 && (
        <section class="card" aria-labelledby="outside">
          <h2 id="outside">{says.outside}</h2>
          {video.links.map(({ kind, url }) => (
            <OutsideAppLink key={url} words={words} url={url} text={fill(says.links[kind], { name })} />
          ))}
        </section>
      )}
    </>
  );
}

const noneOf = ({ words }: CardProps, id: SectionId): string | undefined =>
  (words.apps.card.none as Readonly<Partial<Record<SectionId, string>>>)[id];

function Section({ id, after, ...props }: CardProps & { id: SectionId; after?: string }) {
  const none = noneOf(props, id);
  const isEmpty = sentencesOf(props, id).length === 0;
  if (isEmpty && !none) return null;
  return (
    <section class="card" aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{props.words.apps.card.sections[id]}</h2>
      <SectionLines {...props} id={id} none={none} />
      {after && !isEmpty && <p class="hint">{after}</p>}
    </section>
  );
}

function Fold({ id, ...props }: CardProps & { id: SectionId }) {
  return (
    <details class="card fold">
      <summary>
        <h2>{props.words.apps.card.sections[id]}</h2>
        <Icon name="down" />
      </summary>
      <SectionLines {...props} id={id} none={noneOf(props, id)} />
    </details>
  );
}

function Sharing(props: CardProps) {
  const { sections, none, shareWarning } = props.words.apps.card;
  const hasAny = (['shareComputer', 'sharePhone'] as const).some((id) => sentencesOf(props, id).length > 0);
  // Nothing can be shared where there is no picture.
  if (props.video.status === 'open' && props.video.facts.captions.is === 'soundOnly') return null;
  return (
    <section class="card" aria-labelledby="part-share">
      <h2 id="part-share">{sections.share}</h2>
      {hasAny ? (
        <>
          <h3>{sections.shareComputer}</h3>
          <SectionLines {...props} id="shareComputer" none={none.shareComputer} />
          <h3>{sections.sharePhone}</h3>
          <SectionLines {...props} id="sharePhone" none={none.sharePhone} />
        </>
      ) : (
        <p class="hint">{none.share}</p>
      )}
      <p>{shareWarning}</p>
    </section>
  );
}

/** An address without a card: a new app, or one that somebody remembered. */
function NoCard({ app, words, late, wanted }: WantedProps) {
  const { all, unknown, unknownHint, unknownLink } = words.apps.card;
  const isAsked = app.route.detail.value !== '';
  return (
    <>
      <Title app={app} id="app-list" text={isAsked ? unknown : all} />
      {isAsked && (
        <div class="card">
          <p>{unknownHint}</p>
          <RowLink to="avoid">{unknownLink}</RowLink>
        </div>
      )}
      <section class="card" aria-label={all}>
        {wanted.videoApps.map(({ id }) => (
          <RowLink key={id} to="app" detail={id}>
            {nameOfApp(words, late, id)}
          </RowLink>
        ))}
      </section>
    </>
  );
}
