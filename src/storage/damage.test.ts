// Two copies of everything: either may be damaged in any way and nothing is missing; when both are, it is said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCheckRecord } from '../core/check-record.ts';
import { steps } from './database.ts';
import { type Device, settle } from './device.fake.ts';
import { boot, check, deviceWith, seenAgain, setting, stateOf, useLives } from './lives.fake.ts';
import { openAs } from './older.fake.ts';
import { smallTables } from './rows.ts';
import { seal, unseal } from './sealed.ts';
import type { Change } from './store.ts';

useLives();

/** `node scripts/store-model.mjs` runs more. */
const numRuns = Number(process.env.DAMAGE_RUNS ?? 200);
const timeout = 60_000 + numRuns * 500;

const files = ['rows-0', 'rows-1', 'checks-0', 'checks-1'] as const;
const head = { version: 2, epoch: 5, sequence: 7, checks: 1, total: 1 };
const change = fc.oneof(
  fc.tuple(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer())).map(([key, value]) => setting(key, value)),
  fc.nat(50).map(check),
  fc
    .string({ maxLength: 20 })
    .map((name): Change => ({ table: 'places', key: name, value: { id: name, name, isHome: false, order: 0 } })),
  fc.json().map((text): Change => ({ table: 'packs', key: 'pack', value: { inner: JSON.parse(text) } })),
);
/** The last of them leaves something in either kind of table. */
const commits = fc
  .array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((given) => [...given, [setting('theme', 'dark'), check(60), check(61)]]);

const fileDamage = fc.record({
  how: fc.constantFrom('flip', 'cut', 'empty', 'remove', 'swap', 'older', 'otherSeal', 'otherPlace', 'insaneHead'),
  file: fc.constantFrom(...files),
  other: fc.constantFrom(...files),
  at: fc.nat(),
});
type FileDamage = typeof fileDamage extends fc.Arbitrary<infer D> ? D : never;

const textIn = (device: Device, file: string) => new TextDecoder().decode(device.files.get(file));
const put = (device: Device, file: string, text: string) => device.files.set(file, new TextEncoder().encode(text));

async function damageFile(device: Device, { how, file, other, at }: FileDamage): Promise<void> {
  if (!device.files.has(file)) return;
  const [mine, theirs] = [textIn(device, file), textIn(device, other)];
  if (how === 'flip' || how === 'cut') device.damage(file, at, how);
  if (how === 'empty') put(device, file, '');
  if (how === 'remove') device.files.delete(file);
  if (how === 'swap' && device.files.has(other)) {
    put(device, file, theirs);
    put(device, other, mine);
  }
  // A generation that was rolled back: both are the older one.
  if (how === 'older') {
    const [a, b] = file.startsWith('rows') ? ['rows-0', 'rows-1'] : ['checks-0', 'checks-1'];
    const [first, second] = [textIn(device, a ?? ''), textIn(device, b ?? '')];
    const [one, two] = [await unseal(first), await unseal(second)];
    if (one && two)
      put(
        device,
        one.head.sequence > two.head.sequence ? (a ?? '') : (b ?? ''),
        one.head.sequence > two.head.sequence ? second : first,
      );
  }
  if (how === 'otherSeal') put(device, file, `${'0123456789abcdef'.repeat(4)}${mine.slice(64)}`);
  if (how === 'otherPlace') put(device, file, textIn(device, file.startsWith('rows') ? 'checks-1' : 'rows-1'));
  if (how === 'insaneHead') {
    const sound = await unseal(mine);
    const counts = [Number.NaN, -1, 0.5, 2 ** 53 - 1, 2 ** 53, '7' as unknown as number];
    if (sound)
      put(device, file, await seal({ ...sound, head: { ...sound.head, sequence: counts[at % counts.length] ?? 0 } }));
  }
}

