// The speaker check from chimes to verdict: a random number, asked for only after it was played.
import { describe, expect, it } from 'vitest';
import type { LeakInput, LeakResult } from '../../core/signal/leak.ts';
import type { Chimes, Side } from '../../devices/chimes.ts';
import { notSupported } from '../../devices/limits.ts';
import { createSpeaker, type FindLeak } from './index.ts';
import type { SpeakerLive } from './view.tsx';

type Reply = number | 'unsure' | 'again' | 'right' | 'sides';
type SidesReply = Parameters<Extract<SpeakerLive, { stage: 'askingSides' }>['reply']>[0] | 'first' | 'second';
interface Options {
  readonly contextRan?: boolean;
  readonly overheard?: LeakInput | null;
  readonly findLeak?: FindLeak;
  readonly sides?: SidesReply;
}
const overheardSound: LeakInput = {
  rateHz: 48_000,
  samples: new Float32Array(1),
  startFrame: 0,
  chirpFrames: [],
  lostFrames: 0,
  rawCapture: true,
};
const result = (kind: LeakResult['kind']): LeakResult => ({
  kind,
  correlation: 0.5,
  gainDb: kind === 'leak' ? -12 : null,
  lagMs: null,
  detectableGainDb: -50,
});

/** Chimes that play in no time; the replies are given one for each question. */
async function check(replies: readonly Reply[], options: Options = {}) {
  const { contextRan = true, overheard = null, findLeak = async () => result('unclear'), sides = 'unsure' } = options;
  const counts: number[] = [];
  const firsts: Side[] = [];
  const lives: SpeakerLive[] = [];
  const play = async (count: number, heard: (n: number) => void) => {
    counts.push(count);
    for (let n = 1; n <= count; n++) heard(n);
    return { contextRan, overheard };
  };
  const playSides = async (first: Side) => firsts.push(first) > 0;
  const left = [...replies];
  const show = (live: SpeakerLive) => {
    lives.push(live);
    if (live.stage === 'askingSides') {
      const first = firsts.at(-1) ?? 'left';
      const second = first === 'left' ? 'right' : 'left';
      live.reply(sides === 'first' ? first : sides === 'second' ? second : sides);
    }
    if (live.stage !== 'asking') return;
    const reply = left.shift() ?? 'unsure';
    live.reply(reply === 'right' ? (counts.at(-1) ?? 0) : reply);
  };
  const device: Chimes = { sinkKind: 'default', channels: 2, isListening: false, play, playSides, release() {} };
  const speaker = createSpeaker(findLeak);
  const reading = await speaker.measure(device, show, new AbortController().signal);
  return { reading, counts, firsts, lives, codes: speaker.judge(reading).map(({ code }) => code) };
}

describe('a verdict', () => {
  it.each<[string, Reply, string]>([
    ['the right number', 'right', 'speaker.heard'],
    ['none', 0, 'speaker.notHeard'],
    ['one, which is never played', 1, 'speaker.miscounted'],
    ['not sure', 'unsure', 'speaker.unsure'],
  ])('on %s', async (_what, reply, code) => {
    expect((await check([reply])).codes).toEqual([code]);
  });

  it('is never green when the sound was not proved to be played', async () => {
    expect((await check(['right'], { contextRan: false })).codes).toEqual(['speaker.notPlayed']);
  });

  it('does not ask how many were heard when none was played', async () => {
    const { lives } = await check(['right'], { contextRan: false });
    expect(lives.filter(({ stage }) => stage === 'asking')).toEqual([]);
  });
});

describe('the number', () => {
  it('is from two to five, each of them now and then', async () => {
    const runs = await Promise.all(Array.from({ length: 200 }, () => check(['right'])));
    expect([...new Set(runs.map(({ reading }) => reading.chimesPlayed))].sort()).toEqual([2, 3, 4, 5]);
  });

  it('is asked for after the last chime', async () => {
    const { lives, counts } = await check(['right']);
    expect(lives.map((live) => (live.stage === 'playing' ? live.played : 'asking'))).toEqual([
      ...Array.from({ length: (counts[0] ?? 0) + 1 }, (_, n) => n),
      'asking',
    ]);
  });

  it('is drawn anew for "again", and only the last one counts', async () => {
    const { reading, counts, codes } = await check(['again', 'again', 'right']);
    expect(counts).toHaveLength(3);
    expect(reading).toMatchObject({ plays: 3, chimesPlayed: counts[2] });
    expect(codes).toEqual(['speaker.heard']);
  });
});

describe('the room', () => {
  it.each<[string, LeakResult['kind'], string[]]>([
    ['hears it too', 'leak', ['speaker.heard', 'speaker.leak']],
    ['does not hear it', 'private', ['speaker.heard', 'speaker.onlyYou']],
    ['may hear it', 'unclear', ['speaker.heard', 'speaker.leakUnclear']],
  ])('%s', async (_what, kind, codes) => {
    const found = await check(['right'], { overheard: overheardSound, findLeak: async () => result(kind) });
    expect(found.codes).toEqual(codes);
    expect(found.reading).toMatchObject({
      leak: kind,
      leakGainDb: kind === 'leak' ? -12 : null,
      leakDetectableDb: -50,
    });
  });

  it('is not spoken of without a microphone', async () => {
    expect((await check(['right'])).reading).toMatchObject({ leak: 'notTried', leakDetectableDb: null });
  });

  it('is not spoken of without a worker, and the count still holds', async () => {
    const findLeak = async () => Promise.reject(notSupported('no worker'));
    const { codes, reading } = await check(['right'], { overheard: overheardSound, findLeak });
    expect(codes).toEqual(['speaker.heard']);
    expect(reading.leak).toBe('notTried');
  });

  it('is listened to anew with each "again", and only the last time counts', async () => {
    const kinds: LeakResult['kind'][] = ['leak', 'private'];
    const findLeak = async () => result(kinds.shift() ?? 'unclear');
    const { codes } = await check(['again', 'right'], { overheard: overheardSound, findLeak });
    expect(codes).toEqual(['speaker.heard', 'speaker.onlyYou']);
  });
});

describe('left and right', () => {
  it.each<[SidesReply, string]>([
    ['first', 'right'],
    ['second', 'swapped'],
    ['same', 'same'],
    ['one', 'one'],
    ['unsure', 'unsure'],
  ])('heard as %s', async (sides, expected) => {
    const { reading, lives } = await check(['sides', 'right'], { sides });
    expect(reading.sides).toBe(expected);
    expect(lives.slice(-4).map(({ stage }) => stage)).toEqual(['asking', 'playingSides', 'askingSides', 'asking']);
  });

  it('begin with either side, and are not asked of anyone who did not want it', async () => {
    const runs = await Promise.all(Array.from({ length: 50 }, () => check(['sides', 'right'])));
    expect(new Set(runs.flatMap(({ firsts }) => firsts)).size).toBe(2);
    expect((await check(['right'])).reading.sides).toBeNull();
  });
});

it('ends with the reason when the person leaves the question', async () => {
  const stop = new AbortController();
  const play = async () => ({ contextRan: true, overheard: null });
  const device: Chimes = {
    sinkKind: 'default',
    channels: 1,
    isListening: false,
    play,
    playSides: async () => true,
    release() {},
  };
  const show = (live: SpeakerLive) => void (live.stage === 'asking' && stop.abort('left'));
  const speaker = createSpeaker(async () => result('unclear'));
  await expect(speaker.measure(device, show, stop.signal)).rejects.toBe('left');
});
