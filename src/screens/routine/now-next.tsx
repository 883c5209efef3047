// Now and next, as Today shows them. Where there is no routine, nothing is drawn.
import type { nowNext as english } from '../../content/locales/en/now-next.ts';
import type { Shape } from '../../content/messages.ts';
import { fill } from '../../core/message.ts';
import { nowNext, type NowNext as Said } from '../../core/routine/now-next.ts';
import { weekDays } from '../../core/routine/routine.ts';
import type { App } from '../../state/app.ts';
import { freshOf } from '../../state/calendar.ts';
import { linkTo } from '../../state/route.ts';
import { type RoutineDays, wallClockOf } from '../../state/routine-days.ts';
import { RowLink } from '../row-link.tsx';
import { clockText, lengthText, weekDayText } from './times.ts';

type Words = Shape<typeof english>;

export function NowNext({ app, words, routine }: { app: App; words: Words; routine: RoutineDays }) {
  const clock = wallClockOf(app.now());
  const said = nowNext(routine.days.value, clock);
  const { now, next } = said;
  if (!now && !next) return null;
  return (
    <section class="card" aria-labelledby="now-next">
      <h2 id="now-next">{words.title}</h2>
      <dl class="now-next">
        <div>
          <dt>{words.now}</dt>
          {now ? (
            <>
              <dd>{now.block.label}</dd>
              <dd class="hint">{fill(words.left, { length: lengthText(app.locale, now.minutesLeft) })}</dd>
            </>
          ) : (
            <dd>{words.nothingNow}</dd>
          )}
        </div>
        {next && (
          <div>
            <dt>{words.next}</dt>
            <dd>{next.block.label}</dd>
            <dd class="hint">{whenText(app.locale, words, next, clock)}</dd>
          </div>
        )}
      </dl>
      <Do app={app} words={words} said={said} />
      <RowLink to="routine">{words.open}</RowLink>
    </section>
  );
}

/** The one thing that this time of the day asks for. */
function Do({ app, words, said }: { app: App; words: Words; said: Said }) {
  const isChecked = freshOf(app.history.checks.value, app.now()) !== undefined;
  if (said.now?.block.type === 'peers')
    return (
      <a class="button button-plain" href={linkTo('session')}>
        {words.session}
      </a>
    );
  if (said.work === 'last')
    return (
      <a class="button button-plain" href={linkTo('due')}>
        {words.close}
      </a>
    );
  if (said.work === 'free' || isChecked) return null;
  const begin = () => {
    app.dayCheck.begin(Boolean(app.learnt.value?.usual.quick.value));
    location.hash = linkTo('check');
  };
  return (
    <button type="button" class="button button-plain" onClick={begin}>
      {words.start}
    </button>
  );
}

type Next = NonNullable<Said['next']>;
function whenText(locale: string, words: Words, { inDays, block }: Next, { weekDay }: ReturnType<typeof wallClockOf>) {
  const time = clockText(locale, block.startMinute);
  if (inDays < 2) return fill(inDays === 0 ? words.at : words.tomorrow, { time });
  const day = weekDays[(weekDays.indexOf(weekDay) + inDays) % 7] ?? weekDay;
  return fill(words.on, { day: weekDayText(locale, day), time });
}
