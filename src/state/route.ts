// Which screen is open, by the part of the address behind "#": any static host serves it, also offline.
import { type ReadonlySignal, signal } from '@preact/signals';

/** In the first script. */
export const firstScreens = ['today', 'check', 'history', 'settings', 'keep'] as const;
export type FirstScreen = (typeof firstScreens)[number];
/** Loaded after the first picture. */
export const lateScreens = ['session', 'ready', 'sign', 'due', 'new-peer', 'places', 'items', 'pack', 'clip'] as const;
export type LateScreen = (typeof lateScreens)[number];
export const screens = [...firstScreens, ...lateScreens] as const;
export type Screen = (typeof screens)[number];

export const isLate = (screen: Screen): screen is LateScreen => lateScreens.includes(screen as LateScreen);

export interface Route {
  readonly screen: ReadonlySignal<Screen>;
}

/** `read` gives the hash now; `listen` calls back when it changes. */
export function createRoute(read: () => string, listen: (changed: () => void) => void): Route {
  const screen = signal<Screen>(parse(read()));
  listen(() => {
    screen.value = parse(read());
  });
  return { screen };
}

/** An address that is not known leads home. */
export function parse(hash: string): Screen {
  const name = hash.replace(/^#\/?/, '');
  return screens.find((screen) => screen === name) ?? 'today';
}

export const linkTo = (screen: Screen): string => (screen === 'today' ? '#/' : `#/${screen}`);
