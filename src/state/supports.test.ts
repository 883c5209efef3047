// My supports: at most six, kept one by one, brought back where they were, and never broken by what storage has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKept } from './kept.fake.ts';
import { createSupports } from './supports.ts';

async function makeSupports(found: Parameters<typeof makeKept>[0] = []) {
  const fake = await makeKept(found);
  let ids = 0;
  const supports = createSupports({ kept: fake.kept, newId: () => `n${ids++}` });
  return { ...fake, supports, names: () => supports.all.value.map(({ name }) => name) };
}
const sister = { name: 'My sister', phone: '406 555 0100' };

it('adds, changes, removes, and brings back where it was', async () => {
  const { supports, names, reopen } = await makeSupports();
  expect(await supports.save(sister)).toEqual({ is: 'kept', id: 'n0' });
  await supports.save({ name: 'Sam from work', phone: '' });
  await supports.save({ name: 'My mentor', phone: '' });
  await supports.save({ id: 'n1', name: 'Sam', phone: '988' });
  expect(names()).toEqual(['My sister', 'Sam', 'My mentor']);
  const sam = supports.all.value[1];
  if (!sam) throw new Error('nobody');
  await supports.remove('n1');
  expect(names()).toEqual(['My sister', 'My mentor']);
  expect(await supports.restore(sam)).toEqual({ is: 'kept', id: 'n1' });
  expect(names()).toEqual(['My sister', 'Sam', 'My mentor']);
  const again = createSupports({ kept: await reopen(), newId: () => 'x' });
  expect(again.all.value).toEqual(supports.all.value);
});

it('keeps six and no more, also when all come at once', async () => {
  const { supports, names, rowsOf } = await makeSupports();
  const attempts = await Promise.all(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => supports.save({ name, phone: '' })),
  );
  expect(attempts.slice(-1)).toEqual([{ is: 'problem', why: 'full' }]);
  expect(names()).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect(Object.keys(await rowsOf('settings'))).toHaveLength(6);
  expect(await supports.save({ id: 'n2', name: 'Cleo', phone: '' })).toEqual({ is: 'kept', id: 'n2' }); // one of the six
});

it('keeps nothing that is not right', async () => {
  const { supports, commits } = await makeSupports();
  expect(await supports.save({ name: ' ', phone: '988' })).toEqual({ is: 'problem', why: 'empty' });
  expect(await supports.save({ name: 'Me', phone: 'none' })).toEqual({ is: 'problem', why: 'phone' });
  expect(commits).toEqual([]);
});

it('says what the storage says, and shows what is kept', async () => {
  const { supports, names, refuse } = await makeSupports();
  await supports.save(sister);
  refuse('readOnly');
  expect(await supports.save({ name: 'Sam', phone: '' })).toEqual({ is: 'unsaved', reason: 'readOnly' });
  expect(await supports.remove('n0')).toEqual({ is: 'unsaved', reason: 'readOnly' });
  expect(names()).toEqual(['My sister']);
});

it('follows another tab', async () => {
  const { names, fromOtherTab } = await makeSupports();
  const value = JSON.stringify({ ...sister, order: 0 });
  await fromOtherTab([{ table: 'settings', key: 'support:a', value }]);
  expect(names()).toEqual(['My sister']);
});

describe('what storage has', () => {
  const whole = { ...sister, order: 0 };
  it.each([
    ['another key', 'supporter:a', JSON.stringify(whole)],
    ['an id that is none', 'support:a b', JSON.stringify(whole)],
    ['no text', 'support:a', 5],
    ['no JSON', 'support:a', '{'],
    ['nothing in it', 'support:a', 'null'],
    ['no name', 'support:a', JSON.stringify({ ...whole, name: 5 })],
    ['a number that cannot be called', 'support:a', JSON.stringify({ ...whole, phone: 'javascript:alert(1)' })],
  ])('leaves out one with %s', async (_what, key, value) => {
    const { names } = await makeSupports([{ table: 'settings', key, value }]);
    expect(names()).toEqual([]);
  });
  it('never breaks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.json()), async (value) => {
        const { supports } = await makeSupports([{ table: 'settings', key: 'support:a', value: value ?? null }]);
        for (const { name, phone } of supports.all.value)
          expect([typeof name, typeof phone]).toEqual(['string', 'string']);
      }),
      { numRuns: 50 },
    );
  });
});
