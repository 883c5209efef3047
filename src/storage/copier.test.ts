// The second copy without a database: which files are written, what is read from them, and when they are given up.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Files } from './files.ts';
import { readLimitMs, writeLimitMs } from './limit.ts';
import { seal, unseal } from './sealed.ts';
import { createCopier, noCopy } from './second-copy.ts';

const version = 3;
const sealed = (sequence: number, checks = 1, of = version, body = '[["settings",[]]]') => ({
  head: { epoch: 5, sequence, checks, version: of, total: 1 },
  body,
});
const checks = (sequence: number, count: number) => async () => sealed(sequence, count, version, '[{"id":"x"}]');
const never = () => new Promise<never>(() => {});
const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

let texts: Map<string, string>;
let files: { [N in keyof Files]: ReturnType<typeof vi.fn<Files[N]>> };
const opened = () => createCopier(Promise.resolve(files), version);
const names = () => [...texts.keys()].sort();
const written = () => files.write.mock.calls.map(([name]) => name).sort();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // The real one answers from another thread, at a time of its own.
  vi.stubGlobal('crypto', {
    subtle: { digest: async (_: string, bytes: Uint8Array) => createHash('sha256').update(bytes).digest() },
  });
  const mine = new Map<string, string>();
  texts = mine;
  files = {
    read: vi.fn(async (name) => mine.get(name) ?? null),
    write: vi.fn(async (name, text) => void mine.set(name, text)),
    remove: vi.fn(async (name) => void mine.delete(name)),
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a copy that is kept', () => {
  it('goes over the older generation of each pair: even and odd', async () => {
    const copier = opened();
    await copier.keep(sealed(6), undefined);
    expect(names()).toEqual(['rows-0']);
    await copier.keep(sealed(7, 1), checks(7, 1));
    expect(names()).toEqual(['checks-1', 'rows-0', 'rows-1']);
    await copier.keep(sealed(8, 2), checks(8, 2));
    expect(names()).toEqual(['checks-0', 'checks-1', 'rows-0', 'rows-1']);
    expect((await unseal(texts.get('rows-0') ?? ''))?.head.sequence).toBe(8);
    expect((await unseal(texts.get('rows-1') ?? ''))?.head.sequence).toBe(7);
    expect((await unseal(texts.get('checks-1') ?? ''))?.head.checks).toBe(1);
    expect(files.remove).not.toHaveBeenCalled();
  });

  it('is read with the newest of each pair', async () => {
    for (const sequence of [6, 7]) await opened().keep(sealed(sequence, sequence), checks(sequence, sequence));
    expect(await opened().read()).toEqual({
      rows: { newest: sealed(7, 7), isDamaged: false },
      checks: { newest: await checks(7, 7)(), isDamaged: false },
      isBehind: false,
    });
  });

  it('that is behind is written into both generations, and the mark is taken away', async () => {
    texts.set('behind', '');
    const copier = opened();
    expect(await copier.read()).toEqual({ ...noCopy, isBehind: true });
    expect(copier.isBehind).toBe(true);
    await copier.keep(sealed(7), checks(7, 1));
    expect(names()).toEqual(['checks-0', 'checks-1', 'rows-0', 'rows-1']);
    expect(copier.isBehind).toBe(false);
  });

  it('stays behind where it was so before it was read', async () => {
    const copier = opened();
    copier.isBehind = true;
    expect(await copier.read()).toEqual(noCopy);
    expect(copier.isBehind).toBe(true);
  });
});

describe('a write that is refused', () => {
  it('is no refusal of the commit: the copy is behind, marked so, and whole after the next', async () => {
    const copier = opened();
    files.write.mockImplementationOnce(full);
    await copier.keep(sealed(7), undefined);
    expect([copier.isBehind, names()]).toEqual([true, ['behind']]);
    expect(texts.get('behind')).toBe('');
    await copier.keep(sealed(8), checks(8, 1));
    expect([copier.isBehind, names()]).toEqual([false, ['checks-0', 'checks-1', 'rows-0', 'rows-1']]);
  });

  it('of the mark too holds nothing up', async () => {
    files.write.mockImplementation(full);
    const copier = opened();
    await expect(copier.keep(sealed(7), undefined)).resolves.toBeUndefined();
    expect(copier.isBehind).toBe(true);
  });

  it('as the checks could not be read is the same', async () => {
    const copier = opened();
    await copier.keep(sealed(7), () => Promise.reject(new Error('lost')));
    expect([copier.isBehind, names().includes('behind')]).toEqual([true, true]);
  });
});

