// The last checks, newest first.
import type { CheckId } from '../checks/registry.ts';
import { overall } from '../core/check-record.ts';
import type { App } from '../state/app.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { dayOf, timeOf } from './dates.ts';
import { Title } from './frame.tsx';
import { OutcomeCard, stateOf, wordOf } from './outcome.tsx';

export function HistoryScreen({ app }: { app: App }) {
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
        {checks.map((record) => {
          const grade = overall(record) ?? 'none';
          return (
            <li key={record.id}>
              <details class="card">
                <summary>
                  <span class="history-when">
                    <strong>{dayOf(app, record.startedAt)}</strong> {timeOf(app, record.startedAt)}
                    {record.finishedAt === null && <span class="hint"> {words.unfinished}</span>}
                  </span>
                  <Badge state={grade} word={app.t.app.grades[grade]} />
                </summary>
                {app.dayCheck.ids.map((id) => {
                  const outcome = record.steps[id];
                  return (
                    <section key={id} class="history-step">
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
                })}
              </details>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
