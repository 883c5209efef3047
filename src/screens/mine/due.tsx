// What is due outside of the session list: all of it on a screen, and the few most useful on Today.
import { useSignal } from '@preact/signals';
import { rowsOf } from '../../core/checklist/list.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { RowLink } from '../row-link.tsx';
import { byGroup, countOpen, isOpen, pickForToday, type Slot, slotsOf } from './due-pick.ts';
import { DueRow } from './due-row.tsx';
import { momentOf, orderOf, useVisit, type Visit } from './due-visit.ts';

/** So few rows need no folds. */
const unfoldedSlots = 6;

/** On Today. Where nothing is due, nothing is drawn. */
export function Due({ app, words }: LateProps) {
  const { sessions } = app;
  const says = words.mine.due;
  const visit = useVisit();
  /** From the first answer on, what is shown stays: no new chore comes up under the finger. */
  const fixed = useSignal<readonly Slot[] | null>(null);
  const others = sessions.others.value;
  const picked = pickForToday(others, momentOf(app)).map((row): Slot => ({ item: row.item, row }));
  const rows = Object.values(others).flatMap(rowsOf);
  const slots = fixed.value?.map(({ item }) => ({ item, row: rows.find((row) => row.item.id === item.id) })) ?? picked;
  if (slots.length === 0) return null;
  const fixing: Visit = {
    ...visit,
    note: (item, how) => {
      fixed.value ??= picked;
      visit.note(item, how);
    },
  };
  const count = countOpen(others);
  return (
    <section class="card" aria-labelledby="due">
      <h2 id="due">{says.title}</h2>
      <ul class="mine-list">
        {slots.filter(isStillThere(visit)).map((slot) => (
          <DueRow key={slot.item.id} app={app} words={words} {...slot} visit={fixing} isFull={false} />
        ))}
      </ul>
      {count > 0 && <RowLink to="due">{fill(says.all, { count })}</RowLink>}
      <NewPeerLink words={words} />
    </section>
  );
}

/** Answered in another tab, or switched off there: gone, but for what was touched here. */
const isStillThere =
  ({ visited }: Visit) =>
  ({ item, row }: Slot): boolean =>
    visited.has(item.id) || (row !== undefined && isOpen(row));

const NewPeerLink = ({ words }: Pick<LateProps, 'words'>) => <RowLink to="new-peer">{words.mine.due.newPeer}</RowLink>;

export function DueScreen({ app, words }: LateProps) {
  const says = words.mine.due;
  const visit = useVisit();
  const rows = Object.values(app.sessions.others.value).flatMap(rowsOf);
  const slots = slotsOf(rows, visit.visited, orderOf(app));
  const isShort = useSignal(slots.length <= unfoldedSlots).value;
  const held = rows
    .filter((row) => !isOpen(row) && !visit.visited.has(row.item.id))
    .map((row): Slot => ({ item: row.item, row }));
  const ofDay = ({ item: { scope } }: Slot) => scope === 'dayStart' || scope === 'dayEnd';
  const lasting = byGroup(slots.filter((slot) => !ofDay(slot)));
  const draw = (list: readonly Slot[]) => (
    <ul class="mine-list">
      {list.map((slot) => (
        <DueRow key={slot.item.id} app={app} words={words} {...slot} visit={visit} isFull />
      ))}
    </ul>
  );
  return (
    <div class="page">
      <BackLink to="today" word={app.t.app.nav.today} />
      <Title app={app} id="due" text={says.title} />
      {slots.length > 0 ? <p class="hint">{says.intro}</p> : <Nothing words={words} />}
      {byGroup(slots.filter(ofDay)).map((group) => (
        <section key={group.id} class="card" aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{words.groups[group.id]}</h2>
          {draw(group.slots)}
        </section>
      ))}
      {lasting.length > 0 && <h2>{says.soon}</h2>}
      {lasting.map((group) => (
        <details key={group.id} class="card fold" open={isShort}>
          <summary>
            <h3>{words.groups[group.id]}</h3>
            <span class="hint">{openWord(words, group.slots)}</span>
            <Icon name="down" />
          </summary>
          {draw(group.slots)}
        </details>
      ))}
      <div class="card">
        <NewPeerLink words={words} />
      </div>
      {held.length > 0 && (
        <details class="card fold">
          <summary>
            <h2>{fill(says.others, { count: held.length })}</h2>
            <Icon name="down" />
          </summary>
          <p class="hint">{says.othersHint}</p>
          {byGroup(held).map((group) => (
            <div key={group.id}>
              <h3>{words.groups[group.id]}</h3>
              {draw(group.slots)}
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function Nothing({ words }: Pick<LateProps, 'words'>) {
  const says = words.mine.due;
  return (
    <div class="card empty">
      <Icon name="ready" size={40} />
      <p>{says.none}</p>
      <p class="hint">{says.noneHint}</p>
    </div>
  );
}

function openWord({ mine: { due } }: LateProps['words'], slots: readonly Slot[]): string {
  const count = slots.filter(({ row }) => row && isOpen(row)).length;
  return count === 0 ? due.looked : count === 1 ? due.openOne : fill(due.open, { count });
}
