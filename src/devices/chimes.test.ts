// The chimes: soft at first, proved by the audio clock, and let go whatever the browser does.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChimes } from './chimes.ts';

let gains: number[] = [];
let tones = 0;
let chirps: { at: number; peak: number }[] = [];
let entered: number[] = [];
let disconnected = 0;
const param = () => ({
  setValueAtTime: (v: number) => gains.push(v),
  linearRampToValueAtTime: (v: number) => gains.push(v),
  exponentialRampToValueAtTime: (v: number) => gains.push(v),
});
const silentParam = () => ({ setValueAtTime() {}, exponentialRampToValueAtTime() {} });
const tone = () => ({ frequency: silentParam(), connect: (n: unknown) => n, start: () => tones++, stop() {} });
/** A context whose clock runs with the timers, `rate` times as fast. */
class FakeContext {
  static rate = 1;
  static close = async () => {};
  static setSinkId: ((id: string) => Promise<void>) | undefined;
  state = 'running';
  sinkId = '';
  private startedMs = Date.now();
  get currentTime() {
    return (FakeContext.rate * (Date.now() - this.startedMs)) / 1000;
  }
  createGain = () => ({
    gain: param(),
    connect: (n: unknown, _output?: number, input?: number) => {
      if (input !== undefined) entered.push(input);
      return n;
    },
  });
  createOscillator = tone;
  sampleRate = 48_000;
  destination = { maxChannelCount: 2 };
  createBuffer = (_: number, length: number) => {
    const data = new Float32Array(length);
    return { getChannelData: () => data };
  };
  createBufferSource = () => ({
    buffer: undefined as unknown as { getChannelData(n: number): Float32Array },
    connect() {},
    start(this: { buffer: { getChannelData(n: number): Float32Array } }, at: number) {
      chirps.push({ at, peak: Math.max(...this.buffer.getChannelData(0)) });
    },
  });
  createChannelMerger = () => ({ connect() {}, disconnect: () => disconnected++ });
  close = () => FakeContext.close();
  setSinkId =
    FakeContext.setSinkId &&
    (async (id: string) => {
      await FakeContext.setSinkId?.(id);
      this.sinkId = id;
    });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('navigator', {}); // no permissions: the microphone stays off
  [chirps, entered, disconnected] = [[], [], 0];
  [gains, tones, FakeContext.rate, FakeContext.close, FakeContext.setSinkId] = [[], 0, 1, async () => {}, undefined];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const open = (speakerId?: string) => openChimes({ speakerId }, new AbortController().signal);

describe('play', () => {
  it('plays as many as asked, tells each, and never louder than -20 dBFS', async () => {
    const chimes = await open();
    const heard: number[] = [];
    const played = chimes.play(4, (n) => heard.push(n), new AbortController().signal);
    await vi.runAllTimersAsync();
    expect(await played).toEqual({ contextRan: true, overheard: null });
    expect(heard).toEqual([1, 2, 3, 4]);
    expect(tones).toBe(4);
    expect(20 * Math.log10(Math.max(...gains))).toBeCloseTo(-20, 5);
  });

  it('is no proof when the audio clock stood still', async () => {
    const chimes = await open();
    FakeContext.rate = 0.5;
    const played = chimes.play(2, () => {}, new AbortController().signal);
    await vi.runAllTimersAsync();
    expect(await played).toEqual({ contextRan: false, overheard: null });
  });

  it('hides two chirps in each, on whole frames, none louder than -20 dBFS', async () => {
    const chimes = await open();
    const played = chimes.play(3, () => {}, new AbortController().signal);
    await vi.runAllTimersAsync();
    await played;
    expect(chirps).toHaveLength(6);
    for (const { at, peak } of chirps) {
      expect(at * 48_000).toBeCloseTo(Math.round(at * 48_000), 6);
      expect(20 * Math.log10(peak)).toBeLessThanOrEqual(-19.999);
    }
  });

  it('stops telling when the person leaves', async () => {
    const [chimes, leaving, heard] = [await open(), new AbortController(), vi.fn()];
    const played = expect(chimes.play(5, heard, leaving.signal)).rejects.toBe('left');
    leaving.abort('left');
    await played;
    await vi.runAllTimersAsync();
    expect(heard).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('left and right', () => {
  it.each([
    ['left', [0, 1]],
    ['right', [1, 0]],
  ] as const)('%s first: one chime on each side, without chirps', async (first, order) => {
    const chimes = await open();
    expect(chimes.channels).toBe(2);
    const played = chimes.playSides(first, new AbortController().signal);
    await vi.runAllTimersAsync();
    expect(await played).toBe(true);
    expect(entered).toEqual(order);
    expect([tones, chirps.length, disconnected]).toEqual([2, 0, 1]);
  });
});

describe('the output', () => {
  it.each([
    ['is the system’s where the browser has no choice', undefined, 'default'],
    ['is the chosen one', async () => {}, 'chosen'],
    [
      'falls back to the system’s when the chosen one is gone',
      async () => Promise.reject(new DOMException('', 'NotFoundError')),
      'gone',
    ],
  ])('%s', async (_what, setSinkId, expected) => {
    FakeContext.setSinkId = setSinkId;
    expect((await open('headphones')).sinkKind).toBe(expected);
  });
});

describe('letting go', () => {
  it('closes the context', async () => {
    const close = vi.fn(async () => {});
    FakeContext.close = close;
    await (await open()).release();
    expect(close).toHaveBeenCalledOnce();
  });

  it('settles though the browser never closes the context: one hung promise must not hold up every check', async () => {
    FakeContext.close = () => new Promise(() => {});
    const released = vi.fn();
    const chimes = await open();
    void Promise.resolve(chimes.release()).then(released);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(released).toHaveBeenCalled();
  });
});

it('says so where there is no AudioContext', async () => {
  vi.stubGlobal('AudioContext', undefined);
  await expect(open()).rejects.toMatchObject({ name: 'NotSupportedError' });
});
