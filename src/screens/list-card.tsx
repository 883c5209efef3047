// The session list as Today shows it: how many are left, and the way to it.
import { countLeft } from '../core/checklist/list.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { linkTo } from '../state/route.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { when } from './dates.ts';

export function ListCard({ app, isNext }: { app: App; isNext: boolean }) {
  const { sessions } = app;
  const words = app.t.app.list;
  const isOpen = sessions.current.value !== null;
  const state = isOpen ? sessions.readiness.value : 'none';
  const ended = sessions.last.value?.endedAt;
  return (
    <section class="card" aria-labelledby="session-list">
      <div class="card-head">
        <h2 id="session-list">{words.title}</h2>
        <Badge state={state} word={words.states[state]} />
      </div>
      {isOpen ? <Left app={app} /> : <p>{words.none}</p>}
      {!isOpen && ended && <p class="hint">{when(app, words.ended, ended)}</p>}
      {!isNext && <ListButton app={app} isPlain />}
    </section>
  );
}

/** What is asked of this session, and where and when it is. */
function Left({ app }: { app: App }) {
  const { sessions, library } = app;
  const words = app.t.app.list;
  const session = sessions.current.value;
  if (!session) return null;
  const left = countLeft(sessions.list.value);
  const place = library.places.value.find(({ id }) => id === session.placeId)?.name ?? words.home;
  return (
    <>
      <p>{left === 0 ? words.done : left === 1 ? words.leftOne : fill(words.left, { count: left })}</p>
      <p class="hint">
        <Icon name="today" size={20} />
        {fill(words.where, { place, minutes: session.minutes })}
      </p>
    </>
  );
}

/** Its words change with the state of the list. */
export function ListButton({ app, isPlain = false }: { app: App; isPlain?: boolean }) {
  const { sessions } = app;
  const words = app.t.app.list;
  const readiness = sessions.readiness.value;
  const isLookedAt = sessions.current.value && countLeft(sessions.list.value) === 0;
  const says = !sessions.current.value
    ? words.start
    : !isLookedAt
      ? words.goOn
      : readiness === 'ready'
        ? words.youAreReady
        : words.result;
  return (
    <div class="main-action">
      <a class={`button ${isPlain ? 'button-plain' : 'button-main'}`} href={linkTo(isLookedAt ? 'ready' : 'session')}>
        {says}
      </a>
    </div>
  );
}
