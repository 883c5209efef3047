// A file of the second copy: what was sealed is read again, and nothing else is; the newer of two generations counts.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type FileHead, isHead, newestOf, type Sealed, seal, unseal } from './sealed.ts';

const head: FileHead = { epoch: 5, sequence: 7, checks: 3, version: 3, total: 2 };
const line = '{"epoch":5,"sequence":7,"checks":3,"version":3,"total":2}';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** With a right seal, whatever is under it. */
const sealedText = (text: string) => `${sha256(text)}\n${text}`;
const rowsFile = (change: Partial<FileHead> = {}, body = '[["settings",[]]]') =>
  seal({ head: { ...head, ...change }, body });

describe('a head', () => {
  it.each([
    { epoch: 1, sequence: 0, checks: 0 },
    { epoch: 1.8e12 + 0.5, sequence: 2 ** 32 - 1, checks: 2 ** 32 - 1 },
  ])('is one with $sequence and $checks', (found) => {
    expect(isHead(found)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'head',
    {},
    { epoch: 0, sequence: 0, checks: 0 },
    { epoch: -1, sequence: 0, checks: 0 },
    { epoch: Number.NaN, sequence: 0, checks: 0 },
    { epoch: 1, sequence: -1, checks: 0 },
    { epoch: 1, sequence: 0, checks: -1 },
    { epoch: 1, sequence: 0.5, checks: 0 },
    { epoch: 1, sequence: 0, checks: 0.5 },
    { epoch: 1, sequence: 2 ** 32, checks: 0 },
    { epoch: 1, sequence: 0, checks: 2 ** 32 },
    { epoch: 1, sequence: '1', checks: 0 },
    { epoch: 1, sequence: 0 },
  ])('is none where it is %j', (found) => {
    expect(isHead(found)).toBe(false);
  });
});

describe('a sealed file', () => {
  it('has the SHA-256 of the rest, the head and the body, a line each', async () => {
    expect(await seal({ head, body: '[]' })).toBe(`${sha256(`${line}\n[]`)}\n${line}\n[]`);
  });

  it('is read as it was sealed', async () => {
    expect(await unseal(await seal({ head, body: '["é"]' }))).toEqual({ head, body: '["é"]' });
  });

  it.each([
    ['is empty', ''],
    ['has no head', sealedText('')],
    ['has no body', sealedText(line)],
    ['has another seal', `${'0'.repeat(64)}\n${line}\n[]`],
    ['has no seal', `\n${line}\n[]`],
    ['has a body that grew', `${sealedText(`${line}\n[]`)} `],
    ['has more lines than were sealed', `${sealedText(`${line}\n[]`)}\n`],
    ['has a head that is none', sealedText('{"epoch":0,"sequence":7,"checks":3}\n[]')],
  ])('is none where it %s', async (_, file) => {
    expect(await unseal(file)).toBeUndefined();
  });
});

describe('of two generations', () => {
  const newest = async (files: readonly (string | null)[], counter: 'sequence' | 'checks' = 'sequence') => {
    const { newest: found, isDamaged } = await newestOf(files, counter, 3);
    return [found && [found.head.epoch, found.head.sequence, found.head.checks], isDamaged];
  };

  it('none is there, and none is damaged', async () => {
    expect(await newest([null, null])).toEqual([undefined, false]);
  });

  it('the one with more transactions is the newest, wherever it is', async () => {
    const files = [await rowsFile({ sequence: 8 }), await rowsFile({ sequence: 9 })];
    expect(await newest(files)).toEqual([[5, 9, 3], false]);
    expect(await newest(files.reverse())).toEqual([[5, 9, 3], false]);
  });

  it('the counter of the pair decides', async () => {
    const files = [await rowsFile({ sequence: 9, checks: 1 }, '[]'), await rowsFile({ sequence: 8, checks: 2 }, '[]')];
    expect(await newest(files, 'checks')).toEqual([[5, 8, 2], false]);
    expect(await newest(files.reverse(), 'checks')).toEqual([[5, 8, 2], false]);
  });

  it('that of the later database is the newest, whatever was counted', async () => {
    const files = [await rowsFile({ epoch: 6, sequence: 1 }), await rowsFile({ sequence: 99 })];
    expect(await newest(files)).toEqual([[6, 1, 3], false]);
    expect(await newest(files.reverse())).toEqual([[6, 1, 3], false]);
  });

  it('one that is missing does no harm', async () => {
    expect(await newest([null, await rowsFile()])).toEqual([[5, 7, 3], false]);
  });

  it('one that can not be read is said, and the other counts', async () => {
    expect(await newest(['torn', await rowsFile()])).toEqual([[5, 7, 3], true]);
    expect(await newest(['', await rowsFile()])).toEqual([[5, 7, 3], true]);
    expect(await newest(['torn', null])).toEqual([undefined, true]);
    expect(await newest(['', ''])).toEqual([undefined, true]);
  });

  it('a first one that was only begun is no damage', async () => {
    expect(await newest(['', null])).toEqual([undefined, false]);
  });

  it('a sound file in the place of the other pair is none', async () => {
    const checks = await rowsFile({}, '[{"id":"x"}]');
    expect(await newest([checks, null])).toEqual([undefined, true]);
    expect(await newest([await rowsFile(), null], 'checks')).toEqual([undefined, true]);
    expect(await newest([checks, null], 'checks')).toEqual([[5, 7, 3], false]);
    expect(await newest([await rowsFile({}, '[1,[[2]]]'), null])).toEqual([undefined, true]);
  });

  it('what a newer version wrote may look in any way', async () => {
    const file = async (version: number): Promise<Sealed | undefined> =>
      (await newestOf([await rowsFile({ version }, '{}')], 'sequence', 3)).newest;
    expect(await file(3)).toBeUndefined();
    expect(await file(4)).toEqual({ head: { ...head, version: 4 }, body: '{}' });
  });
});
