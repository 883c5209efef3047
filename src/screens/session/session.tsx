// The session list: setup before it, then the list as a whole or one item at a time.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Choice } from '../../core/checklist/answer.ts';
import { countLeft, type Row, rowsOf } from '../../core/checklist/list.ts';
import { fill } from '../../core/message.ts';
import { linkTo } from '../../state/route.ts';
import { listModes } from '../../state/settings.ts';
import { Pick } from '../../ui/choices.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { createDoubleTaps, type DoubleTaps } from './double-tap.ts';
import { MirrorView } from './mirror-view.tsx';
import { NotSaved } from './not-saved.tsx';
import { OneByOne } from './one-by-one.tsx';
import { PlanForm } from './plan-form.tsx';
import { PowerLine } from './power-line.tsx';
import { ItemRow } from './row.tsx';
import { lineOf, Setup } from './setup.tsx';
import { wordsOf } from './texts.ts';

export function SessionScreen({ app, words }: LateProps) {
  const taps = useRef<DoubleTaps | null>(null);
  taps.current ??= createDoubleTaps();
  const { shield, moved } = taps.current;
  return (
    <div class="page session" onClickCapture={shield}>
      {app.sessions.current.value ? (
        <List app={app} words={words} onMoved={moved} />
      ) : (
        <Setup app={app} words={words} onBegun={moved} />
      )}
    </div>
  );
}

function List({ app, words, onMoved }: LateProps & { onMoved: () => void }) {
  const { sessions, settings } = app;
  const list = words.session.list;
  const checklist = sessions.list.value;
  const count = rowsOf(checklist).length;
  const left = countLeft(checklist);
  const news = useSignal('');
  const body = useRef<HTMLDivElement>(null);
  const mode = settings.choices.value.listMode;
  const onKept = (row: Row, choice: Choice) => {
    onMoved();
    const open = countLeft(sessions.list.value);
    const said = `${list.answered[choice]}: ${wordsOf(app, words, row.item).text}`;
    news.value = `${said} ${leftIn(words, open)}`;
    if (body.current) focusNext(body.current, row.item.id);
  };
  return (
    <div class="session-list" ref={body}>
      <BackLink to="today" word={app.t.app.nav.today} />
      <header class="session-head">
        <Title app={app} id="session-list" text={list.title} />
        <p class="session-left">{leftIn(words, left)}</p>
        <progress class="session-progress" max={count} value={count - left} aria-label={leftIn(words, left)} />
      </header>
      {mode === 'list' && <Tools app={app} words={words} />}
      {mode === 'single' ? (
        <>
          <OneByOne app={app} words={words} onKept={onKept} />
          <Tools app={app} words={words} />
        </>
      ) : (
        checklist.groups.map(({ id, rows }) => (
          <section key={id} class="items" aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`}>{words.groups[id]}</h2>
            <ul>
              {rows.map((row) => (
                <ItemRow key={row.item.id} app={app} words={words} row={row} onKept={onKept} />
              ))}
            </ul>
          </section>
        ))
      )}
      <p class="unseen" role="status">
        {news.value}
      </p>
      <div class="actions">
        <div class="actions-row">
          <a class={`button ${left === 0 ? 'button-main' : 'button-plain'}`} href={linkTo('ready')}>
            {list.toReady}
          </a>
        </div>
      </div>
    </div>
  );
}

/** The button that was pressed goes away with its row: whoever was there goes on to the next that is open. */
function focusNext(body: HTMLElement, itemId: string): void {
  const rows = [...body.querySelectorAll<HTMLElement>('.item')];
  const from = rows.findIndex(({ id }) => id === `item-${itemId}`);
  const focused = body.ownerDocument.activeElement;
  const isLost = !focused || focused.matches('body') || rows[from]?.contains(focused);
  const next = [...rows.slice(from + 1), ...rows.slice(0, from)].find((row) => row.querySelector('.item-yes'));
  const yes = next?.querySelector<HTMLElement>('.item-yes');
  if (!isLost || !yes) return;
  yes.focus({ preventScroll: true });
  // Nothing scrolls under a thumb; a keyboard has to see where it is.
  if (yes.matches(':focus-visible')) next?.scrollIntoView({ block: 'nearest' });
}

const leftIn = (words: LateProps['words'], left: number): string => {
  const { done, leftOne, left: many } = words.session.list;
  return left === 0 ? done : left === 1 ? leftOne : fill(many, { count: left });
};

/** What stands above the items: where and how long, power, the mirror, and how to go through the list. */
function Tools({ app, words }: LateProps) {
  const list = words.session.list;
  const session = app.sessions.current.value;
  if (!session) return null;
  return (
    <div class="card session-tools">
      <Change app={app} words={words} />
      <PowerLine app={app} words={words} minutes={session.minutes} />
      <div class="session-ways">
        <Pick
          name="mode"
          legend={list.mode}
          options={listModes.map((value) => ({ value, label: value === 'list' ? list.asList : list.oneByOne }))}
          value={app.settings.choices.value.listMode}
          choose={(value) => app.settings.choose('listMode', value)}
        />
        <MirrorView app={app} words={words} />
      </div>
    </div>
  );
}

function Change({ app, words }: LateProps) {
  const isOpen = useSignal(false);
  const session = app.sessions.current.value;
  if (!session) return null;
  return (
    <>
      <div class="session-where">
        <p class="plan-line">{lineOf(app, words, session)}</p>
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {words.session.list.change}
        </button>
      </div>
      {isOpen.value && (
        <PlanForm app={app} words={words} plan={session} change={(part) => void app.sessions.change(part)} />
      )}
      {app.sessions.trouble.value && <NotSaved words={words} />}
    </>
  );
}
