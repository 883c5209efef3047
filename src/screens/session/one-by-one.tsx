// One item on screen at a time, for a tired head.
import { useSignal } from '@preact/signals';
import type { LateWords } from '../../content/messages.ts';
import type { Choice } from '../../core/checklist/answer.ts';
import { choiceOf, countLeft, type Row, rowsOf } from '../../core/checklist/list.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { useLostFocus } from '../../ui/focus.ts';
import { Icon } from '../../ui/icon.tsx';
import { settleMs } from './double-tap.ts';
import { Hint } from './hint.tsx';
import { NotSaved } from './not-saved.tsx';
import { Why } from './row.tsx';
import { wordsOf } from './texts.ts';

interface Props {
  readonly app: App;
  readonly words: LateWords;
  readonly onKept: (row: Row, choice: Choice) => void;
}

export function OneByOne({ app, words, onKept }: Props) {
  const list = words.session.list;
  const rows = rowsOf(app.sessions.list.value);
  const firstOpen = rows.findIndex((row) => choiceOf(row) === null);
  const at = useSignal(firstOpen);
  const shownAt = useSignal(0);
  const row = rows[at.value];
  const go = (index: number) => {
    at.value = index;
    shownAt.value = performance.now();
  };
  if (!row)
    return (
      <section class="card one">
        <p class="one-done">
          <Icon name="ready" size={32} />
          {countLeft(app.sessions.list.value) === 0 ? list.done : list.looked}
        </p>
        {rows.length > 0 && (
          <button type="button" class="button button-plain" onClick={() => go(rows.length - 1)}>
            {list.previous}
          </button>
        )}
      </section>
    );
  const give = (choice: Choice) => (event: MouseEvent) => {
    // A tap right after the change was meant for what stood there before.
    if (event.detail > 0 && performance.now() - shownAt.value < settleMs) return;
    void app.sessions.answer(row.item, choice).then((isKept) => {
      if (!isKept) return;
      onKept(row, choice);
      const open = [...rows.keys()].slice(at.value + 1);
      go(open.find((index) => choiceOf(rows[index] as Row) === null) ?? rows.length);
    });
  };
  return (
    <section
      class="card one"
      key={row.item.id}
      aria-labelledby="one"
      aria-busy={app.sessions.saving.value.has(row.item.id)}
    >
      <p class="hint">{fill(list.of, { step: at.value + 1, all: rows.length })}</p>
      <Question app={app} words={words} row={row} />
      <div class="one-answers">
        {(['yes', 'notYet', 'doesNotApply'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            class={`button ${choice === 'yes' ? 'button-main' : 'button-plain'}`}
            aria-label={`${list[choice]}: ${wordsOf(app, words, row.item).text}`}
            aria-pressed={choiceOf(row) === choice}
            onClick={give(choice)}
          >
            {list[choice]}
          </button>
        ))}
      </div>
      {app.sessions.unsaved.value.has(row.item.id) && <NotSaved words={words} />}
      <Why app={app} words={words} row={row} isOpen />
      <div class="one-ways">
        <button type="button" class="button button-quiet" disabled={at.value === 0} onClick={() => go(at.value - 1)}>
          {list.previous}
        </button>
        <button type="button" class="button button-quiet" onClick={() => go(at.value + 1)}>
          {list.next}
        </button>
      </div>
    </section>
  );
}

function Question({ app, words, row }: { app: App; words: LateWords; row: Row }) {
  const question = useLostFocus<HTMLDivElement>();
  return (
    <div ref={question} tabIndex={-1} class="one-item">
      <h2 id="one">{wordsOf(app, words, row.item).text}</h2>
      <Hint app={app} words={words} item={row.item} />
    </div>
  );
}
