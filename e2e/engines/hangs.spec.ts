// Browser calls that never settle: the page can be used within three seconds, and a tap is answered.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../src/content/locales/en/index.ts';
import { hanging, useWhileHanging } from '../faults/hangs.ts';
import { type EngineName, isInstalled, startEngine } from './engine.ts';
import { startSite } from './site.ts';

const isLong = process.env.FAULTS === 'all';
const report = process.env.FAULTS_REPORT;
const limitMs = 3_000;
const ports: Readonly<Record<EngineName, number>> = { chromium: 5379, firefox: 5380, webkit: 5381 };

/** All at once, and what may hide behind another that hangs before it. Each by itself in the long form. */
const short: readonly (readonly string[])[] = [
  hanging,
  ['IDBFactory.open'],
  ['StorageManager.getDirectory', 'LockManager.request'],
];
const long = [hanging, ...hanging.map((name) => [name])];

for (const name of isLong ? (Object.keys(ports) as EngineName[]) : (['chromium'] as const)) {
  test(`calls that never settle in ${name}`, async () => {
    test.skip(!isInstalled(name), `${name} is not installed here`);
    test.setTimeout(isLong ? 900_000 : 60_000);
    const site = await startSite(ports[name], process.env.DIST ?? 'dist');
    const profile = mkdtempSync(join(tmpdir(), 'session-ready-'));
    const engine = await startEngine(name, { profile, fakeDevices: 'two' });
    const results: { names: string; usableMs: number; answeredMs: number }[] = [];
    try {
      const page = await engine.open(site.url); // once as it is: a browser's own first start is not ours
      await page.shows(en.app.today.title);
      for (const names of isLong ? long : short) {
        const { usableMs, answeredMs, uncaught } = await useWhileHanging(page, site, names);
        results.push({ names: names.join(), usableMs: Math.round(usableMs), answeredMs: Math.round(answeredMs) });
        if (process.env.FAULTS_TELL) process.stdout.write(`${name} ${JSON.stringify(results[results.length - 1])}\n`);
        expect.soft(uncaught, names.join()).toEqual([]);
        expect.soft(usableMs, `usable with ${names}`).toBeLessThan(limitMs);
        expect.soft(answeredMs, `a tap with ${names}`).toBeLessThan(limitMs);
      }
    } finally {
      await engine.close();
      await site.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    if (report) writeFileSync(`${report}-hangs-${name}.json`, JSON.stringify(results));
  });
}
