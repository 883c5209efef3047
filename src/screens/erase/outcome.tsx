// While everything is erased, and what was found when it was looked again.
import { fill } from '../../core/message.ts';
import { traceIds } from '../../state/erase.ts';
import { Icon } from '../../ui/icon.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { StartAnew } from './start-anew.tsx';

export function Outcome({ app, words: { erase: says }, wanted: { erasing } }: WantedProps) {
  const state = erasing.state.value;
  if (state.is === 'asked' || state.is === 'going')
    return (
      <div class="page">
        <Title app={app} id="erasing" text={says.now} />
        <div class="card" role="status">
          <p>{says.nowBody}</p>
          {state.is === 'going' && state.isHeld && <Held says={says} />}
        </div>
      </div>
    );
  const left = state.is === 'left' ? state.left : [];
  return (
    <div class="page">
      <Title app={app} id="erased" text={state.is === 'gone' ? says.gone : says.left} />
      <div class="card" role="status">
        <p>{state.is === 'gone' ? says.goneBody : says.leftBody}</p>
        <ul class="now">
          {traceIds.map((id) => {
            const isLeft = left.includes(id);
            return (
              <li key={id}>
                <Icon name={isLeft ? 'notYet' : 'ready'} />
                {fill(isLeft ? says.isLeft : says.isGone, { trace: says.traces[id] })}
              </li>
            );
          })}
        </ul>
        {state.is === 'left' && (
          <>
            {state.isHeld && <Held says={says} />}
            <p>{says.byHand}</p>
            <div class="card-actions">
              <button type="button" class="button button-main" onClick={() => void erasing.erase()}>
                {says.again}
              </button>
            </div>
          </>
        )}
      </div>
      {state.is === 'gone' && (
        <StartAnew word={says.anew} hint={app.surroundings.isOnline.value ? null : says.offline} />
      )}
    </div>
  );
}

const Held = ({ says }: { says: WantedProps['words']['erase'] }) => (
  <p>
    <Icon name="notes" /> {says.held}
  </p>
);
