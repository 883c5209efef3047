// A calm line that it is time for a back-up, with a way to it and a way to leave it.
import type { LateProps } from '../late.ts';
import { Due } from '../mine/due.tsx';
import { RowLink } from '../row-link.tsx';

export function BackupDueCard({ app, words: { backupDue: says } }: LateProps) {
  const due = app.learnt.value?.backupDue;
  if (!due?.isDue.value || app.sessions.current.value) return null;
  return (
    <section class="card" aria-labelledby="backup-due">
      <h2 id="backup-due">{says.title}</h2>
      <p class="hint">{says.why}</p>
      <RowLink to="backup">{says.go}</RowLink>
      <button type="button" class="button button-quiet" onClick={() => void due.later()}>
        {says.later}
      </button>
    </section>
  );
}

/** On Today, below all that is due. */
export const DueAndBackup = (props: LateProps) => (
  <>
    <Due {...props} />
    <BackupDueCard {...props} />
  </>
);
