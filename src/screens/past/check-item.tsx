// One check in a list: when, what it came to, and each of its steps once it is opened.
import { useSignal } from '@preact/signals';
import type { CheckId } from '../../checks/registry.ts';
import { type CheckRecord, overall, type StepOutcome } from '../../core/check-record.ts';
import type { App } from '../../state/app.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { timeOf } from '../dates.ts';
import { OutcomeCard, stateOf, wordOf } from '../outcome.tsx';
import { pastDay } from './when.ts';

/** What each step came to is drawn only once it is opened: thirty checks are thousands of elements. */
export function CheckItem({ app, record, isDaySaid = false }: { app: App; record: CheckRecord; isDaySaid?: boolean }) {
  const isOpen = useSignal(false);
  const grade = overall(record) ?? 'none';
  return (
    <li>
      <details
        class="card"
        onToggle={({ currentTarget }) => {
          isOpen.value = currentTarget.open;
        }}
      >
        <summary>
          <span class="history-when">
            {!isDaySaid && <strong>{pastDay(app, record.startedAt)} </strong>}
            {inOnePiece(timeOf(app, record.startedAt))}
            {record.finishedAt === null && <span class="hint"> {app.t.app.history.unfinished}</span>}
          </span>
          <Badge state={grade} word={app.t.app.grades[grade]} />
        </summary>
        {isOpen.value && app.dayCheck.ids.map((id) => <Step key={id} app={app} id={id} outcome={record.steps[id]} />)}
      </details>
    </li>
  );
}

/** No line ends before "p.m.". */
const inOnePiece = (time: string) => time.replaceAll(' ', '\u00a0');

function Step({ app, id, outcome }: { app: App; id: string; outcome: StepOutcome | undefined }) {
  return (
    <section class="history-step">
      <h3>
        <Icon name={id as IconName} />
        {app.t.steps[id as CheckId].name}
      </h3>
      {outcome && outcome.kind !== 'passed' ? (
        <OutcomeCard app={app} id={id} outcome={outcome} />
      ) : (
        <Badge state={stateOf(outcome)} word={wordOf(app, outcome)} />
      )}
    </section>
  );
}
