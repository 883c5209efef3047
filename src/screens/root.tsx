// Which screen is drawn for which address.
import type { App } from '../state/app.ts';
import { DayCheckScreen } from './day-check.tsx';
import { Frame } from './frame.tsx';
import { HistoryScreen } from './history.tsx';
import { KeepScreen, SettingsScreen } from './settings.tsx';
import { Today } from './today.tsx';

const screens = {
  today: Today,
  check: DayCheckScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
  keep: KeepScreen,
} as const;

export function Root({ app }: { app: App }) {
  const name = app.route.screen.value;
  const Screen = screens[name];
  return (
    <Frame app={app}>
      <Screen key={name} app={app} />
    </Frame>
  );
}
