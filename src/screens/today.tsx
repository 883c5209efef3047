// Today: the state of the day in one look, and the one thing to do next.
import { type CheckRecord, newestOf, overall } from '../core/check-record.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { isFresh } from '../state/calendar.ts';
import { linkTo } from '../state/route.ts';
import { Badge, type BadgeState } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { Ridge, sunHeight } from '../ui/ridge.tsx';
import { dateOf, when } from './dates.ts';
import { Title } from './frame.tsx';
import type { LateSignal } from './late.ts';
import { ListButton, ListCard } from './list-card.tsx';
import { powerNow } from './power-now.ts';
import { RowLink } from './row-link.tsx';
import { StepStates } from './step-states.tsx';

export function Today({ app, late }: { app: App; late: LateSignal }) {
  const words = app.t.app.today;
  const last = newestOf(app.history.checks.value, app.now());
  const holds = last !== undefined && isFresh(last, app.now());
  const open = holds && last.finishedAt === null ? last : undefined;
  const grade = (holds && overall(last)) || 'none';
  // The check comes first in the day, the list before each session: one of the two is the next thing to do.
  const isCheckNext = !app.sessions.current.value && (!holds || open !== undefined);
  const check = <CheckButtons app={app} open={open} isAgain={holds} isMain={isCheckNext} />;
  const arrived = late.value;
  return (
    <>
      <header class="hero">
        <Ridge height={sunHeight[app.sessions.current.value && grade !== 'none' ? lowest(app, grade) : grade]} />
        <Title app={app} id="today" text={words.title} />
        <p class="hero-date">{dateOf(app)}</p>
        <p>{words.heads[grade]}</p>
        {isCheckNext ? check : <ListButton app={app} />}
      </header>
      <div class="columns">
        <section class="card" aria-labelledby="equipment">
          <div class="card-head">
            <h2 id="equipment">{words.equipment}</h2>
            <Badge state={grade} word={app.t.app.grades[grade]} />
          </div>
          {last ? <LastCheck app={app} record={last} isFresh={holds} /> : <Never app={app} />}
          {last && <RowLink to="clip">{app.t.app.summary.clip}</RowLink>}
          {!isCheckNext && check}
        </section>
        <ListCard app={app} isNext={!isCheckNext} />
        <RightNow app={app} />
        {arrived.is === 'here' && (
          <>
            <arrived.late.NowNext app={app} words={arrived.late.words.nowNext} routine={arrived.late.routineDays} />
            <arrived.late.Due app={app} words={arrived.late.words} />
            {last?.finishedAt && <arrived.late.InstallCard app={app} />}
          </>
        )}
      </div>
    </>
  );
}

/** Equipment and list together, as far down as the lower of the two. */
function lowest(app: App, grade: BadgeState): BadgeState {
  const list = app.sessions.readiness.value;
  return list === 'ready' ? grade : list === 'notYet' || grade === 'ready' ? list : grade;
}

function CheckButtons(props: { app: App; open: CheckRecord | undefined; isAgain: boolean; isMain: boolean }) {
  const { app, open, isAgain, isMain } = props;
  const words = app.t.app.today;
  // Whoever checks again on the same day has a reason: then everything is looked at.
  const isQuick = !open && !isAgain && Boolean(app.learnt.value?.usual.quick.value);
  const begin = (quick: boolean) => () => {
    app.dayCheck.begin(quick);
    location.hash = linkTo('check');
  };
  const goOn = () => {
    if (!open) return;
    // Another tab may have gone on with it meanwhile.
    void app.history.refresh().then(() => {
      app.dayCheck.goOn(app.history.checks.value.find(({ id }) => id === open.id) ?? open);
      location.hash = linkTo('check');
    });
  };
  const look = isMain ? 'button button-main' : 'button button-plain';
  return (
    <div class="main-action">
      {open && (
        <button type="button" class={look} onClick={goOn}>
          {words.goOn}
        </button>
      )}
      {isQuick && (
        <button type="button" class={look} data-bench="start" onClick={begin(true)}>
          {app.t.usual.quick}
        </button>
      )}
      <button
        type="button"
        class={isQuick ? 'button button-quiet' : open ? 'button button-plain' : look}
        data-bench={isQuick ? 'full' : 'start'}
        onClick={begin(false)}
      >
        {open ? words.startOver : isAgain ? words.again : isQuick ? app.t.usual.full : words.start}
      </button>
      {isQuick && <p class="hint">{app.t.usual.why}</p>}
      <p class="hint">
        <Icon name="info" size={20} />
        {words.opens}
      </p>
    </div>
  );
}

function Never({ app }: { app: App }) {
  return (
    <>
      <p>{app.t.app.today.never}</p>
      <p class="hint">{app.t.app.today.neverHint}</p>
    </>
  );
}

function LastCheck({ app, record, isFresh }: { app: App; record: CheckRecord; isFresh: boolean }) {
  const words = app.t.app.today;
  const done = Object.keys(record.steps).length;
  return (
    <>
      <p>
        {when(app, record.finishedAt ? words.checkedAt : words.partly, record.startedAt, {
          done,
          all: app.dayCheck.ids.length,
        })}
      </p>
      {!isFresh && <p class="hint">{words.old}</p>}
      <StepStates app={app} record={record} />
    </>
  );
}

function RightNow({ app }: { app: App }) {
  const words = app.t.app.today;
  const { isOnline, battery } = app.surroundings;
  const minutes = app.settings.choices.value.plannedMinutes;
  const power = powerNow(app, minutes);
  const says = { unknown: words.noBattery, charging: words.charging, low: words.batteryLow, enough: words.battery };
  return (
    <section class="card" aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <ul class="now">
        <li class={isOnline.value ? '' : 'is-note'}>
          <Icon name="connection" />
          {isOnline.value ? words.online : words.offline}
        </li>
        <li class={power === 'low' ? 'is-note' : ''}>
          <Icon name="power" />
          {fill(says[power], { percent: battery.value?.levelPercent ?? 0, minutes })}
        </li>
      </ul>
    </section>
  );
}
