// A small picture of what the peer will see, one tap away.
import { useEffect } from 'preact/hooks';
import type { LateWords } from '../../content/messages.ts';
import type { FaultId } from '../../core/faults/fault.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';
import { LivePicture } from '../../ui/live-picture.tsx';
import { Steps } from '../outcome.tsx';

export function MirrorView({ app, words }: { app: App; words: LateWords }) {
  const state = app.mirror.state.value;
  const list = words.session.list;
  // Whoever leaves the screen leaves the camera.
  useEffect(() => () => app.mirror.close(), [app]);
  if (state.phase === 'closed')
    return (
      <button type="button" class="button button-plain" onClick={() => app.mirror.open()}>
        <Icon name="camera" />
        {list.mirror}
      </button>
    );
  return (
    <fieldset class="mirror" aria-label={list.mirror}>
      {state.phase === 'open' && <LivePicture stream={state.stream} label={app.t.app.camera.picture} />}
      <p class="hint" role="status">
        {state.phase === 'opening' && app.t.app.check.starting}
        {state.phase === 'open' && app.t.app.check.onNow.camera}
        {state.phase === 'blocked' && list.mirrorBlocked}
      </p>
      {state.phase === 'blocked' && <Blocked app={app} words={words} fault={state.fault} />}
      <button type="button" class="button button-plain" onClick={() => app.mirror.close()}>
        <Icon name="close" />
        {list.mirrorClose}
      </button>
    </fieldset>
  );
}

/** The cause and what to do about it in this browser; where neither is known, one can still try again. */
function Blocked({ app, words, fault }: { app: App; words: LateWords; fault: FaultId | null }) {
  const { faults } = app.t;
  const cause = fault && faults.rows[fault];
  const { camera } = faults.devices;
  return (
    <>
      {cause && (
        <div class="mirror-blocked">
          <p>
            <strong>{fill(faults.causes[cause].title, camera)}</strong>
          </p>
          <Steps app={app} cause={cause} values={{ ...camera, code: fault }} />
        </div>
      )}
      <button type="button" class="button button-plain" onClick={() => app.mirror.open()}>
        <Icon name="again" />
        {words.session.list.mirrorAgain}
      </button>
    </>
  );
}
