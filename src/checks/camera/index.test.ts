// The camera check from frames to verdict, with cameras that see known scenes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pixels } from '../../core/signal/analysis.ts';
import type { LumaFrame } from '../../core/signal/luma.ts';
import { type SceneKind, scene } from '../../core/signal/synth.ts';
import { worst } from '../../core/verdict.ts';
import { localAnalyst } from '../analyst.fake.ts';
import { camera } from './index.ts';
import type { CameraReading } from './judge.ts';
import type { CameraLive } from './view.tsx';

interface Sees {
  readonly pictures: readonly LumaFrame[];
  readonly fps?: number;
  readonly fromMs?: number;
  readonly untilMs?: number;
  readonly size?: readonly [number, number];
  readonly muted?: boolean;
  /** Frames are told of before this, but none can be had. */
  readonly pictureFromMs?: number;
  readonly forMs?: number;
}
/** Time passes only as frames come, or as the wait for one ends; after two minutes the runner would have closed it. */
function fakeCamera({
  pictures,
  fps = 30,
  fromMs = 0,
  untilMs = Number.POSITIVE_INFINITY,
  size = [640, 480],
  muted = false,
  pictureFromMs = 0,
  forMs = 120_000,
}: Sees) {
  let presented = 0;
  const startMs = performance.now();
  async function* frames(signal: AbortSignal) {
    for (let ms = 0; ms < forMs; ms = performance.now() - startMs) {
      signal.throwIfAborted();
      const comes = ms >= fromMs && ms < untilMs;
      vi.advanceTimersByTime(comes ? 1000 / fps : 1000);
      yield comes ? { presented: ++presented, atMs: performance.now() } : undefined;
    }
  }
  const grab = async (): Promise<Pixels | undefined> =>
    performance.now() - startMs < pictureFromMs
      ? undefined
      : greyOf(pictures[presented % pictures.length] as LumaFrame);
  return {
    frames,
    grab,
    analyst: localAnalyst(),
    release() {},
    track: { muted },
    video: { videoWidth: size[0], videoHeight: size[1] },
  } as unknown as Parameters<typeof camera.measure>[0];
}
/** Each picture is made once: the fake shows the same ten for two minutes. The check may not keep what it is given. */
const greys = new Map<LumaFrame, Pixels>();
function greyOf(frame: LumaFrame): Pixels {
  const known = greys.get(frame);
  if (known) return known;
  const { luma, width, height } = frame;
  const rgba = new Uint8ClampedArray(4 * luma.length).fill(255);
  luma.forEach((l, i) => {
    rgba.fill(l, 4 * i, 4 * i + 3);
  });
  const pixels = { rgba, width, height };
  greys.set(frame, pixels);
  return pixels;
}
const small = (kind: SceneKind) => scene(kind, { width: 320, height: 240 });

async function check(sees: Sees, answer: NonNullable<CameraReading['answer']> | null = 'yes') {
  const lives: CameraLive[] = [];
  const startMs = performance.now();
  const reading = await camera.measure(
    fakeCamera(sees),
    (live) => {
      lives.push(live);
      if (live.stage === 'asking' && answer) live.reply(answer);
    },
    new AbortController().signal,
  );
  const findings = camera.judge(reading);
  return {
    reading,
    codes: findings.map(({ code }) => code),
    grade: worst(findings),
    isAsked: lives.some(({ stage }) => stage === 'asking'),
    lives,
    tookMs: performance.now() - startMs,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a person in good light', () => {
  it.each([
    ['yes', 'camera.clear', 'ready'],
    ['notYet', 'camera.notSeen', 'notYet'],
    ['unsure', 'camera.notAnswered', 'unclear'],
  ] as const)('who answers "%s" gets %s', async (answer, code, grade) => {
    expect(await check({ pictures: small('face') }, answer)).toMatchObject({ codes: [code], grade, isAsked: true });
  });

  it('gets the question too where the browser tells of frames before it can give one', async () => {
    expect(await check({ pictures: small('face'), pictureFromMs: 500 })).toMatchObject({
      grade: 'ready',
      isAsked: true,
    });
  });

  it('gets the question within 5 s', async () => {
    expect((await check({ pictures: small('face') })).tookMs).toBeLessThan(5_000);
  });

  it('is never judged without an answer', async () => {
    await expect(check({ pictures: small('face'), forMs: 30_000 }, null)).rejects.toMatchObject({
      message: 'no-frames',
    }); // the fake ends
  });

  it('is waited for: a camera may take 3.6 s to its first picture', async () => {
    expect((await check({ pictures: small('face'), fromMs: 3_600 })).codes).toEqual(['camera.clear']);
  });
});