/** What can happen to the database without its being told. */
const databaseDamage = fc.record({
  how: fc.constantFrom(
    ...(['wiped', 'deleted', 'emptied', 'rowDamaged', 'rowDropped', 'tableDropped', 'rolledBack'] as const),
    ...(['checkDropped', 'checksDropped', 'checkDamaged', 'headDropped', 'headDamaged'] as const),
  ),
  at: fc.nat(),
  value: fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, undefined, new Date(0))),
});
type DatabaseDamage = typeof databaseDamage extends fc.Arbitrary<infer D> ? D : never;

async function damageDatabase(device: Device, { how, at, value }: DatabaseDamage): Promise<void> {
  if (how === 'wiped') return device.wipe();
  if (how === 'deleted') {
    device.wipe();
    device.is.lossNext = false;
    return;
  }
  const db = await openAs(steps.length);
  const tables = (
    await Promise.all(smallTables.map(async (name) => [name, await db.getAllKeys(name)] as const))
  ).filter(([, keys]) => keys.length > 0);
  const [table, keys] = tables[at % tables.length] ?? ['settings', ['theme']];
  const key = keys[at % keys.length] ?? 'theme';
  const checkKeys = await db.getAllKeys('checks');
  const checkKey = checkKeys[at % checkKeys.length] ?? '';
  const before = (await db.get('meta', 'head')) as typeof head;
  if (how === 'emptied') for (const name of [...smallTables, 'checks'] as const) await db.clear(name);
  if (how === 'rowDamaged') await db.put(table, (value ?? 'not what was written') as never, key);
  if (how === 'rowDropped') await db.delete(table, key);
  if (how === 'tableDropped') await db.clear(table);
  if (how === 'checkDropped') await db.delete('checks', checkKey);
  if (how === 'checksDropped') await db.clear('checks');
  if (how === 'checkDamaged') {
    const record = await db.get('checks', checkKey);
    const hurt = [{ steps: { camera: value } }, { startedAt: at }, { startedAt: 'then' }, { appVersion: null }];
    if (record) await db.put('checks', { ...record, ...hurt[at % hurt.length] } as never);
  }
  if (how === 'headDropped') await db.delete('meta', 'head');
  if (how === 'headDamaged') {
    const hurt = [value, { ...before, epoch: 0 }, { ...before, sequence: 2 ** 53 - 1 }, { ...before, checks: -1 }];
    await db.put('meta', hurt[at % hurt.length] ?? null, 'head');
  }
  if (how === 'rolledBack') {
    for (const name of smallTables) await db.clear(name);
    await db.put('meta', { ...before, sequence: before.sequence - 1 }, 'head');
  }
  db.close();
}

