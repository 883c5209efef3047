// Which screen is drawn for which address.
import type { ComponentType } from 'preact';
import type { App } from '../state/app.ts';
import { type FirstScreen, isLate, isWanted, type LateScreen, type WantedScreen } from '../state/route.ts';
import { DayCheckScreen } from './day-check.tsx';
import { Frame } from './frame.tsx';
import type { LateSignal } from './late.ts';
import { Today } from './today.tsx';
import type { WantedSignal } from './wanted.ts';

const screens = {
  today: Today,
  check: DayCheckScreen,
} as const;

interface Props {
  readonly app: App;
  readonly late: LateSignal;
  readonly wanted: WantedSignal;
}

export function Root({ app, late, wanted }: Props) {
  const name = app.route.screen.value;
  const both = { app, late, wanted };
  const erased = app.erased.value;
  if (erased)
    return (
      <main class="frame frame-focused main">
        {erased === 'here' ? <Wanted {...both} name="erase" /> : <Elsewhere {...both} />}
      </main>
    );
  return (
    <Frame app={app}>
      {isLate(name) ? (
        <Late key={name} {...both} name={name} />
      ) : isWanted(name) ? (
        <Wanted key={name} {...both} name={name} />
      ) : (
        drawn(name, app, late)
      )}
    </Frame>
  );
}

function drawn(name: FirstScreen, app: App, late: LateSignal) {
  const Screen: ComponentType<{ app: App; late: LateSignal }> = screens[name];
  return <Screen key={name} app={app} late={late} />;
}

/** A screen that comes after the first picture: mostly it is there by the time it is asked for. */
function Late({ app, late, name }: Props & { name: LateScreen }) {
  const state = late.value;
  if (state.is !== 'here') return <NotHere app={app} is={state.is} />;
  const Screen = state.late.screens[name];
  return <Screen app={app} words={state.late.words} />;
}

/** The late part has heard of it, so it is here. */
function Elsewhere({ app, late }: Props) {
  const state = late.value;
  return state.is === 'here' ? <state.late.ErasedElsewhere app={app} words={state.late.words} /> : null;
}

/** A screen whose part is loaded when it is wanted; it has words of the late part as well. */
function Wanted({ app, late, wanted, name }: Props & { name: WantedScreen }) {
  const [before, state] = [late.value, wanted.value];
  if (before.is !== 'here') return <NotHere app={app} is={before.is} />;
  if (state.is !== 'here') return <NotHere app={app} is={state.is} />;
  const { words, wanted: more, screens: drawnBy } = state.part;
  const Screen = drawnBy[name];
  return <Screen app={app} words={words} late={before.late.words} wanted={more} />;
}

function NotHere({ app, is }: { app: App; is: 'coming' | 'missing' }) {
  const { coming, missing } = app.t.app;
  return (
    <div class="page" role="status">
      {is === 'coming' ? (
        <p class="hint">{coming}</p>
      ) : (
        <div class="card">
          <p>{missing.says}</p>
          <button type="button" class="button button-main" onClick={() => location.reload()}>
            {missing.reload}
          </button>
        </div>
      )}
    </div>
  );
}
