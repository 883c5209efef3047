// My hours: one sentence for the peers, a gentle note by the clock, and what limits are good for.
import { useSignal } from '@preact/signals';
import { maxWrittenLength } from '../../core/checklist/written.ts';
import { type Hours, isWithin, validateHours, type WeekDay } from '../../core/help/hours.ts';
import { hoursSentence, zoneName } from '../../core/help/hours-sentence.ts';
import { fill } from '../../core/message.ts';
import type { HoursAttempt } from '../../state/hours.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { timeOf } from '../dates.ts';
import { Title } from '../frame.tsx';
import { type Said, StatusLine, useSaid } from '../mine/status-line.tsx';
import { RowLink } from '../row-link.tsx';
import type { WantedProps } from '../wanted.ts';
import { GiveButtons } from './give-buttons.tsx';
import { HoursForm } from './hours-form.tsx';
import { Tips } from './tips.tsx';
import '../../ui/help.css';

/** As many people work; a start is easier to change than an empty form to fill. */
const usualHours: Hours = { days: [0, 1, 2, 3, 4], startMinute: 9 * 60, endMinute: 17 * 60, otherTimes: '' };

export function HoursScreen({ app, words, late, wanted }: WantedProps) {
  const says = words.hours;
  const { saved, save, remove } = wanted.myHours;
  const { said, onClickCapture } = useSaid();
  const isBack = useSignal(false);
  const draft = useSignal<Hours>(saved.value ?? usualHours);
  const valid = validateHours(draft.value);
  const problem = valid.ok ? null : fill(says.problems[valid.why], { limit: maxWrittenLength });
  const sentence = valid.ok
    ? hoursSentence(says.sentence, app.locale, zoneName(app.locale, undefined, app.now()), valid.hours)
    : null;

  const say = (attempt: HoursAttempt, done: Said, again?: Said['undo']) => {
    // What is wrong with the hours stands beside them already.
    if (attempt.is === 'kept') said.value = done;
    else if (attempt.is === 'unsaved')
      said.value = { text: late.mine.unsaved[attempt.reason], isTrouble: true, ...(again && { undo: again }) };
  };
  const restore = async (hours: Hours) => {
    isBack.value = true;
    said.value = null; // before the button is there, which then takes the focus of this one
    say(await save(hours), { text: says.form.restored }, () => restore(hours));
  };
  const removeSaved = async (hours: Hours) => {
    say(await remove(), { text: says.form.removed, undo: () => restore(hours) });
  };
  return (
    <div class="page" onClickCapture={onClickCapture}>
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="hours" text={says.title} />
      <p class="hint">{says.intro}</p>
      {saved.value && <Now app={app} hours={saved.value} says={says.now} />}
      <section class="card">
        <h2>{says.form.title}</h2>
        <HoursForm
          locale={app.locale}
          says={says.form}
          draft={draft}
          problem={problem}
          save={async () => say(await save(draft.value), { text: says.form.saved })}
          isSaved={saved.value !== null}
          isBack={isBack.value}
          remove={() => saved.value && removeSaved(saved.value)}
        />
      </section>
      <section class="card">
        <h2>{says.sentence.title}</h2>
        {sentence === null ? (
          <p class="hint">{says.sentence.notYet}</p>
        ) : (
          <>
            <p class="help-sentence">{sentence}</p>
            <p class="hint">{says.sentence.hint}</p>
            <GiveButtons app={app} text={sentence} words={says.sentence} />
          </>
        )}
      </section>
      <Tips title={says.limits.title} lines={says.limits.lines}>
        <p class="hint">{says.limits.code}</p>
        <RowLink to="routine">{says.limits.routine}</RowLink>
      </Tips>
      <StatusLine said={said.value} undoWord={says.form.undo} undoOf={says.form.undoOf} />
    </div>
  );
}

/** What the clock says to the hours that are kept. */
function Now(props: Pick<WantedProps, 'app'> & { hours: Hours; says: WantedProps['words']['hours']['now'] }) {
  const { app, hours, says } = props;
  const now = new Date(app.now());
  const day = ((now.getDay() + 6) % 7) as WeekDay;
  const isIn = isWithin(hours, day, now.getHours() * 60 + now.getMinutes());
  return (
    <p class="notice">
      <Icon name="clock" />
      <span>{fill(isIn ? says.within : says.outside, { time: timeOf(app, now.getTime()) })}</span>
    </p>
  );
}
