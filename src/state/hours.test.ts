// The hours: kept whole, removed, brought back, and never broken by what storage has.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Hours } from '../core/help/hours.ts';
import { createMyHours } from './hours.ts';
import { makeKept } from './kept.fake.ts';

const office: Hours = { days: [0, 1, 2, 3, 4], startMinute: 540, endMinute: 1_020, otherTimes: '' };
const withKept = async (value?: unknown) => {
  const fake = await makeKept(value === undefined ? [] : [{ table: 'settings', key: 'hours', value }]);
  return { ...fake, hours: createMyHours(fake.kept) };
};

it('begins with none, keeps what is saved, and finds it again', async () => {
  const { hours, reopen } = await withKept();
  expect(hours.saved.value).toBeNull();
  expect(await hours.save({ ...office, otherTimes: ' 406 555 0100 ' })).toEqual({ is: 'kept' });
  expect(hours.saved.value).toEqual({ ...office, otherTimes: '406 555 0100' });
  expect(createMyHours(await reopen()).saved.value).toEqual({ ...office, otherTimes: '406 555 0100' });
});

it('removes them and brings them back', async () => {
  const { hours, rowsOf } = await withKept();
  await hours.save(office);
  const before = hours.saved.value;
  expect(await hours.remove()).toEqual({ is: 'kept' });
  expect(hours.saved.value).toBeNull();
  expect(await rowsOf('settings')).toEqual({});
  if (before) await hours.save(before);
  expect(hours.saved.value).toEqual(office);
});

it('keeps nothing that is not right', async () => {
  const { hours, commits } = await withKept();
  expect(await hours.save({ ...office, days: [] })).toEqual({ is: 'problem', why: 'noDays' });
  expect(await hours.save({ ...office, endMinute: 540 })).toEqual({ is: 'problem', why: 'sameTime' });
  expect(commits).toEqual([]);
});

it('says what the storage says, and shows what is kept', async () => {
  const { hours, refuse } = await withKept();
  await hours.save(office);
  refuse('full');
  expect(await hours.save({ ...office, days: [0] })).toEqual({ is: 'unsaved', reason: 'full' });
  expect(await hours.remove()).toEqual({ is: 'unsaved', reason: 'full' });
  expect(hours.saved.value).toEqual(office);
});

it.each([5, null, [], {}, '', 'no JSON', 'null', '[]', '{"days":[0]}', '{"days":[0],"startMinute":1,"endMinute":"2"}'])(
  'takes %j for none',
  async (value) => {
    expect((await withKept(value)).hours.saved.value).toBeNull();
  },
);

it('never breaks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.json()), async (value) => {
      const found = (await withKept(value ?? null)).hours.saved.value;
      expect(found === null || found.days.length > 0).toBe(true);
    }),
    { numRuns: 50 },
  );
});