describe('a write without an answer', () => {
  /** A copier whose files hang at the first write. */
  async function hung(mark: () => Promise<void> = async () => void texts.set('behind', '')) {
    const copier = opened();
    files.write.mockImplementation((name) => (name === 'behind' ? mark() : never()));
    const keeping = copier.keep(sealed(7), undefined);
    await vi.advanceTimersByTimeAsync(writeLimitMs);
    await vi.advanceTimersByTimeAsync(readLimitMs);
    await keeping;
    files.write.mockClear();
    return copier;
  }

  it('is given up after 8 s, and only the mark is written from then on', async () => {
    const copier = await hung();
    expect([copier.isBehind, names()]).toEqual([true, ['behind']]);
    texts.delete('behind'); // by another tab
    await copier.keep(sealed(8), checks(8, 1));
    expect(written()).toEqual(['behind']);
    expect(await copier.read()).toEqual(noCopy);
  });

  it('is not asked for a mark again once that hangs as well', async () => {
    const copier = await hung(never);
    await copier.keep(sealed(8), undefined);
    expect(written()).toEqual([]);
  });
});

describe('files that do not answer', () => {
  it('are given up after 2 s of reading; the mark says so where they answer later', async () => {
    files.read.mockImplementation(never);
    const copier = opened();
    const reading = copier.read();
    await vi.advanceTimersByTimeAsync(readLimitMs);
    expect(await reading).toBe(noCopy);
    files.read.mockResolvedValue(null);
    expect(await copier.read()).toBe(noCopy);
    await copier.keep(sealed(7), undefined);
    expect(written()).toEqual(['behind']);
  });

  it('are marked too where they are opened too late', async () => {
    let open: (late: Files) => void = () => {};
    const copier = createCopier(new Promise<Files>((done) => (open = done)), version);
    const reading = copier.read();
    await vi.advanceTimersByTimeAsync(readLimitMs);
    await reading;
    await copier.keep(sealed(7), undefined);
    expect(written()).toEqual([]);
    open(files);
    await vi.advanceTimersByTimeAsync(0);
    await copier.keep(sealed(8), undefined);
    expect(written()).toEqual(['behind']);
  });

  it('or are refused while opening hold nothing up', async () => {
    const copier = createCopier(Promise.reject(new Error('blocked')), version);
    expect(await copier.read()).toBe(noCopy);
    await expect(copier.keep(sealed(7), undefined)).resolves.toBeUndefined();
  });

  it('or are not there keep nothing, and nothing is there', async () => {
    const copier = createCopier(Promise.resolve(undefined), version);
    await copier.keep(sealed(7), checks(7, 1));
    expect([await copier.read(), copier.isBehind]).toEqual([noCopy, false]);
  });
});

describe('a copy that is not ours', () => {
  it.each(['rows-1', 'checks-1'])('as a newer version wrote %s is neither read nor written over', async (name) => {
    await opened().keep(sealed(6, 6), checks(6, 6));
    texts.set(name, await seal(sealed(7, 7, version + 1, 'of the future')));
    const before = new Map(texts);
    const copier = opened();
    expect(await copier.read()).toEqual({ ...noCopy, isBehind: true });
    await copier.keep(sealed(9), checks(9, 9));
    expect([texts, copier.isBehind]).toEqual([before, false]);
  });

  it('as everything is being erased is not touched, not even for a mark', async () => {
    const copier = opened();
    files.write.mockImplementationOnce(full);
    await copier.keep(sealed(7), undefined);
    texts.clear();
    copier.giveUp();
    await copier.keep(sealed(8), checks(8, 1));
    expect([names(), await copier.read()]).toEqual([[], noCopy]);
  });
});
