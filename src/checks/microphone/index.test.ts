// The microphone check from blocks to verdict, with microphones that hear known sounds.
import { describe, expect, it } from 'vitest';
import { clip, concat, mix, silence, sine, speechLike, whiteNoise } from '../../core/signal/synth.ts';
import { worst } from '../../core/verdict.ts';
import { localAnalyst } from '../analyst.fake.ts';
import { microphone } from './index.ts';
import type { MicrophoneLive } from './view.tsx';

const rateHz = 16_000;
const blockSize = 1_024;
interface Hears {
  readonly samples: Float32Array;
  readonly mutedFromSeconds?: number;
  readonly isLost?: (block: number) => boolean;
  readonly rawCapture?: boolean | null;
}
function fakeMicrophone({ samples, mutedFromSeconds = 1e9, isLost = () => false, rawCapture = true }: Hears) {
  const track = { muted: false };
  async function* blocks(signal: AbortSignal) {
    for (let n = 0; (n + 1) * blockSize <= samples.length; n++) {
      signal.throwIfAborted();
      track.muted = (n * blockSize) / rateHz >= mutedFromSeconds;
      const block = samples.slice(n * blockSize, (n + 1) * blockSize);
      if (!isLost(n)) yield { samples: track.muted ? block.fill(0) : block, startFrame: n * blockSize };
    }
    throw new DOMException('context-frozen', 'InvalidStateError'); // the fake has nothing more to say
  }
  const open = { isOther: false, isRunning: () => true, release() {} };
  return { track, rateHz, rawCapture, blocks, analyst: localAnalyst(), ...open } as unknown as Parameters<
    typeof microphone.measure
  >[0];
}

async function check(hears: Hears) {
  const lives: MicrophoneLive[] = [];
  const reading = await microphone.measure(
    fakeMicrophone(hears),
    (live) => lives.push(live),
    new AbortController().signal,
  );
  const findings = microphone.judge(reading);
  return { reading, lives, codes: findings.map(({ code }) => code), grade: worst(findings) };
}

const seconds = 14;
/** Quiet for as long as the person is asked to be, then this. */
const later = (sound: Float32Array) => concat(silence(2.3, rateHz), sound);
const inRoom = (sound: Float32Array, roomDbfs = -65) => mix(sound, whiteNoise(roomDbfs, seconds, rateHz, 7));
const voice = (levelDbfs: number) => speechLike(levelDbfs, seconds - 2.3, rateHz, 3);
/** Knocks on the microphone, each fading within a tenth of a second. */
const taps = (everySeconds: number) => {
  const out = silence(seconds - 2.3, rateHz);
  const knock = sine(900, -12, 0.1, rateHz).map((x, i) => x * Math.exp(-i / (0.03 * rateHz)));
  for (let at = 0; at + knock.length < out.length; at += Math.round(everySeconds * rateHz)) out.set(knock, at);
  return out;
};

/** A good voice, and from here to there not even the noise of the room (M35). */
const stopping = (fromSeconds: number, toSeconds: number) =>
  inRoom(later(voice(-22))).fill(0, fromSeconds * rateHz, toSeconds * rateHz);

