// Two copies of everything: either may be damaged in any way and nothing is missing; when both are, it is said.
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord } from '../core/check-record.ts';
import { checksInCopy } from './boot.ts';
import { type Schema, steps } from './database.ts';
import { type Device, makeDevice, settle } from './device.fake.ts';
import { smallTables } from './rows.ts';
import { seal, unseal } from './sealed.ts';
import type { Change, Store } from './store.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const files = ['rows-0', 'rows-1', 'checks-0', 'checks-1'];
const head = { version: 2, epoch: 5, sequence: 7, checks: 1, total: 1 };
const check = (startedAt: number): Change => {
  const value = newRecord(startedAt, 'x', '0');
  return { table: 'checks', key: value.id, value };
};
const setting = (key: string, value: string | number): Change => ({ table: 'settings', key, value });
const change = fc.oneof(
  fc.tuple(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer())).map(([key, value]) => setting(key, value)),
  fc.nat(50).map(check),
  fc
    .string({ maxLength: 20 })
    .map((name): Change => ({ table: 'places', key: name, value: { id: name, name, isHome: false, order: 0 } })),
  fc.json().map((text): Change => ({ table: 'packs', key: 'pack', value: { inner: JSON.parse(text) } })),
);
const commits = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

async function stateOf(device: Device, store: Store): Promise<string> {
  const all: unknown[] = [];
  for (const table of [...smallTables, 'checks'] as const) {
    const rows = [...(await settle(device, store.all(table)))];
    all.push([table, rows.sort(([a], [b]) => (a < b ? -1 : 1))]);
  }
  return JSON.stringify(all);
}

/** A device on which `given` was committed one after the other, then killed. */
async function deviceWith(given: readonly (readonly Change[])[]) {
  const device = makeDevice();
  const { store } = await settle(device, device.openTab());
  for (const one of given) await settle(device, store.commit(one));
  const state = await stateOf(device, store);
  device.killAll();
  return { device, state };
}
const boot = async (device: Device) => {
  const { store } = await settle(device, device.openTab());
  return { store, state: await stateOf(device, store), found: store.boot.found, lost: store.boot.lost };
};

const fileDamage = fc.array(
  fc.record({ file: fc.constantFrom(...files), at: fc.nat(), how: fc.constantFrom('flip' as const, 'cut' as const) }),
  { minLength: 1, maxLength: 3 },
);
/** As if every file that is there had met something. */
const damageAll = (device: Device, at: number, how: 'flip' | 'cut') => {
  for (const file of device.files.keys()) device.damage(file, at, how);
};

/** What can happen to the database without its being told: rows gone or changed, an older state, everything gone. */
const databaseDamage = fc.constantFrom('wiped', 'emptied', 'changed', 'rolledBack', 'deleted');
async function damageDatabase(device: Device, how: string): Promise<void> {
  if (how === 'wiped') return device.wipe();
  if (how === 'deleted') {
    device.wipe();
    device.is.lossNext = false;
    return;
  }
  const db = await openDB<Schema>('session-ready', steps.length);
  if (how === 'emptied') for (const table of [...smallTables, 'checks'] as const) await db.clear(table);
  if (how === 'changed') await db.put('settings', 'not what was written', 'theme');
  if (how === 'rolledBack') {
    const before = await db.get('meta', 'head');
    for (const table of smallTables) await db.clear(table);
    if (before) await db.put('meta', { ...before, sequence: before.sequence - 1 }, 'head');
  }
  db.close();
}

