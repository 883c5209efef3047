// One item of the list: one tap for each answer, and a way back from each.
import { useEffect, useRef } from 'preact/hooks';
import type { LateWords } from '../../content/messages.ts';
import type { Choice } from '../../core/checklist/answer.ts';
import { strictestOf } from '../../core/checklist/expiry.ts';
import { choiceOf, type Row } from '../../core/checklist/list.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { timeOf } from '../dates.ts';
import { Hint } from './hint.tsx';
import { NotSaved } from './not-saved.tsx';
import { wordsOf } from './texts.ts';

const marks: Readonly<Record<Choice, IconName>> = { yes: 'ready', notYet: 'notes', doesNotApply: 'none' };

interface Props {
  readonly app: App;
  readonly words: LateWords;
  readonly row: Row;
  /** Called once an answer is kept. */
  readonly onKept?: (row: Row, choice: Choice) => void;
}

export function ItemRow(props: Props) {
  const { app, words, row } = props;
  const choice = choiceOf(row);
  const isSaving = app.sessions.saving.value.has(row.item.id);
  const own = useRef<HTMLLIElement>(null);
  const isTakenBack = useRef(false);
  // "Undo" is gone once it is kept: whoever pressed it goes on where the item is asked again.
  useEffect(() => {
    const focused = own.current?.ownerDocument.activeElement;
    if (!choice && isTakenBack.current && (!focused || focused.matches('body')))
      own.current?.querySelector<HTMLElement>('.item-yes')?.focus({ preventScroll: true });
    isTakenBack.current = false;
  }, [choice]);
  const give = (answer: Choice) => () =>
    void app.sessions.answer(row.item, answer).then((isKept) => {
      if (isKept) props.onKept?.(row, answer);
    });
  const undo = () => {
    isTakenBack.current = true;
    void app.sessions.undo(row.item).then((isKept) => {
      isTakenBack.current &&= isKept;
    });
  };
  return (
    <li ref={own} class={`item ${choice ? `is-${choice}` : 'is-open'}`} aria-busy={isSaving} id={`item-${row.item.id}`}>
      {choice ? <Answered {...props} choice={choice} give={give} undo={undo} /> : <Open {...props} give={give} />}
      {app.sessions.unsaved.value.has(row.item.id) && <NotSaved words={words} />}
    </li>
  );
}

interface Giving {
  readonly give: (choice: Choice) => () => void;
}

function Open({ app, words, row, give }: Props & Giving) {
  const list = words.session.list;
  const { item, status } = row;
  const { text } = wordsOf(app, words, item);
  const because = status.kind === 'due' ? status.because : 'never';
  return (
    <>
      <button type="button" class="item-yes" aria-label={`${list.yes}: ${text}`} onClick={give('yes')}>
        <span class="item-box" aria-hidden="true" />
        <span class="item-text">{text}</span>
        {/* drawn by the style sheet: it stands first in the name already */}
        <span class="item-word" data-word={list.yes} aria-hidden="true" />
      </button>
      {!['never', 'session', 'day'].includes(because) && (
        <p class="hint item-because">{words.expiry.because[because]}</p>
      )}
      <Hint app={app} words={words} item={item} />
      <div class="item-more">
        <button
          type="button"
          class="button button-small"
          aria-label={`${list.notYet}: ${text}`}
          onClick={give('notYet')}
        >
          {list.notYet}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={`${list.doesNotApply}: ${text}`}
          onClick={give('doesNotApply')}
        >
          {list.doesNotApply}
        </button>
        <Why app={app} words={words} row={row} />
      </div>
    </>
  );
}

function Answered({ app, words, row, choice, give, undo }: Props & Giving & { choice: Choice; undo: () => void }) {
  const list = words.session.list;
  const { text } = wordsOf(app, words, row.item);
  return (
    <div class="item-answered">
      <Icon name={marks[choice]} size={28} />
      <div class="item-says">
        <span class="item-text">{text}</span>
        <span class="hint">
          <strong>{list.answered[choice]}</strong> {until(app, words, row, choice)}
        </span>
      </div>
      <div class="item-back">
        {choice === 'notYet' && (
          <button type="button" class="button button-plain" aria-label={`${list.yes}: ${text}`} onClick={give('yes')}>
            {list.yes}
          </button>
        )}
        <button type="button" class="button button-quiet" aria-label={fill(list.undoOf, { item: text })} onClick={undo}>
          {list.undo}
        </button>
      </div>
    </div>
  );
}

function until(app: App, words: LateWords, { item, status }: Row, choice: Choice): string {
  if (choice === 'doesNotApply') return words.expiry.doesNotApply;
  if (status.kind !== 'holds') return '';
  const code = strictestOf(item.expiry);
  return (code === 'session' || code === 'day') && status.untilMs !== null
    ? fill(words.expiry.holdsUntil, { time: timeOf(app, status.untilMs) })
    : words.expiry.holds[code];
}

export function Why({ app, words, row, isOpen = false }: Props & { isOpen?: boolean }) {
  const { why, how } = wordsOf(app, words, row.item);
  if (!why && !how) return null;
  return (
    <details class="item-why" open={isOpen}>
      <summary>{words.session.list.why}</summary>
      {why && <p>{why}</p>}
      {how && (
        <ul>
          {how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
