// What the app says about installing, with a browser's events made by hand.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createInstall, type InstallState, isSafariOnIos } from './install.ts';

const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${apple}`;
const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/17.4 Safari/605.1.15`;

test.each([
  ['Safari on an iPhone', `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`, 5, true],
  ['Safari on an iPad, which says Mac', mac, 5, true],
  ['Safari on a Mac', mac, 0, false],
  ['Chrome on an iPhone', `${iphone} CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1`, 5, false],
  ['Edge on an iPhone', `${iphone} Version/17.0 EdgiOS/125.0.2535.60 Mobile/15E148 Safari/605.1.15`, 5, false],
  ['Firefox on an iPhone', `${iphone} FxiOS/126.0 Mobile/15E148 Safari/605.1.15`, 5, false],
  ['a page inside another app', `${iphone} Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone14,5]`, 5, false],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
    5,
    false,
  ],
])('%s', (_, userAgent, maxTouchPoints, expected) => {
  expect(isSafariOnIos({ userAgent, maxTouchPoints })).toBe(expected);
});

describe('createInstall', () => {
  let page: EventTarget;
  let ownWindow: EventTarget & { matches: boolean };

  beforeEach(() => {
    vi.useFakeTimers();
    page = new EventTarget();
    ownWindow = Object.assign(new EventTarget(), { matches: false });
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('matchMedia', () => ownWindow);
    vi.stubGlobal('navigator', { userAgent: 'a browser', maxTouchPoints: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Sends the browser's event; says whether its own pop-up was held back. */
  function offer(userChoice: Promise<{ outcome: string }>): boolean {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      userChoice,
      prompt: () => new Promise(() => {}), // stays open, as headless Chromium's does
    });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  }

  test('from nothing to offer, by the browser’s question, to installed', async () => {
    const install = createInstall();
    const told: InstallState[] = [];
    install.onChange((state) => told.push(state));
    expect(install.state).toBe('unavailable');
    expect(await install.prompt()).toBe('unanswered');

    expect(offer(Promise.resolve({ outcome: 'accepted' }))).toBe(true);
    expect(install.state).toBe('promptable');
    expect(await install.prompt()).toBe('accepted');
    page.dispatchEvent(new Event('appinstalled'));
    expect(told).toEqual(['promptable', 'unavailable', 'installed']);
  });

  test('a question that is never answered does not hang', async () => {
    const install = createInstall();
    offer(new Promise(() => {}));
    const answer = install.prompt();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe('unanswered');
    expect(install.state).toBe('unavailable');
  });

  test('in a window of its own it is installed, and an offer changes nothing', () => {
    ownWindow.matches = true;
    const install = createInstall();
    offer(new Promise(() => {}));
    expect(install.state).toBe('installed');
  });

  test('a tab that moves into its own window says so', () => {
    const install = createInstall();
    ownWindow.matches = true;
    ownWindow.dispatchEvent(new Event('change'));
    expect(install.state).toBe('installed');
  });
});
