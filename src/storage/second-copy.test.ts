// The second copy in files: written with each commit, and given back to a database that lost its rows.
import { describe, expect, it } from 'vitest';
import { checksInCopy } from './boot.ts';
import { steps } from './database.ts';
import { makeDevice, settle } from './device.fake.ts';
import { boot, check, deviceWith, setting, useLives } from './lives.fake.ts';
import { smallTables } from './rows.ts';
import { seal, unseal } from './sealed.ts';

useLives();

const head = { version: 2, epoch: 5, sequence: 7, checks: 1, total: 1 };

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

  it('that one tab gave up, and another wrote anew, says that it lacks what the first writes', async () => {
    const { device } = await deviceWith([[setting('a', 1)]]);
    const { store } = await settle(device, device.openTab());
    device.next.file = 'hang';
    await settle(device, store.commit([setting('b', 2)]));
    device.is.hanging = false;
    const other = await settle(device, device.openTab());
    await settle(device, other.store.commit([])); // the copy is whole again
    await settle(device, store.commit([setting('c', 3)]));
    device.killAll();
    device.wipe();
    expect(await boot(device)).toMatchObject({ found: 'lostSome' });
  });

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