describe('a verdict', () => {
  it.each<[string, Hears, string[], string]>([
    ['a good voice', { samples: inRoom(later(voice(-22))) }, ['mic.clear'], 'ready'],
    ['a soft voice', { samples: inRoom(later(voice(-32)), -75) }, ['mic.quiet'], 'notes'],
    ['a voice too soft', { samples: inRoom(later(voice(-40)), -75) }, ['mic.tooQuiet'], 'notYet'],
    ['a loud voice', { samples: inRoom(later(voice(-14))) }, ['mic.loud'], 'notes'],
    ['digital silence', { samples: silence(seconds, rateHz) }, ['mic.silent'], 'notYet'],
    ['a room and no voice', { samples: inRoom(silence(seconds, rateHz)) }, ['mic.noSpeech'], 'unclear'],
    ['a noisy room', { samples: inRoom(later(voice(-22)), -37) }, ['mic.noisy', 'mic.lowMargin'], 'notYet'],
    ['a room with some noise', { samples: inRoom(later(voice(-22)), -45) }, ['mic.someNoise'], 'notes'],
    [
      'a voice from the start on',
      { samples: inRoom(speechLike(-22, seconds, rateHz, 3)) },
      ['mic.talkedEarly'],
      'unclear',
    ],
    ['a mute in the middle', { samples: inRoom(later(voice(-22))), mutedFromSeconds: 4 }, ['mic.muted'], 'notYet'],
    ['a mute from the start on', { samples: inRoom(later(voice(-22))), mutedFromSeconds: 0 }, ['mic.muted'], 'notYet'],
    [
      'every eighth block lost',
      { samples: inRoom(later(voice(-22))), isLost: (n) => n % 8 === 7 },
      ['mic.gaps'],
      'unclear',
    ],
    ['a microphone that stops in mid-voice', { samples: stopping(5, 12) }, ['mic.gaps'], 'unclear'],
    ['a hole of half a second in the sound', { samples: stopping(3.5, 4) }, ['mic.gaps'], 'unclear'],
    ['processing that stays on', { samples: inRoom(later(voice(-22))), rawCapture: false }, ['mic.processed'], 'notes'],
    ['a browser that does not say', { samples: inRoom(later(voice(-22))), rawCapture: null }, ['mic.clear'], 'ready'],
  ])('on %s', async (_what, hears, codes, grade) => {
    const found = await check(hears);
    expect({ codes: found.codes, grade: found.grade }).toEqual({ codes, grade });
  });

  it('on an overdriven voice names it', async () => {
    const { codes, grade } = await check({ samples: clip(inRoom(later(voice(-6))), 1) });
    expect(codes).toContain('mic.clippingMuch');
    expect(grade).toBe('notYet');
  });

  it.each([
    ['a hum', inRoom(later(sine(440, -19, seconds - 2.3, rateHz)))],
    ['taps twice a second', inRoom(later(taps(0.5)))],
  ])('on %s is no "we did not hear you": any sound will do', async (_what, samples) => {
    expect((await check({ samples })).codes).not.toContain('mic.noSpeech');
  });
});

describe('on the way', () => {
  it('goes from settling to quiet to speech, and never back', async () => {
    const { lives } = await check({ samples: inRoom(later(voice(-22))) });
    const stages = lives.map(({ stage }) => stage);
    expect(stages.filter((stage, i) => stage !== stages[i - 1])).toEqual(['quiet', 'speech']);
    for (const { progress } of lives) expect(progress).toBeGreaterThanOrEqual(0);
    for (const { progress } of lives) expect(progress).toBeLessThanOrEqual(1.05);
  });

  it('takes 2 s of the room and 4 s of the voice', async () => {
    const { reading } = await check({ samples: inRoom(later(voice(-22))) });
    expect(reading.quietSeconds).toBeCloseTo(2, 1);
    expect(reading.speechSeconds).toBeCloseTo(4, 0);
    // P.56 counts gaps of up to 0.2 s as speech: 10 lg(48 / 65) = -1.3 dB at most with these syllables
    expect(Math.abs(reading.speechLevelDbfs - -23.2)).toBeLessThan(0.3);
  });

  it('waits up to 9 s for a voice that comes late', async () => {
    const { codes, reading } = await check({ samples: inRoom(concat(silence(7, rateHz), voice(-22))) });
    expect(codes).toEqual(['mic.clear']);
    expect(reading.speechSeconds).toBeLessThanOrEqual(9.1);
  });

  it('forgives a microphone that is silent for its first 1.9 s', async () => {
    const samples = inRoom(concat(silence(1.9, rateHz), later(voice(-22)))).map((x, i) => (i < 1.9 * rateHz ? 0 : x));
    expect((await check({ samples })).codes).toEqual(['mic.clear']);
  });

  it('is not hurried by hum: it is no voice', async () => {
    const { reading } = await check({ samples: inRoom(later(sine(50, -30, seconds - 2.3, rateHz))) });
    expect(reading.speechSeconds).toBeGreaterThan(8);
  });

  it('ends with the reason when the person leaves', async () => {
    const stop = new AbortController();
    const hears = fakeMicrophone({ samples: inRoom(later(voice(-22))) });
    await expect(microphone.measure(hears, () => stop.abort('hidden'), stop.signal)).rejects.toBe('hidden');
  });

  it('hands on that the sound stood still', async () => {
    await expect(check({ samples: whiteNoise(-65, 1, rateHz) })).rejects.toMatchObject({ message: 'context-frozen' });
  });
});
