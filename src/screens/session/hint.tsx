// What was measured today beside the row that it belongs to. It advises; it never ticks.
import type { FindingCode } from '../../checks/registry.ts';
import type { LateWords } from '../../content/messages.ts';
import type { Item } from '../../core/checklist/item.ts';
import { fill } from '../../core/message.ts';
import { worst } from '../../core/verdict.ts';
import type { App } from '../../state/app.ts';
import { freshOf } from '../../state/calendar.ts';
import { Icon } from '../../ui/icon.tsx';
import { spoken } from '../outcome.tsx';

export function Hint({ app, words, item }: { app: App; words: LateWords; item: Item }) {
  const record = freshOf(app.history.checks.value, app.now());
  const outcome = item.hint ? record?.steps[item.hint] : undefined;
  if (!record || outcome?.kind !== 'judged') return null;
  const grade = worst(outcome.findings);
  const finding = outcome.findings.find((one) => one.grade === grade);
  const text = finding && app.t.findings[finding.code as FindingCode];
  if (!text || !finding) return null;
  const minutes = Math.max(0, Math.round((app.now() - record.startedAt) / 60_000));
  const { justNow, minutesAgo, hoursAgo } = words.session.list.hint;
  const ago = minutes === 0 ? justNow : minutes < 60 ? minutesAgo : hoursAgo;
  const hours = Math.floor(minutes / 60);
  return (
    <p class="item-hint">
      <Icon name={item.hint as 'camera'} size={20} />
      <span>{fill(ago, { minutes, hours, says: fill(text.says, spoken(app, finding.values)) })}</span>
    </p>
  );
}
