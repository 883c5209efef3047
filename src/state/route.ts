// Which screen is open, by the part of the address behind "#": any static host serves it, also offline.
import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** In the first script. */
export const firstScreens = ['today', 'check'] as const;
export type FirstScreen = (typeof firstScreens)[number];
/** Loaded after the first picture. */
export const lateScreens = ['session', 'ready', 'sign', 'due', 'new-peer', 'places', 'items', 'clip'] as const;
export type LateScreen = (typeof lateScreens)[number];
/** Loaded when somebody wants them. */
export const wantedScreens = [
  'guide',
  'app',
  'compare',
  'choose',
  'avoid',
  'rules',
  'peer-help',
  'handout',
  'icons',
  'eye-contact',
  'hours',
  'apart',
  'device-help',
  'passwords',
  'routine',
  'history',
  'settings',
  'keep',
  'erase',
  'pack',
  'backup',
] as const;
export type WantedScreen = (typeof wantedScreens)[number];
export const screens = [...firstScreens, ...lateScreens, ...wantedScreens] as const;
export type Screen = (typeof screens)[number];

export const isWanted = (screen: Screen): screen is WantedScreen => wantedScreens.includes(screen as WantedScreen);
export const isLate = (screen: Screen): screen is LateScreen => lateScreens.includes(screen as LateScreen);

export interface Route {
  readonly screen: ReadonlySignal<Screen>;
  /** What of it: the part of the address behind the screen, as in "#/app/zoom"; empty where there is none. */
  readonly detail: ReadonlySignal<string>;
}

/** `read` gives the hash now; `listen` calls back when it changes. */
export function createRoute(read: () => string, listen: (changed: () => void) => void): Route {
  const place = signal(parse(read()));
  listen(() => {
    place.value = parse(read());
  });
  return { screen: computed(() => place.value.screen), detail: computed(() => place.value.detail) };
}

/** An address that is not known leads home. Only screens that are wanted have a detail. */
export function parse(hash: string): { readonly screen: Screen; readonly detail: string } {
  const [name, detail = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  const screen = screens.find((known) => known === name);
  if (!screen || rest.length > 0 || (detail && !isWanted(screen))) return { screen: 'today', detail: '' };
  return { screen, detail: /^[a-z0-9-]*$/.test(detail) ? detail : '' };
}

/** `detail`: lower-case letters, digits and hyphens. */
export const linkTo = (screen: Screen, detail = ''): string =>
  screen === 'today' ? '#/' : `#/${screen}${detail && `/${detail}`}`;
