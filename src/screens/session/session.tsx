// The session list: setup before it, then the list as a whole or one item at a time.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { countLeft, type Row } from '../../core/checklist/list.ts';
import { fill } from '../../core/message.ts';
import { linkTo } from '../../state/route.ts';
import { listModes } from '../../state/settings.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { MirrorView } from './mirror-view.tsx';
import { OneByOne } from './one-by-one.tsx';
import { PlanForm } from './plan-form.tsx';
import { PowerLine } from './power-line.tsx';
import { ItemRow } from './row.tsx';
import { lineOf, Setup } from './setup.tsx';
import { wordsOf } from './texts.ts';

export function SessionScreen({ app, words }: LateProps) {
  return app.sessions.current.value ? <List app={app} words={words} /> : <Setup app={app} words={words} />;
}

function List({ app, words }: LateProps) {
  const { sessions, settings } = app;
  const list = words.session.list;
  const checklist = sessions.list.value;
  const left = countLeft(checklist);
  const news = useSignal('');
  const body = useRef<HTMLDivElement>(null);
  const mode = settings.choices.value.listMode;
  const onKept = (row: Row, choice: 'yes' | 'notYet' | 'doesNotApply') => {
    const open = countLeft(sessions.list.value);
    const said = `${list.answered[choice]}: ${wordsOf(app, words, row.item).text}`;
    news.value = `${said} ${leftIn(words, open)}`;
    // The button that was pressed is gone: the keyboard goes on to the next that is open.
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('.item') ?? [])];
    const from = rows.findIndex(({ id }) => id === `item-${row.item.id}`);
    const next = [...rows.slice(from + 1), ...rows.slice(0, from)].find((one) => one.querySelector('.item-yes'));
    if (next && body.current?.ownerDocument.activeElement?.closest('.item, body')?.matches('body, .item'))
      next.querySelector<HTMLElement>('.item-yes')?.focus({ preventScroll: true });
  };
  return (
    <div class="page session" ref={body}>
      <a class="row-link row-link-back" href={linkTo('today')}>
        <Icon name="back" />
        {app.t.app.nav.today}
      </a>
      <header class="session-head">
        <Title app={app} id="session-list" text={list.title} />
        <p class="session-left">{leftIn(words, left)}</p>
        <progress
          class="session-progress"
          max={shownRows(checklist.groups)}
          value={shownRows(checklist.groups) - left}
          aria-label={leftIn(words, left)}
        />
      </header>
      <Tools app={app} words={words} />
      {mode === 'single' ? (
        <OneByOne app={app} words={words} onKept={onKept} />
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
      {sessions.trouble.value && <p class="notice notice-note">{list.notSaved}</p>}
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

const shownRows = (groups: readonly { readonly rows: readonly Row[] }[]) =>
  groups.reduce((count, { rows }) => count + rows.length, 0);

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
    </>
  );
}
