// Which screen is drawn for which address.
import type { ComponentType } from 'preact';
import type { App } from '../state/app.ts';
import { type FirstScreen, isLate, type LateScreen } from '../state/route.ts';
import { DayCheckScreen } from './day-check.tsx';
import { Frame } from './frame.tsx';
import { HistoryScreen } from './history.tsx';
import type { LateSignal } from './late.ts';
import { KeepScreen, SettingsScreen } from './settings.tsx';
import { Today } from './today.tsx';

const screens = {
  today: Today,
  check: DayCheckScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
  keep: KeepScreen,
} as const;

export function Root({ app, late }: { app: App; late: LateSignal }) {
  const name = app.route.screen.value;
  return (
    <Frame app={app}>
      {isLate(name) ? <Late key={name} app={app} late={late} name={name} /> : drawn(name, app, late)}
    </Frame>
  );
}

function drawn(name: FirstScreen, app: App, late: LateSignal) {
  const Screen: ComponentType<{ app: App; late: LateSignal }> = screens[name];
  return <Screen key={name} app={app} late={late} />;
}

/** A screen that comes after the first picture: mostly it is there by the time it is asked for. */
function Late({ app, late, name }: { app: App; late: LateSignal; name: LateScreen }) {
  const state = late.value;
  const { coming, missing } = app.t.app;
  if (state.is === 'here') {
    const Screen = state.late.screens[name];
    return <Screen app={app} words={state.late.words} />;
  }
  return (
    <div class="page" role="status">
      {state.is === 'coming' ? (
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
