// What the app says about installing, with a browser's events made by hand.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createInstall, type InstallState } from './install.ts';

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
    const install = createInstall(false);
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
    const install = createInstall(false);
    offer(new Promise(() => {}));
    const answer = install.prompt();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe('unanswered');
    expect(install.state).toBe('unavailable');
  });

  test('in a window of its own it is installed, and an offer changes nothing', () => {
    ownWindow.matches = true;
    const install = createInstall(false);
    offer(new Promise(() => {}));
    expect(install.state).toBe('installed');
  });

  test('a tab that moves into its own window says so', () => {
    const install = createInstall(false);
    ownWindow.matches = true;
    ownWindow.dispatchEvent(new Event('change'));
    expect(install.state).toBe('installed');
  });
});
