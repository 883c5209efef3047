// The hand-over note: one line that a supervisor could read. It names nobody and no device.
import type { CheckId } from '../checks/registry.ts';
import type { CheckRecord } from '../core/check-record.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { timeOf } from './dates.ts';
import { wordOf } from './outcome.tsx';

export function summaryLine(app: App, record: CheckRecord): string {
  const { summary } = app.t.app;
  const steps = app.dayCheck.ids.map((id) =>
    fill(summary.step, { name: app.t.steps[id as CheckId].name, grade: wordOf(app, record.steps[id]) }),
  );
  const date = new Intl.DateTimeFormat(app.locale, { dateStyle: 'medium' }).format(record.startedAt);
  return fill(summary.line, { date, time: timeOf(app, record.startedAt), steps: steps.join('; ') });
}
