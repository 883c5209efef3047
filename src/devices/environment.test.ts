// Facts are gathered even where the browser throws, is silent for ever, or lacks the interface.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentPlatform } from './current-platform.ts';
import { gatherFacts } from './environment.ts';
import { permissionOf } from './permission.ts';

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0';
const never = () => new Promise<never>(() => {});
const listing = (...kinds: string[]) => ({ enumerateDevices: async () => kinds.map((kind) => ({ kind })) });

function stubPage(navigator: object, document: object = {}) {
  const window = { top: undefined as unknown };
  window.top = window;
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', { visibilityState: 'visible', ...document });
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 0, ...navigator });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('isSecureContext', true);
}
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('everything the browser says', async () => {
  stubPage(
    { mediaDevices: listing('audioinput'), permissions: { query: async () => ({ state: 'denied' }) } },
    { featurePolicy: { features: () => ['camera'], allowsFeature: () => false } },
  );
  const error = Object.assign(new DOMException('no', 'OverconstrainedError'), { constraint: 'width' });
  expect(await gatherFacts('camera', 'getUserMedia', error, 'prompt')).toEqual({
    device: 'camera',
    call: 'getUserMedia',
    errorName: 'OverconstrainedError',
    errorMessage: 'no',
    constraint: 'width',
    platform: { browser: 'firefox', system: 'linux', engine: 'gecko', installed: false },
    secureContext: true,
    framed: false,
    policyAllows: false,
    hasMediaDevices: true,
    permission: 'denied',
    permissionBefore: 'prompt',
    deviceListed: false,
    documentVisible: true,
  });
});

test('what pends for ever is not known after a second', async () => {
  stubPage({ mediaDevices: { enumerateDevices: never }, permissions: { query: never } });
  const facts = gatherFacts('microphone', 'getUserMedia', new DOMException('', 'NotAllowedError'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await facts).toMatchObject({ permission: null, deviceListed: null, policyAllows: null });
  expect(vi.getTimerCount()).toBe(0);
});

test('what throws, rejects or is not there is not known', async () => {
  stubPage({
    mediaDevices: { enumerateDevices: () => Promise.reject(new Error('no')) },
    permissions: {
      query: () => {
        throw new TypeError('unknown name');
      },
    },
  });
  expect(await permissionOf('camera')).toBeNull();
  stubPage({});
  for (const thrown of [undefined, null, 'text', 7, {}]) {
    const facts = await gatherFacts('power', 'getBattery', thrown);
    expect(facts).toMatchObject({ hasMediaDevices: false, permission: null, deviceListed: null });
    expect(facts.errorName).toBe('');
  }
});

test('a page inside a page, a hidden page, an installed app', async () => {
  stubPage({ standalone: true }, { visibilityState: 'hidden' });
  Object.assign(window, { top: {} });
  const facts = await gatherFacts('speaker', 'play', new DOMException('', 'NotAllowedError'));
  expect(facts).toMatchObject({ framed: true, documentVisible: false });
  expect(currentPlatform().installed).toBe(true);
});
