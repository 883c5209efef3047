// The speaker check from chimes to verdict: a random number, asked for only after it was played.
import { describe, expect, it } from 'vitest';
import type { Chimes } from '../../devices/chimes.ts';
import { speaker } from './index.ts';
import type { SpeakerLive } from './view.tsx';

type Reply = number | 'unsure' | 'again' | 'right';
/** Chimes that play in no time; the replies are given one for each question. */
async function check(replies: readonly Reply[], contextRan = true) {
  const counts: number[] = [];
  const lives: SpeakerLive[] = [];
  const play = async (count: number, heard: (n: number) => void) => {
    counts.push(count);
    for (let n = 1; n <= count; n++) heard(n);
    return contextRan;
  };
  const left = [...replies];
  const show = (live: SpeakerLive) => {
    lives.push(live);
    if (live.stage !== 'asking') return;
    const reply = left.shift() ?? 'unsure';
    live.reply(reply === 'right' ? (counts.at(-1) ?? 0) : reply);
  };
  const device = { sinkKind: 'default', play, release() {} } as Chimes;
  const reading = await speaker.measure(device, show, new AbortController().signal);
  return { reading, counts, lives, codes: speaker.judge(reading).map(({ code }) => code) };
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
    expect((await check(['right'], false)).codes).toEqual(['speaker.notPlayed']);
  });

  it('does not ask how many were heard when none was played', async () => {
    const { lives } = await check(['right'], false);
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

it('ends with the reason when the person leaves the question', async () => {
  const stop = new AbortController();
  const device = { sinkKind: 'default', play: async () => true, release() {} } as Chimes;
  const show = (live: SpeakerLive) => void (live.stage === 'asking' && stop.abort('left'));
  await expect(speaker.measure(device, show, stop.signal)).rejects.toBe('left');
});