describe('light', () => {
  it.each([
    ['dark', 'camera.dark'],
    ['backlit', 'camera.backlitMuch'],
    ['hotSpot', 'camera.hotSpot'],
  ] as const)('of a %s scene gives %s while it is asked, and never blocks', async (kind, code) => {
    const { codes, grade, lives } = await check({ pictures: small(kind) });
    expect(codes).toContain(code);
    expect(grade).toBe('notes');
    expect(lives.find(({ stage }) => stage === 'asking')?.hints).toContain(code);
  });
});

describe('no picture', () => {
  it.each([
    ['black', 'camera.black'],
    ['covered', 'camera.covered'],
    ['frozen', 'camera.frozen'],
  ] as const)('%s gives %s, and there is nothing to ask', async (kind, code) => {
    expect(await check({ pictures: small(kind) })).toMatchObject({ codes: [code], grade: 'notYet', isAsked: false });
  });

  it('at all gives camera.noFrames within 8 s', async () => {
    const { codes, grade, isAsked, tookMs } = await check({ pictures: small('face'), fromMs: 1e9 });
    expect({ codes, grade, isAsked }).toEqual({ codes: ['camera.noFrames'], grade: 'notYet', isAsked: false });
    expect(tookMs).toBeLessThan(8_000);
  });

  it('because the system holds it back gives camera.muted', async () => {
    expect((await check({ pictures: small('face'), fromMs: 1e9, muted: true })).codes).toEqual(['camera.muted']);
  });

  it.each([
    ['after the first frame', 30],
    ['while the exposure settles', 1_000],
    ['while the light is looked at', 2_500],
  ])('any more %s gives camera.frozen, and does not keep the person waiting', async (_when, untilMs) => {
    const { codes, isAsked, tookMs } = await check({ pictures: small('face'), untilMs });
    expect({ codes, isAsked }).toEqual({ codes: ['camera.frozen'], isAsked: false });
    expect(tookMs).toBeLessThan(15_000);
  });

  it('any more while the question stands gives camera.frozen', async () => {
    expect((await check({ pictures: small('face'), untilMs: 10_000 }, null)).codes).toEqual(['camera.frozen']);
  });
});

describe('frames and size', () => {
  it.each([
    [30, [], 'ready'],
    [15, [], 'ready'],
    [12, ['camera.slow'], 'notes'],
    [10, ['camera.slow'], 'notes'],
    [5, ['camera.tooSlow'], 'notYet'],
  ] as const)('%i frames a second', async (fps, complaints, grade) => {
    const { codes, grade: found, reading } = await check({ pictures: small('face'), fps });
    expect(reading.frameRateFps).toBeCloseTo(fps, 0);
    expect(codes.filter((code) => !['camera.clear', 'camera.notAnswered'].includes(code))).toEqual(complaints);
    expect(found).toBe(grade);
  });

  it.each([
    [[640, 480], 'camera.clear'],
    [[480, 640], 'camera.clear'],
    [[320, 240], 'camera.small'],
    [[160, 120], 'camera.tooSmall'],
  ] as const)('%o', async (size, code) => {
    expect((await check({ pictures: small('face'), size })).codes[0]).toBe(code);
  });
});

it('ends with the reason when the person leaves', async () => {
  const stop = new AbortController();
  const measuring = camera.measure(fakeCamera({ pictures: small('face') }), () => stop.abort('hidden'), stop.signal);
  await expect(measuring).rejects.toBe('hidden');
});
