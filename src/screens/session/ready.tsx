// The end of the list: what it came to, the first minute, what to remember, and the end of the session.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { overall } from '../../core/check-record.ts';
import { choiceOf } from '../../core/checklist/list.ts';
import type { App } from '../../state/app.ts';
import { freshOf } from '../../state/calendar.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { Ridge, sunHeight } from '../../ui/ridge.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { powerNow } from '../power-now.ts';
import { Crisis } from './crisis.tsx';
import { type NoteCode, type Whole, wholeReadiness } from './readiness.ts';
import { wordsOf } from './texts.ts';

export function ReadyScreen({ app, words }: LateProps) {
  const hasEnded = useSignal(false);
  const isUnsaved = useSignal(false);
  /** `end` and its way back. */
  const keep = (attempt: Promise<boolean>, isEnd: boolean) =>
    void attempt.then((isKept) => {
      isUnsaved.value = !isKept;
      if (isKept) hasEnded.value = isEnd;
    });
  const { current } = app.sessions;
  const trouble = isUnsaved.value && (
    <p class="notice notice-note" role="alert">
      {words.session.list.notSaved}
    </p>
  );
  if (current.value)
    return (
      <Result app={app} words={words} end={() => keep(app.sessions.end(), true)}>
        {trouble}
      </Result>
    );
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
          <button type="button" class="button button-plain" onClick={() => keep(app.sessions.takeBackEnd(), false)}>
            {ready.undoEnd}
          </button>
        )}
        <a class="button button-main" href={linkTo(hasEnded.value ? 'today' : 'session')}>
          {hasEnded.value ? app.t.app.nav.today : app.t.app.list.start}
        </a>
      </div>
      {trouble}
      <Crisis app={app} words={words} />
    </div>
  );
}

/** Where something can be done about a note. */
const stepTo: Readonly<Record<NoteCode, 'today' | 'session' | null>> = {
  equipmentNone: 'today',
  equipmentNotes: 'today',
  powerLow: null,
  saidNotYet: 'session',
  noneConfirmed: 'session',
};

function wholeOf(app: App): Whole {
  const record = freshOf(app.history.checks.value, app.now());
  const { sessions } = app;
  return wholeReadiness({
    list: sessions.readiness.value,
    equipment: (record?.finishedAt && overall(record)) || null,
    isPowerLow: powerNow(app, sessions.current.value?.minutes ?? 60) === 'low',
    hasNotYet: sessions.list.value.due.some((row) => choiceOf(row) === 'notYet'),
  });
}

function Result({ app, words, end, children }: LateProps & { end: () => void; children: ComponentChildren }) {
  const { ready } = words.session;
  const { state, notes } = wholeOf(app);
  const open = app.sessions.list.value.due;
  const linkOf = (note: NoteCode) => {
    const to = stepTo[note];
    // The card below leads there already.
    if (!to || (to === 'session' && open.length > 0)) return null;
    return (
      <a class="row-link" href={linkTo(to)}>
        {to === 'today' ? app.t.app.nav.today : ready.back}
        <Icon name="next" size={20} />
      </a>
    );
  };
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
              <div>
                <p>{ready.notes[note]}</p>
                {linkOf(note)}
              </div>
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
          <a class={`button ${state === 'notYet' ? 'button-main' : 'button-plain'}`} href={linkTo('session')}>
            {ready.back}
          </a>
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
      {children}
      <div class="card-actions">
        {open.length === 0 && (
          <a class="button button-plain" href={linkTo('session')}>
            {ready.back}
          </a>
        )}
        <a class="button button-plain" href={linkTo('sign')}>
          <Icon name="door" />
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
