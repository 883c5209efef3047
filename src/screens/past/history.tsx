// The last checks, newest first.
import { useSignal } from '@preact/signals';
import type { CheckId } from '../../checks/registry.ts';
import { type CheckRecord, overall, type StepOutcome } from '../../core/check-record.ts';
import type { App } from '../../state/app.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { dayOf, timeOf } from '../dates.ts';
import { Title } from '../frame.tsx';
import { OutcomeCard, stateOf, wordOf } from '../outcome.tsx';
import type { WantedProps } from '../wanted.ts';

export function HistoryScreen({ app }: WantedProps) {
  const words = app.t.app.history;
  const checks = app.history.checks.value;
  return (
    <div class="page">
      <Title app={app} id="history" text={words.title} />
      {checks.length === 0 ? (
        <div class="card empty">
          <Icon name="history" size={40} />
          <p>{words.empty}</p>
          <p class="hint">{words.emptyHint}</p>
        </div>
      ) : (
        <p class="hint">{words.intro}</p>
      )}
      <ul class="history" data-bench="history">
        {checks.map((record) => (
          <Item key={record.id} app={app} record={record} />
        ))}
      </ul>
    </div>
  );
}

/** What each step came to is drawn only once it is opened: thirty checks are thousands of elements. */
function Item({ app, record }: { app: App; record: CheckRecord }) {
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
            <strong>{dayOf(app, record.startedAt)}</strong> {timeOf(app, record.startedAt)}
            {record.finishedAt === null && <span class="hint"> {app.t.app.history.unfinished}</span>}
          </span>
          <Badge state={grade} word={app.t.app.grades[grade]} />
        </summary>
        {isOpen.value && app.dayCheck.ids.map((id) => <Step key={id} app={app} id={id} outcome={record.steps[id]} />)}
      </details>
    </li>
  );
}

function Step({ app, id, outcome }: { app: App; id: string; outcome: StepOutcome | undefined }) {
  return (
    <section class="history-step">
      <h2>
        <Icon name={id as IconName} />
        {app.t.steps[id as CheckId].name}
      </h2>
      {outcome && outcome.kind !== 'passed' ? (
        <OutcomeCard app={app} id={id} outcome={outcome} />
      ) : (
        <Badge state={stateOf(outcome)} word={wordOf(app, outcome)} />
      )}
    </section>
  );
}
