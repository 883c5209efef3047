// The steps of a check and what each came to.
import type { ComponentChild } from 'preact';
import type { CheckId } from '../checks/registry.ts';
import type { CheckRecord } from '../core/check-record.ts';
import type { App } from '../state/app.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { stateOf, wordOf } from './outcome.tsx';

/** `extra` stands at the end of a row, for what can be done about it. */
export function StepStates({
  app,
  record,
  extra,
}: {
  app: App;
  record: CheckRecord;
  extra?: (id: string, name: string) => ComponentChild;
}) {
  return (
    <ul class="step-states">
      {app.dayCheck.ids.map((id) => {
        const outcome = record.steps[id];
        const { name } = app.t.steps[id as CheckId];
        return (
          <li key={id}>
            <Icon name={id as IconName} />
            <span>{name}</span>
            <Badge state={stateOf(outcome)} word={wordOf(app, outcome)} />
            {stateOf(outcome) !== 'ready' && extra?.(id, name)}
          </li>
        );
      })}
    </ul>
  );
}
