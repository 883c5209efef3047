// Today: the state of the day in one look, and the one thing to do next.

import { neededPercent } from '../checks/power/judge.ts';
import { type CheckRecord, newestOf, overall } from '../core/check-record.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { isFresh } from '../state/calendar.ts';
import { linkTo } from '../state/route.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { Ridge, sunHeight } from '../ui/ridge.tsx';
import { dateOf, when } from './dates.ts';
import { Title } from './frame.tsx';
import { InstallCard } from './install-card.tsx';
import { StepStates } from './step-states.tsx';

export function Today({ app }: { app: App }) {
  const words = app.t.app.today;
  const last = newestOf(app.history.checks.value, app.now());
  const holds = last !== undefined && isFresh(last, app.now());
  const open = holds && last.finishedAt === null ? last : undefined;
  const grade = (holds && overall(last)) || 'none';
  return (
    <>
      <header class="hero">
        <Ridge height={sunHeight[grade]} />
        <Title app={app} id="today" text={words.title} />
        <p class="hero-date">{dateOf(app)}</p>
        <p>{words.heads[grade]}</p>
      </header>
      <div class="columns">
        <section class="card" aria-labelledby="equipment">
          <div class="card-head">
            <h2 id="equipment">{words.equipment}</h2>
            <Badge state={grade} word={app.t.app.grades[grade]} />
          </div>
          {last ? <LastCheck app={app} record={last} isFresh={holds} /> : <Never app={app} />}
          <MainButton app={app} open={open} isAgain={holds} />
          <p class="hint">
            <Icon name="info" size={20} />
            {words.opens}
          </p>
        </section>
        <RightNow app={app} />
        {last?.finishedAt && <InstallCard app={app} />}
      </div>
    </>
  );
}

function MainButton({ app, open, isAgain }: { app: App; open: CheckRecord | undefined; isAgain: boolean }) {
  const words = app.t.app.today;
  const begin = () => {
    app.dayCheck.begin();
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
  return (
    <div class="main-action">
      {open && (
        <button type="button" class="button button-main" onClick={goOn}>
          {words.goOn}
        </button>
      )}
      <button
        type="button"
        class={open ? 'button button-plain' : 'button button-main'}
        data-bench="start"
        onClick={begin}
      >
        {open ? words.startOver : isAgain ? words.again : words.start}
      </button>
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
  const power = battery.value;
  const minutes = app.settings.choices.value.plannedMinutes;
  const isLow = power && !power.maybeNoBattery && !power.charging && power.levelPercent < neededPercent(minutes);
  const says =
    !power || power.maybeNoBattery
      ? words.noBattery
      : power.charging
        ? words.charging
        : isLow
          ? words.batteryLow
          : words.battery;
  return (
    <section class="card" aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <ul class="now">
        <li class={isOnline.value ? '' : 'is-note'}>
          <Icon name="connection" />
          {isOnline.value ? words.online : words.offline}
        </li>
        <li class={isLow ? 'is-note' : ''}>
          <Icon name="power" />
          {fill(says, { percent: power?.levelPercent ?? 0, minutes })}
        </li>
      </ul>
    </section>
  );
}
