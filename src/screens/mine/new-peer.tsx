// What to go through with a new peer. The ticks are nowhere but on this screen; only the day it was finished is kept.
import { useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { dayOf } from '../dates.ts';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { wordsOf } from '../session/texts.ts';
import { StatusLine, useSaid } from './status-line.tsx';
import { troubleOf } from './trouble.ts';

export function NewPeerScreen({ app, words }: LateProps) {
  const { undo, undoOf, newPeer: says } = words.mine;
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const { said, onClickCapture } = useSaid();
  const isSaving = useSignal(false);
  const lastMs = app.library.newPeerAtMs.value;

  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(ticked.value);
    if (isTicked) next.add(id);
    else next.delete(id);
    ticked.value = next;
  };
  const finish = async () => {
    if (isSaving.value) return;
    isSaving.value = true;
    const trouble = troubleOf(words, await app.library.finishNewPeer());
    isSaving.value = false;
    said.value = trouble === null ? { text: says.finished } : { text: trouble, isTrouble: true };
    if (trouble === null) ticked.value = new Set();
  };
  const startOver = () => {
    const before = ticked.value;
    ticked.value = new Set();
    said.value = {
      text: says.anew,
      undo: () => {
        ticked.value = before;
        said.value = null;
      },
    };
  };

  return (
    <div class="page" onClickCapture={onClickCapture}>
      <BackLink to="due" word={words.mine.due.title} />
      <Title app={app} id="new-peer" text={says.title} />
      <p>{says.intro}</p>
      {lastMs !== null && <p class="hint">{fill(says.last, { day: dayOf(app, lastMs) })}</p>}
      <section class="card" aria-labelledby="new-peer-list">
        <div class="card-head">
          <h2 id="new-peer-list">{says.list}</h2>
          <span class="hint">{fill(says.count, { count: ticked.value.size, all: app.newPeerFlow.length })}</span>
        </div>
        <p class="hint">
          <Icon name="info" size={20} />
          {says.nothingKept}
        </p>
        <ul class="mine-list">
          {app.newPeerFlow.map((id) => {
            const { text, why } = wordsOf(app, words, { id });
            return (
              <li key={id}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={ticked.value.has(id)}
                    aria-labelledby={`text-${id}`}
                    aria-describedby={`why-${id}`}
                    onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
                  />
                  <span>
                    <span id={`text-${id}`}>{text}</span>
                    <small class="hint" id={`why-${id}`}>
                      {why}
                    </small>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
        <div class="card-actions">
          <button type="button" class="button button-main" aria-disabled={isSaving.value} onClick={finish}>
            {isSaving.value ? words.mine.saving : says.finish}
          </button>
          {ticked.value.size > 0 && (
            <button type="button" class="button button-quiet" onClick={startOver}>
              {says.startOver}
            </button>
          )}
        </div>
      </section>
      <StatusLine said={said.value} undoWord={undo} undoOf={undoOf} />
    </div>
  );
}
