// The day check: one step on screen at a time, with its way out always in the same place.
import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { AnyCheck, AnyRun } from '../checks/check.ts';
import { type CheckId, checks } from '../checks/registry.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { linkTo } from '../state/route.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { ActionBar } from './action-bar.tsx';
import { Title } from './frame.tsx';
import type { LateSignal, LateState } from './late.ts';
import { OutcomeCard, stateOf, wordOf } from './outcome.tsx';
import { PlannedLength } from './planned-length.tsx';
import { Summary } from './summary.tsx';

export function DayCheckScreen({ app, late }: { app: App; late: LateSignal }) {
  const { dayCheck, t } = app;
  const at = dayCheck.at.value;
  const check = checks[at] as AnyCheck | undefined;
  return (
    <div class="check">
      <Steps app={app} at={at} />
      {check ? <Step key={check.id} app={app} check={check} late={late} /> : <Summary app={app} late={late} />}
      <a class="check-leave" href={linkTo('today')} aria-label={t.app.check.leave}>
        <Icon name="close" />
      </a>
    </div>
  );
}

/** Where one is: a list beside the step on a wide screen, a row of marks above it on a phone. */
function Steps({ app, at }: { app: App; at: number }) {
  const { dayCheck, t } = app;
  return (
    <div class="steps">
      <p class="steps-count">
        {at < dayCheck.ids.length
          ? fill(t.app.check.progress, { step: at + 1, all: dayCheck.ids.length })
          : t.app.summary.title}
      </p>
      <ol>
        {dayCheck.ids.map((id, i) => {
          const outcome = dayCheck.record.value?.steps[id];
          return (
            <li key={id} class={`steps-${stateOf(outcome)}`} aria-current={i === at ? 'step' : undefined}>
              <Icon name={id as IconName} />
              <span class="steps-name">{t.steps[id as CheckId].name}</span>
              <span class="steps-word">{outcome ? wordOf(app, outcome) : ''}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Step({ app, check, late }: { app: App; check: AnyCheck; late: LateSignal }) {
  const run = app.runs.of(check.id);
  // The run changes 15 times a second while a device is open; only what is live is drawn that often.
  const phase = useComputed(() => run.value.phase).value;
  return (
    <>
      {/* A key or a tap says that the person is busy here: the step stays. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for any key, it is no control */}
      <div class="step" onKeyDown={app.dayCheck.stay} onPointerDown={app.dayCheck.stay}>
        <Title app={app} id={check.id} text={app.t.steps[check.id as CheckId].title} />
        {phase === 'acquiring' || phase === 'measuring' ? (
          <Live app={app} check={check} run={run} />
        ) : (
          <Still app={app} check={check} run={run} late={late.value} />
        )}
      </div>
      <Actions app={app} check={check} phase={phase} />
    </>
  );
}

/** A device is being opened, or is open. */
function Live({ app, check, run: { value: run } }: { app: App; check: AnyCheck; run: ReadonlySignal<AnyRun> }) {
  if (run.phase === 'acquiring') return <Waiting app={app} id={check.id} waiting={run.waiting} />;
  if (run.phase === 'measuring') return <check.View device={run.device} live={run.live} t={app.t} />;
  return null;
}

/** Nothing is open: what the step came to, or what will happen after the tap. */
function Still(props: { app: App; check: AnyCheck; run: ReadonlySignal<AnyRun>; late: LateState }) {
  const { app, check, late } = props;
  const run = props.run.value;
  const { t, dayCheck } = app;
  // A step seen before shows what it came to, until it is started again.
  const outcome = run.phase === 'done' ? run.outcome : dayCheck.record.value?.steps[check.id];
  return (
    <>
      {outcome && outcome.kind !== 'passed' ? (
        <OutcomeCard app={app} id={check.id} outcome={outcome} live />
      ) : (
        <p class="step-before">{t.steps[check.id as CheckId].before}</p>
      )}
      {outcome?.kind === 'blocked' && <DoesNotApply app={app} id={check.id} />}
      {dayCheck.isMovingOn.value && (
        <div class="moving">
          <p role="status">{t.app.check.moving}</p>
          <div class="moving-track">
            <div class="moving-fill" />
          </div>
          <button type="button" class="button button-quiet" onClick={dayCheck.stay}>
            {t.app.check.stay}
          </button>
        </div>
      )}
      {late.is === 'here' && (
        <>
          <late.late.DeviceChooser app={app} id={check.id} />
          {check.id === 'camera' && <late.late.FaceHelp app={app} />}
          {check.id === 'microphone' && <late.late.MicrophoneSearch app={app} words={late.late.words} />}
        </>
      )}
      {check.id === 'power' && <PlannedLength app={app} />}
    </>
  );
}

function Waiting({ app, id, waiting }: { app: App; id: string; waiting: 'short' | 'asking' | 'long' }) {
  const words = app.t.app.check;
  if (waiting === 'short')
    return (
      <p class="instruction" role="status">
        {words.starting}
      </p>
    );
  return (
    <div class="waiting" role="status">
      <Icon name="info" size={32} />
      <p class="instruction-main">{waiting === 'long' ? words.long : words.asking}</p>
      <p class="hint">{waiting === 'long' ? words.longHint : words.askingHint}</p>
      <button type="button" class="button button-plain" onClick={() => app.runs.cancel(id)}>
        {words.cancel}
      </button>
    </div>
  );
}

/** Also after a refusal: without a camera there is nothing to mend. */
function DoesNotApply({ app: { dayCheck, t }, id }: { app: App; id: string }) {
  return (
    <button type="button" class="button button-quiet" onClick={() => dayCheck.pass('doesNotApply')}>
      {id === 'speaker' ? t.app.speaker.noSound : t.app.check.doesNotApply}
    </button>
  );
}

function Actions({ app, check, phase }: { app: App; check: AnyCheck; phase: AnyRun['phase'] }) {
  const { dayCheck, t } = app;
  const words = t.app.check;
  const isLast = Boolean(dayCheck.record.value?.finishedAt);
  const isRunning = phase === 'acquiring' || phase === 'measuring';
  const outcome = dayCheck.record.value?.steps[check.id];
  const wasStopped = phase === 'done' && !outcome;
  const wasPassed = outcome?.kind === 'passed';
  const open = t.steps[check.id as CheckId].open;
  return (
    <ActionBar app={app}>
      {dayCheck.at.value > 0 && (
        <button type="button" class="button button-quiet button-icon" aria-label={words.back} onClick={dayCheck.back}>
          <Icon name="back" />
        </button>
      )}
      {!outcome || isRunning ? (
        <>
          <button type="button" class="button button-quiet" onClick={() => dayCheck.pass('skipped')}>
            {words.skip}
          </button>
          <DoesNotApply app={app} id={check.id} />
        </>
      ) : (
        <button type="button" class="button button-plain" onClick={dayCheck.start}>
          {wasPassed ? open : words.checkAgain}
        </button>
      )}
      {!isRunning &&
        (outcome ? (
          <button type="button" class="button button-main" onClick={dayCheck.next}>
            {isLast ? words.seeSummary : words.next}
          </button>
        ) : (
          <button type="button" class="button button-main" onClick={dayCheck.start}>
            {wasStopped ? words.checkAgain : open}
          </button>
        ))}
    </ActionBar>
  );
}
