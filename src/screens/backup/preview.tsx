// What a back-up would change, table by table in plain words, and the one tap that does it.
import type { TablePreview } from '../../core/backup/plan-restore.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import type { RestoreState } from '../../state/backup-restore.ts';
import { Icon } from '../../ui/icon.tsx';
import { when } from '../dates.ts';
import { useLostFocusHere } from '../mine/lost-focus.ts';
import type { WantedProps } from '../wanted.ts';

/** What people look for first. */
const order = ['checks', 'sessions', 'answers', 'items', 'places', 'routines', 'packs', 'settings'] as const;
const kinds = ['added', 'replaced', 'removed', 'same'] as const;

export function Preview(
  props: WantedProps & { readonly state: Extract<RestoreState, { is: 'preview' }>; readonly done: () => void },
) {
  const { app, words, wanted, state, done } = props;
  const says = words.backup.restore;
  const { restore } = wanted.backup;
  const title = useLostFocusHere<HTMLHeadingElement>();
  const accept = async () => {
    if (!state.isBusy && (await restore.restore())) done();
  };
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {says.preview}
      </h3>
      <p>{when(app, says.from, state.createdAt)}</p>
      {state.changes === 0 ? (
        <p>{says.same}</p>
      ) : (
        <>
          <ul class="backup-list">
            {order.map((table) => (
              <li key={table}>
                {fill(says.line, { name: says.names[table], parts: partsOf(app, says.parts, state.preview[table]) })}
              </li>
            ))}
          </ul>
          <ul class="backup-list hint">
            <li>{says.checksStay}</li>
            <li>{says.replaces}</li>
            {app.sessions.current.value && <li>{says.goesOn}</li>}
            <li>{says.undoable}</li>
          </ul>
        </>
      )}
      <div role="status">
        {state.refused && (
          <div class="notice notice-note">
            <Icon name="notes" />
            <span>
              {says.refused[state.refused]}
              {/* One that was late may still be kept. */}
              {state.refused !== 'late' && ` ${says.nothingChanged}`}
            </span>
          </div>
        )}
      </div>
      <div class="card-actions">
        {state.changes > 0 && (
          <button type="button" class="button button-main" aria-disabled={state.isBusy} onClick={() => void accept()}>
            {state.isBusy ? says.working : says.accept}
          </button>
        )}
        {!state.isBusy && (
          <button type="button" class="button button-plain" onClick={restore.cancel}>
            {says.cancel}
          </button>
        )}
      </div>
    </>
  );
}

function partsOf(app: App, says: Readonly<Record<(typeof kinds)[number] | 'none', string>>, table: TablePreview) {
  const number = new Intl.NumberFormat(app.locale);
  const parts = kinds
    .filter((kind) => table[kind] > 0)
    .map((kind) => fill(says[kind], { count: number.format(table[kind]) }));
  return parts.length > 0 ? parts.join(', ') : says.none;
}
