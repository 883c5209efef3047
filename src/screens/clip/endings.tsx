// How the clip can end: said what it was like, left out in this browser, or refused. Never without a way on.
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { freshOf } from '../../state/calendar.ts';
import type { Blamed, Unable as Why } from '../../state/clip.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { Steps } from '../outcome.tsx';
import { type ClipProps, homeOf, Stage, type StateIn } from './stage.tsx';

export function Said({ app, words, clip, isGood }: ClipProps & { isGood: boolean }) {
  const says = words.clip.said;
  return (
    <Stage phase="said">
      <div class="clip-said" role="status">
        <Icon name={isGood ? 'ready' : 'notYet'} size={32} />
        <div>
          <p class="noticed-says">{isGood ? says.good : says.notYet}</p>
          <p class="hint">{says.gone}</p>
        </div>
      </div>
      {isGood ? <Onward app={app} /> : <CheckAgain app={app} words={words} />}
      <button type="button" class="button button-plain" onClick={clip.take}>
        <Icon name="again" />
        {words.clip.player.again}
      </button>
    </Stage>
  );
}

export function Unable({ app, words, clip, why }: ClipProps & { why: Why }) {
  const says = words.clip.unable;
  return (
    <Stage phase="unable">
      <div class="card" role="status">
        <h2>{says.title}</h2>
        <p>{says[why]}</p>
        <p class="hint">{says.instead}</p>
      </div>
      <Onward app={app} />
      {why !== 'noRecorder' && (
        <button type="button" class="button button-plain" onClick={clip.take}>
          <Icon name="again" />
          {says.again}
        </button>
      )}
    </Stage>
  );
}

export function Blocked({ app, words, clip, state: { device, fault } }: ClipProps & { state: StateIn<'blocked'> }) {
  const { faults } = app.t;
  const cause = fault && faults.rows[fault];
  const values = faults.devices[device];
  return (
    <Stage phase="blocked">
      <section class="outcome outcome-notYet" data-bench="blocked" data-fault={fault ?? undefined}>
        <p class="noticed-says" role="status">
          {cause ? fill(faults.causes[cause].title, values) : words.clip.blocked[device]}
        </p>
        {cause && (
          <div class="remedy">
            <p>{fill(faults.causes[cause].why, values)}</p>
            <h2>{app.t.app.check.steps}</h2>
            <Steps app={app} cause={cause} values={{ ...values, code: fault }} />
          </div>
        )}
      </section>
      <button type="button" class="button button-main" onClick={clip.take}>
        <Icon name="again" />
        {words.clip.blocked.again}
      </button>
    </Stage>
  );
}

function Onward({ app }: { app: App }) {
  return (
    <a class="button button-main" href={linkTo(homeOf(app))}>
      {app.t.app.summary.done}
    </a>
  );
}

/** To one step of the check, and from there back to its result. Nothing opens before a tap. */
function CheckAgain({ app, words }: Pick<ClipProps, 'app' | 'words'>) {
  const { dayCheck, history } = app;
  const goTo = (id: Blamed) => {
    const last = freshOf(history.checks.value, app.now());
    if (!dayCheck.record.value && last) dayCheck.goOn(last);
    dayCheck.goTo(id);
    location.hash = linkTo('check');
  };
  return (
    <>
      {(['camera', 'microphone'] as const).map((id) => (
        <button key={id} type="button" class="button button-plain" onClick={() => goTo(id)}>
          <Icon name={id} />
          {words.clip.said[id]}
        </button>
      ))}
    </>
  );
}
