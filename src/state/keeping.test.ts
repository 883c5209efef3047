// One after another, and no refusal that reaches further than its own answer.
import { expect, it } from 'vitest';
import { createTurns, isKept } from './keeping.ts';
import { makeKept } from './kept.fake.ts';

it('works out what comes later when what came before is done', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const slow = inTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push('first');
  });
  const quick = inTurn(async () => log.push('second'));
  await Promise.all([slow, quick]);
  expect(log).toEqual(['first', 'second']);
});

it('goes on after one that breaks', async () => {
  const inTurn = createTurns();
  const broken = inTurn(() => Promise.reject(new Error('as the test wants')));
  const next = inTurn(async () => 'next');
  await expect(broken).rejects.toThrow('as the test wants');
  expect(await next).toBe('next');
});

it('says whether it is kept, and never rejects', async () => {
  const { kept, refuse } = await makeKept();
  expect(await isKept(kept, [{ table: 'settings', key: 'a', value: 1 }])).toBe(true);
  refuse('late');
  expect(await isKept(kept, [{ table: 'settings', key: 'a', value: 2 }])).toBe(false);
  expect(kept.rows.settings.value.get('a')).toBe(1);
});
