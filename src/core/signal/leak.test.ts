// The leak test on made rooms: what is heard is found, what is not is never claimed, and what proves nothing says so.
import { describe, expect, it } from 'vitest';
import { planChimes } from './chime-plan.ts';
import { logChirp } from './chirp.ts';
import { findLeak, type LeakInput, lastNeededFrame } from './leak.ts';
import { fromDbfs } from './level.ts';
import { createRandom, uniform } from './random.ts';
import { concat, mix, speechLike, whiteNoise } from './synth.ts';

const rateHz = 48_000;
const startFrame = 123_456;

interface Room {
  readonly gainDb?: number;
  readonly lagMs?: number;
  readonly noiseDbfs?: number;
  readonly voiceDbfs?: number;
  readonly chimes?: number;
  readonly seed?: number;
}

function overheard(room: Room, change: Partial<LeakInput> = {}): LeakInput {
  const { gainDb, lagMs = 180, noiseDbfs = -60, voiceDbfs, chimes = 2, seed = 1 } = room;
  const next = createRandom(seed);
  const plan = planChimes(chimes, () => uniform(next));
  const frames = plan.chimes.flatMap(({ chirpsAtSeconds }) => chirpsAtSeconds.map((at) => Math.round(at * rateHz)));
  const seconds = lastNeededFrame(frames, rateHz) / rateHz;
  const leak = new Float32Array(Math.round(seconds * rateHz));
  if (gainDb !== undefined)
    for (const frame of frames)
      logChirp(rateHz).forEach((x, i) => {
        leak[frame + Math.round((lagMs * rateHz) / 1000) + i] = x * fromDbfs(gainDb);
      });
  const voice = voiceDbfs === undefined ? new Float32Array(0) : speechLike(voiceDbfs, seconds, rateHz, seed);
  return {
    rateHz,
    samples: mix(leak, voice, whiteNoise(noiseDbfs, seconds, rateHz, seed)),
    startFrame,
    chirpFrames: frames.map((frame) => frame + startFrame),
    lostFrames: 0,
    rawCapture: true,
    ...change,
  };
}

describe('a leak', () => {
  it.each([0, -20, -30])('of %s dB is found, with its level and its lag', (gainDb) => {
    const found = findLeak(overheard({ gainDb, lagMs: 237 }));
    expect(found.kind).toBe('leak');
    expect(found.gainDb).toBeCloseTo(gainDb, 0);
    expect(found.lagMs).toBeCloseTo(237, -1);
    expect(found.correlation).toBeGreaterThan(0.3);
  });

  it('is found under a voice, late, and by a browser that does not say what it does to the sound', () => {
    expect(findLeak(overheard({ gainDb: -15, voiceDbfs: -30 })).kind).toBe('leak');
    expect(findLeak(overheard({ gainDb: -20, lagMs: 1150 })).kind).toBe('leak');
    expect(findLeak(overheard({ gainDb: -20 }, { rawCapture: null })).kind).toBe('leak');
  });

  it('is found with its level where a busy machine loses 30 ms on the way', () => {
    const { samples, chirpFrames, ...rest } = overheard({ gainDb: -10 });
    const cut = (chirpFrames[2] ?? 0) - startFrame;
    const skipping = concat(samples.subarray(0, cut), samples.subarray(cut + 1440), new Float32Array(1440));
    const found = findLeak({ ...rest, chirpFrames, samples: skipping });
    expect(found.kind).toBe('leak');
    expect(found.gainDb).toBeCloseTo(-10, 0);
  });

  it('too weak to matter is none', () => {
    const found = findLeak(overheard({ gainDb: -50, noiseDbfs: -75 }));
    expect(found).toMatchObject({ kind: 'private' });
    expect(found.gainDb).toBeCloseTo(-50, 0);
  });
});

describe('no leak', () => {
  it.each([1, 2, 3])('is told in a quiet room (%i)', (seed) => {
    const found = findLeak(overheard({ seed, chimes: 1 + seed }));
    expect(found).toMatchObject({ kind: 'private', gainDb: null, lagMs: null });
    expect(found.detectableGainDb).toBeLessThan(-50);
  });

  it.each<[string, Room]>([
    ['loud noise', { noiseDbfs: -25 }],
    ['a voice beside the microphone', { voiceDbfs: -20 }],
  ])('is not claimed in %s', (_what, room) => {
    const found = findLeak(overheard(room));
    expect(found.kind).toBe('unclear');
    expect(found.detectableGainDb).toBeGreaterThan(-40);
  });

  it('would have been found where that is said: 3 dB over what is detectable, it is', () => {
    for (const noiseDbfs of [-60, -50, -40]) {
      const { detectableGainDb } = findLeak(overheard({ noiseDbfs }));
      const found = findLeak(overheard({ noiseDbfs, gainDb: (detectableGainDb ?? 0) + 3 }));
      expect(found.gainDb).not.toBeNull();
    }
  });
});

describe('what proves nothing', () => {
  const leaking: Room = { gainDb: -10 };
  const noneFound = { kind: 'unclear', gainDb: null, correlation: null };

  it.each<[string, Partial<LeakInput>]>([
    ['samples were lost', { lostFrames: 128 }],
    ['the browser worked on the sound', { rawCapture: false }],
    ['too few chirps were heard whole', { chirpFrames: [startFrame + 60_000] }],
    ['the chirps lie outside of what was heard', { startFrame: startFrame + 1_000_000 }],
    ['nothing came', { samples: new Float32Array(0) }],
    ['digital silence', { samples: new Float32Array(400_000) }],
  ])('%s', (_what, change) => {
    expect(findLeak(overheard(leaking, change))).toMatchObject(noneFound);
  });

  it('does not claim privacy where the browser does not say what it does to the sound', () => {
    expect(findLeak(overheard({}, { rawCapture: null })).kind).toBe('unclear');
  });

  it('does not claim privacy of a microphone that is cut off half of the time', () => {
    const { samples, ...rest } = overheard({});
    const cut = samples.map((x, i) => (i % 48_000 < 30_000 ? 0 : x));
    expect(findLeak({ ...rest, samples: cut }).kind).toBe('unclear');
  });

  it('does not claim privacy when a single chirp was plainly heard', () => {
    const { samples, chirpFrames, ...rest } = overheard({});
    const odd = samples.slice();
    const from = (chirpFrames[1] ?? 0) - startFrame + 9_000;
    logChirp(rateHz).forEach((x, i) => {
      odd[from + i] = (odd[from + i] ?? 0) + 0.5 * x;
    });
    expect(findLeak({ ...rest, chirpFrames, samples: odd }).kind).toBe('unclear');
  });
});
