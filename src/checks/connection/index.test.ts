// The connection check: asks only what no browser can know, and makes no request.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connection } from './index.ts';
import type { ConnectionReading } from './judge.ts';

afterEach(() => vi.unstubAllGlobals());

async function check(onLine: boolean, type?: string, answer: NonNullable<ConnectionReading['answer']> = 'unsure') {
  vi.stubGlobal('navigator', { onLine, ...(type && { connection: { type } }) });
  const asked = vi.fn();
  const reading = await connection.measure(
    await connection.acquire(),
    (live) => {
      asked();
      live.reply(answer);
    },
    new AbortController().signal,
  );
  const [finding] = connection.judge(reading);
  return { code: finding?.code, grade: finding?.grade, isAsked: asked.mock.calls.length > 0 };
}

describe('without a question', () => {
  it.each([
    [false, undefined, 'connection.offline', 'notYet'],
    [false, 'wifi', 'connection.offline', 'notYet'],
    [true, 'none', 'connection.offline', 'notYet'],
    [true, 'cellular', 'connection.private', 'ready'],
    [true, 'ethernet', 'connection.private', 'ready'],
  ])('online %s by %s', async (onLine, type, code, grade) => {
    expect(await check(onLine, type)).toEqual({ code, grade, isAsked: false });
  });
});

describe.each([undefined, 'wifi', 'bluetooth', 'unknown'])('on a network that may be anybody’s: %s', (type) => {
  it.each([
    ['private', 'connection.private', 'ready'],
    ['public', 'connection.public', 'notes'],
    ['unsure', 'connection.unknown', 'unclear'],
  ] as const)('"%s" is the answer', async (answer, code, grade) => {
    expect(await check(true, type, answer)).toEqual({ code, grade, isAsked: true });
  });
});

it('sees that the network went away while it was asked', async () => {
  const navigator = { onLine: true };
  vi.stubGlobal('navigator', navigator);
  const reading = await connection.measure(
    await connection.acquire(),
    (live) => {
      navigator.onLine = false;
      live.reply('private');
    },
    new AbortController().signal,
  );
  expect(connection.judge(reading)).toEqual([{ code: 'connection.offline', grade: 'notYet' }]);
});

it('ends with the reason when the person leaves', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  const stop = new AbortController();
  const measuring = connection.measure(await connection.acquire(), () => stop.abort('idle'), stop.signal);
  await expect(measuring).rejects.toBe('idle');
});
