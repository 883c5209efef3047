// The way back after a restore: it stays until the person says that all is well.
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { fill } from '../../core/message.ts';
import type { TakenBack } from '../../state/backup-restore.ts';
import { Icon } from '../../ui/icon.tsx';
import { when } from '../dates.ts';
import { useLostFocusHere } from '../mine/lost-focus.ts';
import type { WantedProps } from '../wanted.ts';

export function Restored({ app, words, wanted, told }: WantedProps & { readonly told: Signal<string> }) {
  const says = words.backup.restored;
  const { restore } = wanted.backup;
  const atMs = restore.restoredAtMs.value;
  const isBusy = useSignal(false);
  const act = (work: () => Promise<TakenBack>, done: string) => async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    const { refused, newer } = await work();
    isBusy.value = false;
    if (refused) told.value = words.backup.restore.refused[refused];
    else told.value = newer > 0 ? fill(says.undoneBut, { count: newer }) : done;
  };
  return (
    <>
      {atMs !== null && (
        <Card title={says.title}>
          <p>{when(app, says.says, atMs)}</p>
          <div class="card-actions">
            <button
              type="button"
              class="button button-main"
              aria-disabled={isBusy.value}
              onClick={act(restore.settle, says.settled)}
            >
              {says.good}
            </button>
            <button
              type="button"
              class="button button-plain"
              aria-disabled={isBusy.value}
              onClick={act(restore.takeBack, says.undone)}
            >
              <Icon name="undo" size={20} />
              {says.undo}
            </button>
          </div>
          <p class="hint">{says.hint}</p>
        </Card>
      )}
      <p class="backup-told" role="status">
        {told.value}
      </p>
    </>
  );
}

/** The button that was tapped is gone with the preview, so its title takes the focus. */
function Card({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useLostFocusHere<HTMLHeadingElement>();
  return (
    <section class="card" aria-labelledby="backup-restored">
      <h2 id="backup-restored" ref={heading} tabIndex={-1}>
        <Icon name="ready" /> {title}
      </h2>
      {children}
    </section>
  );
}
