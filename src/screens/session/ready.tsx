// The end of the list: what it came to, the first minute, what to remember, and the end of the session.
import { useSignal } from '@preact/signals';
import { newestOf, overall } from '../../core/check-record.ts';
import type { App } from '../../state/app.ts';
import { isFresh } from '../../state/calendar.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { Ridge, sunHeight } from '../../ui/ridge.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { Crisis } from './crisis.tsx';
import { powerNow } from './power-line.tsx';
import { type Whole, wholeReadiness } from './readiness.ts';
import { wordsOf } from './texts.ts';

export function ReadyScreen({ app, words }: LateProps) {
  const hasEnded = useSignal(false);
  const { current } = app.sessions;
  if (current.value) return <Result app={app} words={words} onEnd={() => (hasEnded.value = true)} />;
  const ready = words.session.ready;
  return (
    <div class="page">
      <Title
        app={app}
        id={hasEnded.value ? 'ended' : 'no-session'}
        text={hasEnded.value ? ready.endedTitle : ready.noneTitle}
      />
      <div class="card" role="status">
        <p>{hasEnded.value ? ready.ended : ready.none}</p>
        {hasEnded.value && (
          <button type="button" class="button button-plain" onClick={() => void app.sessions.takeBackEnd()}>
            {ready.undoEnd}
          </button>
        )}
        <a class="button button-main" href={linkTo(hasEnded.value ? 'today' : 'session')}>
          {hasEnded.value ? app.t.app.nav.today : app.t.app.list.start}
        </a>
      </div>
      <Crisis app={app} words={words} />
    </div>
  );
}

function wholeOf(app: App): Whole {
  const record = newestOf(app.history.checks.value, app.now());
  const isToday = record?.finishedAt && isFresh(record, app.now());
  const { sessions } = app;
  return wholeReadiness({
    list: sessions.readiness.value,
    equipment: (isToday && overall(record)) || null,
    isPowerLow: powerNow(app, sessions.current.value?.minutes ?? 60) === 'low',
    hasNotYet: sessions.list.value.due.some(({ status }) => status.kind === 'due' && status.because === 'notYet'),
  });
}

function Result({ app, words, onEnd }: LateProps & { onEnd: () => void }) {
  const { ready } = words.session;
  const { state, notes } = wholeOf(app);
  const open = app.sessions.list.value.due;
  const isUnsaved = useSignal(false);
  const end = () =>
    void app.sessions.end().then((isKept) => {
      isUnsaved.value = !isKept;
      if (isKept) onEnd();
    });
  return (
    <div class="page ready">
      <header class="hero">
        <Ridge height={sunHeight[state]} />
        <Title app={app} id={`ready-${state}`} text={ready.title[state]} />
        <p class="ready-meet">{state === 'notYet' ? ready.notYet : ready.meet}</p>
      </header>
      {notes.length > 0 && (
        <ul class="card ready-notes">
          {notes.map((note) => (
            <li key={note}>
              <Icon name="notes" />
              <span>{ready.notes[note]}</span>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <section class="card" aria-labelledby="still-open">
          <h2 id="still-open">{ready.open}</h2>
          <ul class="plain-list">
            {open.map(({ item }) => (
              <li key={item.id}>{wordsOf(app, words, item).text}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="columns">
        {(['firstMinute', 'remember'] as const).map((card) => (
          <section key={card} class="card prose" aria-labelledby={card}>
            <h2 id={card}>{words.cards[card].title}</h2>
            <ul class="lines">
              {Object.entries(words.cards[card].lines).map(([id, line]) => (
                <li key={id}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {isUnsaved.value && (
        <p class="notice notice-note" role="alert">
          {words.session.list.notSaved}
        </p>
      )}
      <div class="card-actions">
        <a class="button button-plain" href={linkTo('session')}>
          {ready.back}
        </a>
        <a class="button button-plain" href={linkTo('sign')}>
          {ready.sign}
        </a>
        <button type="button" class="button button-plain" onClick={end}>
          {ready.end}
        </button>
      </div>
      <Crisis app={app} words={words} />
    </div>
  );
}
