// Choosing a video app: five questions, and a list that says why. Nothing about the peer is kept.
import { useSignal } from '@preact/signals';
import { type Needs, rankApps } from '../../core/apps/rank-apps.ts';
import type { OpenApp } from '../../core/apps/video-app.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import '../../ui/apps.css';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { nameOfApp } from './app-name.ts';
import { approvedApps } from './approved-apps.ts';
import { CheckedLine, oldestOf, StaleNotice } from './checked-line.tsx';
import { ChooseQuestions } from './choose-questions.tsx';
import { ChooseResult } from './choose-result.tsx';

export function ChooseScreen({ app, words, late, wanted }: WantedProps) {
  const says = words.apps.choose;
  const open = wanted.videoApps.flatMap((video): readonly OpenApp[] => (video.status === 'open' ? [video] : []));
  const cardIds = wanted.videoApps.map(({ id }) => id);
  const approved = approvedApps(app, words, late, cardIds);
  const needs = useSignal<Needs>({
    approvedIds: approved.ids,
    peerHasIds: new Set(),
    device: 'unknown',
    captions: false,
    noAccount: false,
    lowData: false,
  });
  const nameOf = (id: string) => nameOfApp(words, late, id);
  const ranking = rankApps(wanted.videoApps, needs.value);
  const { placed } = ranking;
  const name = nameOf(placed[0]?.app.id ?? '');
  const count = new Intl.NumberFormat(app.locale).format(placed.length);
  const counted = placed.length === 1 ? fill(says.countedOne, { name }) : fill(says.counted, { count, name });
  const names = new Intl.ListFormat(app.locale).format(approved.otherNames);
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="choose" text={says.title} />
      <StaleNotice app={app} words={words} checkedOn={oldestOf(wanted.videoApps)} />
      <p>{says.intro}</p>
      <p class="hint">{says.notKept}</p>
      <ChooseQuestions {...{ words, needs, open, nameOf }} isFromPack={approved.ids.size > 0} />
      <section class="mine-section" aria-labelledby="choose-result">
        <h2 id="choose-result">{says.result}</h2>
        <p role="status">{placed.length > 0 ? counted : says.nothing}</p>
        {needs.value.approvedIds.size === 0 && (
          <p class="notice notice-note">
            <Icon name="notes" />
            <span>{says.askFirst}</span>
          </p>
        )}
        {approved.otherNames.length > 0 && <p class="hint">{fill(says.noCard, { names })}</p>}
        {needs.value.lowData && <p class="hint">{says.saveData}</p>}
        <ChooseResult {...{ app, words, ranking, nameOf }} />
      </section>
      <CheckedLine app={app} words={words} checkedOn={oldestOf(wanted.videoApps)} />
    </div>
  );
}