describe(`${numRuns} random damages`, () => {
  it('to the second copy: all is there, and the copy is whole again', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.array(fileDamage, { minLength: 1, maxLength: 3 }), async (given, damages) => {
        const { device, state } = await deviceWith(given);
        for (const damage of damages) await damageFile(device, damage);
        const seen = await boot(device);
        expect([seen.found, seen.state]).toEqual(['fine', state]);
        await settle(device, seen.store.commit([]));
        device.killAll();
        device.wipe();
        const again = await boot(device);
        expect([again.found, again.state]).toEqual(['recovered', state]);
      }),
      { numRuns },
    );
  });

  it('to the database: all is recovered', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(commits, databaseDamage, async (given, damage) => {
        const { device, state } = await deviceWith(given);
        await damageDatabase(device, damage);
        const seen = await boot(device);
        // What is in a check is compared when there is time, and before the next is written.
        if (damage.how === 'checkDamaged') await seenAgain(device);
        else expect([seen.found, seen.state]).toEqual(['recovered', state]);
        expect(await stateOf(device, seen.store)).toBe(state);
        await settle(device, seen.store.commit([])); // whatever was wrong with the head, it counts on
        device.killAll();
        expect(await boot(device)).toMatchObject({ found: 'fine', state });
      }),
      { numRuns },
    );
  });

  it('to both: what is there is true and can be read, and what may be missing is said', { timeout }, async () => {
    const gone = databaseDamage.filter(({ how }) => ['wiped', 'deleted', 'headDropped', 'headDamaged'].includes(how));
    const hurt = fileDamage.filter(({ how }) => ['flip', 'cut', 'empty', 'otherSeal', 'insaneHead'].includes(how));
    const which = fc.constantFrom<string[]>(['rows'], ['checks'], ['rows', 'checks']);
    await fc.assert(
      fc.asyncProperty(commits, gone, hurt, which, async (given, damage, each, pairs) => {
        const { device, state } = await deviceWith(given);
        const written = new Set(given.flat().map(({ table, key, value }) => JSON.stringify([table, key, value])));
        for (const file of files)
          if (pairs.some((pair) => file.startsWith(pair))) await damageFile(device, { ...each, file });
        await damageDatabase(device, damage);
        const seen = await boot(device);
        expect(seen.found).toBe('lostSome');
        expect(seen.lost).toEqual(
          expect.arrayContaining([
            ...(pairs.includes('rows') ? smallTables : []),
            ...(pairs.includes('checks') ? ['checks'] : []),
          ]),
        );
        // What is left is what was written, row by row: it can be read, so it can be backed up.
        for (const table of [...smallTables, 'checks'] as const)
          for (const [key, value] of await settle(device, seen.store.all(table)))
            expect(written).toContain(JSON.stringify([table, key, value]));
        if (damage.how.startsWith('head')) expect(seen.state).toBe(state); // the rows were not hurt
        if (!pairs.includes('checks')) expect((await settle(device, seen.store.all('checks'))).size).toBeGreaterThan(1);
        // And the store works on.
        await settle(device, seen.store.commit([setting('plannedMinutes', 30)]));
        device.killAll();
        const after = await boot(device);
        expect(after.found).toBe('fine');
        expect((await after.store.all('settings')).get('plannedMinutes')).toBe(30);
      }),
      { numRuns },
    );
  });

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

describe('checks that are damaged in the database alone', () => {
  it('are put back before the next is written, and the copy does not take the damage over', async () => {
    const { device, state } = await deviceWith([[check(1), check(2)]]);
    await damageDatabase(device, { how: 'checkDamaged', at: 0, value: null });
    const { store } = await boot(device);
    await settle(device, store.commit([check(3)]));
    const whole = [...(await settle(device, store.all('checks'))).values()];
    expect(whole.map(({ startedAt }) => startedAt).sort()).toEqual([1, 2, 3]);
    expect(whole.every(isCheckRecord)).toBe(true);
    device.killAll();
    device.wipe();
    const again = await boot(device);
    expect(again.found).toBe('recovered');
    expect(JSON.parse(again.state)).toEqual(
      JSON.parse(state).map(([table, rows]: [string, unknown[]]) =>
        table === 'checks' ? [table, [...rows, [check(3).key, check(3).value]]] : [table, rows],
      ),
    );
  });

  it('are told to the screens', async () => {
    const { device } = await deviceWith([[check(1), check(2)]]);
    await damageDatabase(device, { how: 'checkDamaged', at: 0, value: null });
    const { store } = await boot(device);
    const told: Change[] = [];
    store.onForeignChange((changes) => told.push(...changes));
    await seenAgain(device);
    expect(told).toContainEqual(check(1));
    told.length = 0;
    await seenAgain(device); // once is enough
    expect(told).toEqual([]);
  });
});

it('a loss that was said is not said again: what was damaged is written anew, although there is nothing to write', async () => {
  const { device } = await deviceWith([[setting('theme', 'dark')]]);
  for (const file of ['rows-0', 'rows-1']) device.files.set(file, new TextEncoder().encode('x'));
  device.wipe();
  expect((await boot(device)).found).toBe('lostSome');
  for (let i = 0; i < 5; i++) await seenAgain(device);
  device.killAll();
  device.wipe();
  expect((await boot(device)).found).toBe('recovered');
});
