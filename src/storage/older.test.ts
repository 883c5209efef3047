// Databases and second copies of every version of the app that was: the newest has all that was in them, to the last field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckRecord, newRecord } from '../core/check-record.ts';
import { checksInCopy } from './boot.ts';
import { steps } from './database.ts';
import { type Device, makeDevice, settle } from './device.fake.ts';
import { boot, useLives } from './lives.fake.ts';
import { openAs } from './older.fake.ts';
import { type SmallTable, smallTables } from './rows.ts';
import { seal } from './sealed.ts';
import type { Store } from './store.ts';

useLives();

/** For each version; `node scripts/store-model.mjs` runs more. */
const numRuns = Number(process.env.OLDER_RUNS ?? 20);
const versions = steps.map((_, i) => i + 1);

type Given = Readonly<Partial<Record<SmallTable, ReadonlyMap<string, unknown>>>> & {
  readonly checks: readonly CheckRecord[];
};
const key = fc.string({ maxLength: 12 });
/** Rows as that version may have left them, and with fields that it did not know: none may be lost on the way. */
const row = fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6, noNullPrototype: true });
const table = (value: fc.Arbitrary<unknown>) => fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true });
const record = fc
  .record({
    startedAt: fc.nat(),
    more: row,
    steps: fc.dictionary(key, fc.constant({ kind: 'passed', choice: 'skipped' })),
  })
  .map(({ startedAt, more, steps: outcomes }) => {
    const made = newRecord(startedAt, 'x', '0.0.1');
    return { ...JSON.parse(JSON.stringify(more)), ...made, steps: JSON.parse(JSON.stringify(outcomes)) } as CheckRecord;
  });
const given = fc
  .record({
    checks: fc.uniqueArray(record, { maxLength: 6, selector: ({ id }) => id }),
    settings: table(fc.oneof(fc.string(), fc.integer())),
    ...Object.fromEntries(smallTables.slice(1).map((name) => [name, table(row)])),
  })
  .map(
    ({ checks, ...tables }) =>
      ({
        checks,
        ...Object.fromEntries(
          Object.entries(tables).map(([name, rows]) => [
            name,
            new Map(Object.entries(JSON.parse(JSON.stringify(rows)))),
          ]),
        ),
      }) as Given,
  );

let fields = 0;
const fieldsIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, inner) => sum + fieldsIn(inner), 0)
    : 1;

/** Which of the small tables that version had. */
async function leave(version: number, { checks, ...tables }: Given): Promise<readonly SmallTable[]> {
  const db = await openAs(version);
  const known = smallTables.filter((name) => db.objectStoreNames.contains(name));
  for (const name of known)
    for (const [rowKey, value] of tables[name] ?? []) await db.put(name, value as never, rowKey);
  for (const check of checks) await db.put('checks', check);
  db.close();
  return known;
}
/** Its second copy, as it would have been: nothing of the tables that it did not have. */
async function leaveCopy(device: Device, version: number, known: readonly SmallTable[], { checks, ...tables }: Given) {
  const inOrder = (rows: ReadonlyMap<string, unknown>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = { epoch: 1.5, sequence: 8, checks: 4, version, total: checks.length };
  const newest = [...checks].sort((a, b) => b.startedAt - a.startedAt).slice(0, checksInCopy);
  const bodies = { rows: known.map((name) => [name, inOrder(tables[name] ?? new Map())]), checks: newest };
  for (const [file, body] of Object.entries(bodies))
    device.files.set(`${file}-0`, new TextEncoder().encode(await seal({ head, body: JSON.stringify(body) })));
}
async function expectAll(device: Device, store: Store, known: readonly SmallTable[], { checks, ...tables }: Given) {
  for (const name of smallTables) {
    const wanted = known.includes(name) ? (tables[name] ?? new Map()) : new Map();
    expect(await store.all(name), name).toEqual(wanted);
    fields += fieldsIn([...wanted.values()]);
  }
  expect(await settle(device, store.all('checks'))).toEqual(new Map(checks.map((check) => [check.id, check])));
  fields += fieldsIn(checks);
}

describe.each(versions)('a database of version %i', (version) => {
  it(`comes to version ${steps.length} with every field of ${numRuns}, and so does its second copy`, {
    timeout: 60_000 + numRuns * 200,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(given, async (rows) => {
        const device = makeDevice();
        const known = await leave(version, rows);
        const seen = await boot(device);
        const isEmpty = rows.checks.length === 0 && known.every((name) => rows[name]?.size === 0);
        expect(seen.found).toBe(isEmpty ? 'new' : 'fine');
        await expectAll(device, seen.store, known, rows);
        expect((await device.factory.databases())[0]?.version).toBe(steps.length);

        // From here on there is a copy of what the old version wrote; then one that the old version itself wrote.
        await settle(device, seen.store.commit([]));
        for (const copy of ['of the newest', 'of the old'] as const) {
          device.killAll();
          device.wipe();
          if (copy === 'of the old') {
            device.files.clear();
            await leaveCopy(device, version, known, rows);
          }
          const again = await boot(device);
          expect([copy, again.found]).toEqual([copy, 'recovered']);
          await expectAll(device, again.store, known, rows);
          await settle(device, again.store.commit([]));
        }
        device.killAll();
      }),
      { numRuns },
    );
    if (process.env.OLDER_RUNS && version === steps.length)
      process.stdout.write(`${numRuns} databases of each of ${steps.length} versions, ${fields} fields\n`);
  });

  it('has room for what it did not know', async () => {
    const device = makeDevice();
    await leave(version, { checks: [] });
    const { store } = await boot(device);
    for (const name of smallTables)
      await settle(
        device,
        store.commit([{ table: name, key: 'k', value: name === 'settings' ? 1 : { id: 'k' } } as never]),
      );
    device.killAll();
    const next = (await boot(device)).store;
    for (const name of smallTables) expect((await next.all(name)).size, name).toBe(1);
  });
});