describe('200 random damages', () => {
  it('to the second copy: all is there, and the copy is whole again', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fileDamage, async (given, damages) => {
        const { device, state } = await deviceWith(given);
        for (const { file, at, how } of damages) device.damage(file, at, how);
        const seen = await boot(device);
        expect([seen.found, seen.state]).toEqual(['fine', state]);
        await settle(device, seen.store.commit([]));
        device.killAll();
        device.wipe();
        const again = await boot(device);
        expect([again.found, again.state]).toEqual(['recovered', state]);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('to the database: all is recovered', async () => {
    await fc.assert(
      fc.asyncProperty(commits, databaseDamage, async (given, how) => {
        const { device, state } = await deviceWith([...given, [setting('theme', 'dark')]]);
        await damageDatabase(device, how);
        const seen = await boot(device);
        expect([seen.found, seen.state]).toEqual(['recovered', state]);
        device.killAll();
        expect(await boot(device)).toMatchObject({ found: 'fine', state });
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('to both: what is there is true, and what may be missing is said', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.nat(), fc.constantFrom('flip' as const, 'cut' as const), async (given, at, how) => {
        const { device } = await deviceWith(given);
        damageAll(device, at, how);
        device.wipe();
        const seen = await boot(device);
        expect(seen.found).toBe('lostSome');
        expect(seen.lost.length).toBeGreaterThan(0);
        // And the store works on.
        await settle(device, seen.store.commit([setting('theme', 'dark')]));
        device.killAll();
        expect(await boot(device)).toMatchObject({ found: 'fine' });
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('to a sealed file: none is taken for a sound one', async () => {
    const file = await seal({ head, body: '["säfe"]' });
    expect(await unseal(file)).toEqual({ head, body: '["säfe"]' });
    const bytes = new TextEncoder().encode(file);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const hurt = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(await unseal(new TextDecoder().decode(hurt)), `bit ${bit}`).toBeUndefined();
    }
    for (let length = 0; length < file.length; length++) expect(await unseal(file.slice(0, length))).toBeUndefined();
    expect(await unseal(`${file}\n`)).toBeUndefined();
  });
});

describe('a database of version 1', () => {
  it('comes to the newest version with its checks and settings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(), { minLength: 1 }),
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
        async (times, given) => {
          const device = makeDevice();
          const old = await openDB<Schema>('session-ready', 1, { upgrade: (db, _o, _n, tx) => steps[0]?.(db, tx) });
          for (const time of times) await old.put('checks', newRecord(time, 'x', '0'));
          for (const [key, value] of Object.entries(given)) await old.put('settings', value, key);
          old.close();
          for (const expected of ['fine', 'recovered']) {
            const { store, found } = await boot(device);
            expect(found).toBe(expected);
            expect(new Map(await store.all('settings'))).toEqual(new Map(Object.entries(given)));
            expect((await settle(device, store.all('checks'))).size).toBe(times.length);
            await settle(device, store.commit([])); // from here on there is a second copy of what the old version wrote
            device.killAll();
            device.wipe();
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 30_000);
});

describe('the second copy', () => {
  it('is there before a commit settles', async () => {
    const device = makeDevice();
    const { store } = await settle(device, device.openTab());
    await settle(device, store.commit([setting('theme', 'dark'), check(1)]));
    const kept = await Promise.all(
      ['rows-1', 'checks-1'].map((file) => unseal(new TextDecoder().decode(device.files.get(file)))),
    );
    expect(kept.map((sealed) => sealed?.body.includes('dark') || sealed?.body.includes('1-x'))).toEqual([true, true]);
  });

  it.each(['QuotaExceededError', 'torn', 'hang'] as const)(
    'that meets %s does not hold a commit up, and says that it is behind',
    async (how) => {
      const { device } = await deviceWith([[setting('a', 1)], [setting('a', 2)]]);
      const { store } = await settle(device, device.openTab());
      device.next.file = how;
      await settle(device, store.commit([setting('b', 2)]));
      device.killAll();
      device.wipe();
      expect(await boot(device)).toMatchObject({ found: 'lostSome', lost: [...smallTables, 'checks'] });
    },
  );

  it('that was behind is whole after the next commit', async () => {
    const { device } = await deviceWith([[setting('a', 1)]]);
    const { store } = await settle(device, device.openTab());
    device.next.file = 'QuotaExceededError';
    await settle(device, store.commit([setting('b', 2)]));
    await settle(device, store.commit([setting('c', 3)]));
    device.killAll();
    device.wipe();
    const { found, store: next } = await boot(device);
    expect([found, (await next.all('settings')).size]).toEqual(['recovered', 3]);
  });

  it('gives the rows back to a database that is emptied while the app is open', async () => {
    const { device } = await deviceWith([[setting('a', 1), check(1)]]);
    const { store } = await settle(device, device.openTab());
    device.wipe();
    await settle(device, store.commit([setting('b', 2)]));
    expect((await store.all('settings')).size).toBe(2);
    expect(await settle(device, store.latestChecks(9))).toHaveLength(1);
    device.killAll();
    const { found, store: next } = await boot(device);
    expect([found, (await next.all('settings')).size]).toEqual(['fine', 2]);
  });

  it('where there is none, what is in memory goes back into a database that is emptied while the app is open', async () => {
    const device = makeDevice();
    device.is.filesRefused = true;
    const { store } = await settle(device, device.openTab());
    await settle(device, store.commit([setting('a', 1)]));
    device.wipe();
    await settle(device, store.commit([setting('b', 2)]));
    device.killAll();
    expect((await (await boot(device)).store.all('settings')).size).toBe(2);
  });

  it('where there is none, a database that the browser threw away is said to be lost', async () => {
    const device = makeDevice();
    device.is.filesRefused = true;
    const { store } = await settle(device, device.openTab());
    await settle(device, store.commit([setting('a', 1)]));
    device.killAll();
    device.wipe();
    expect(await boot(device)).toMatchObject({ found: 'lostSome', lost: [...smallTables, 'checks'] });
  });

  it('goes under what was written while it could not be read', async () => {
    const { device } = await deviceWith([[setting('a', 'old'), setting('b', 'old')]]);
    device.wipe();
    device.is.filesRefused = true;
    const { store } = await settle(device, device.openTab());
    await settle(device, store.commit([setting('b', 'new')]));
    device.killAll();
    device.is.filesRefused = false;
    const { store: next } = await boot(device);
    expect(await next.all('settings')).toEqual(
      new Map([
        ['a', 'old'],
        ['b', 'new'],
      ]),
    );
  });

  it(`holds the newest ${checksInCopy} checks, and says when there were more`, async () => {
    const many = Array.from({ length: checksInCopy + 1 }, (_, i) => check(i + 1));
    const { device } = await deviceWith([many]);
    device.wipe();
    const { store, found, lost } = await boot(device);
    expect([found, lost]).toEqual(['lostSome', ['checks']]);
    expect((await settle(device, store.all('checks'))).size).toBe(checksInCopy);
  });

  it('of a newer version is left as it is', async () => {
    const { device } = await deviceWith([[setting('a', 1)]]);
    const newer = await seal({ head: { ...head, version: steps.length + 1, epoch: Date.now() + 1e6 }, body: '[]' });
    device.files.set('rows-0', new TextEncoder().encode(newer));
    device.wipe();
    const { store, found } = await boot(device);
    expect(found).toBe('lostSome');
    await settle(device, store.commit([setting('b', 2)]));
    expect(new TextDecoder().decode(device.files.get('rows-0'))).toBe(newer);
  });
});

describe('a database of version 2', () => {
  it('comes to the newest version with its rows, and with room for work days', async () => {
    const device = makeDevice();
    const old = await openDB<Schema>('session-ready', 2, {
      upgrade: (db, _o, _n, tx) => {
        for (const step of steps.slice(0, 2)) step(db, tx);
      },
    });
    const car = { id: 'car', name: 'Car', isHome: false, order: 0 };
    const day = { id: 'd', name: 'On call', days: ['MO' as const], blocks: [], stopMinute: null, order: 0 };
    await old.put('places', car, 'car');
    await old.put('checks', newRecord(1, 'x', '0'));
    old.close();
    for (const expected of ['fine', 'recovered']) {
      const { store, found } = await boot(device);
      expect(found).toBe(expected);
      expect(await store.all('places')).toEqual(new Map([['car', car]]));
      expect((await settle(device, store.all('checks'))).size).toBe(1);
      expect(await store.all('routines')).toEqual(new Map(expected === 'fine' ? [] : [['d', day]]));
      await settle(device, store.commit([{ table: 'routines', key: 'd', value: day }]));
      device.killAll();
      device.wipe();
    }
  });
});
