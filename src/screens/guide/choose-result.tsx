// The video apps that fit, best first, each with why it is where it is; and those that do not, with why not.
import type { WantedWords } from '../../content/messages.ts';
import type { Placed, Ranking, Reason } from '../../core/apps/rank-apps.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { linkTo } from '../../state/route.ts';
import { Badge, type BadgeState } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RowLink } from '../row-link.tsx';
import { withFigures } from './figures.ts';

interface ResultProps {
  readonly app: App;
  readonly words: WantedWords;
  readonly ranking: Ranking;
  readonly nameOf: (id: string) => string;
}
/** More than three are no answer for somebody who is tired. */
const shownAtOnce = 3;

export function ChooseResult({ app, words, ranking, nameOf }: ResultProps) {
  const { placed, out } = ranking;
  const says = words.apps.choose;
  const rest = placed.slice(shownAtOnce);
  const count = (some: readonly unknown[]) => new Intl.NumberFormat(app.locale).format(some.length);
  return (
    <>
      <ol class="app-places">
        {placed.slice(0, shownAtOnce).map((one, at) => (
          <Place key={one.app.id} {...{ app, words, one, at, nameOf }} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details class="card fold">
          <summary>
            <h3>{fill(says.more, { count: count(rest) })}</h3>
            <Icon name="down" />
          </summary>
          <ol class="app-places" start={shownAtOnce + 1}>
            {rest.map((one, at) => (
              <Place key={one.app.id} {...{ app, words, one, nameOf }} at={at + shownAtOnce} />
            ))}
          </ol>
        </details>
      )}
      <details class="card fold">
        <summary>
          <h3>{fill(says.outTitle, { count: count(out) })}</h3>
          <Icon name="down" />
        </summary>
        <ul class="app-lines">
          {out.map((one) => (
            <li key={one.app.id}>
              <a class="app-out" href={linkTo('app', one.app.id)}>
                {nameOf(one.app.id)}
              </a>
              {one.codes.map((code) => (
                <small key={code}>{says.out[code]}</small>
              ))}
              {one.isApproved && <small>{says.outApproved}</small>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const badges: Readonly<Record<Reason['tone'], BadgeState>> = { for: 'ready', against: 'notYet', note: 'notes' };

function Place(props: Omit<ResultProps, 'ranking'> & { one: Placed; at: number }) {
  const { app, words, one, at, nameOf } = props;
  const says = words.apps.choose;
  const { id, facts } = one.app;
  const lower = one.lowerBy === null ? says.equal : fill(says.lower, { why: says.lowerBy[one.lowerBy] });
  return (
    <li class="card">
      <h3>
        <span class="unseen">{fill(says.place, { place: at + 1 })}: </span>
        <span aria-hidden="true">{at + 1}. </span>
        {nameOf(id)}
      </h3>
      {at > 0 && <p class="hint">{lower}</p>}
      <ul class="app-reasons" aria-label={says.why}>
        {one.reasons.map(({ code, tone, isUnsure }) => {
          const reason = withFigures(app, says.reasons[code], facts.speed.values);
          return (
            <li key={code}>
              <span class="unseen">{says.tones[tone]}: </span>
              <Badge state={badges[tone]} word={isUnsure ? fill(says.unsure, { reason }) : reason} />
            </li>
          );
        })}
      </ul>
      <RowLink to="app" detail={id}>
        {fill(says.card, { name: nameOf(id) })}
      </RowLink>
    </li>
  );
}
