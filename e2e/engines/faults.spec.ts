// The fault matrix in three real engines: every row ends in words that help, with nothing open and nothing lost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startFront } from '../faults/front.ts';
import { type EngineRow, engineRows } from '../faults/rows.ts';
import { type RowResult, runRow } from '../faults/run-row.ts';
import { faultsTable, rowsOf } from '../faults/table.ts';
import { type EngineName, type EnginePage, isInstalled, startEngine } from './engine.ts';
import { startSite } from './site.ts';

/** `npm run faults` sets it: every row that an engine can show. Otherwise those that tell most. */
const isLong = process.env.FAULTS === 'all';
const only = process.env.FAULT_ROWS?.split(',');
/** Where the figures go that `npm run faults` prints. */
const report = process.env.FAULTS_REPORT;
const ports: Readonly<Record<EngineName, number>> = { chromium: 5370, firefox: 5373, webkit: 5376 };

/** Of the short form. Chromium is tried row by row in refusals.spec.ts and false-pass.spec.ts already. */
const telling: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['M03', 'M10', 'M16', 'M17', 'M36'],
  firefox: ['M02', 'M07', 'M08', 'M22', 'M29', 'M37', 'M39', 'M45', 'M55', 'M59'],
  webkit: ['M01', 'M14', 'M15', 'M20', 'M36', 'M44', 'M46', 'M48', 'M60', 'M62'],
};

const isWanted = (name: EngineName) => (row: EngineRow) =>
  (!row.engines || row.engines.includes(name)) &&
  (only ? only.includes(row.id) : isLong || telling[name].includes(row.id)) &&
  (isLong || !row.isSlow);

/** Rows that can share one start of the browser. */
function byBrowser(rows: readonly EngineRow[]): readonly (readonly EngineRow[])[] {
  const groups = new Map<string, EngineRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.fakeDevices ?? 'two', row.prefs ?? {}]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

for (const name of Object.keys(ports) as EngineName[]) {
  test(`faults in ${name}`, async () => {
    test.skip(!isInstalled(name), `${name} is not installed here: its rows are shown below the devices only`);
    test.setTimeout(isLong ? 1_800_000 : 120_000);
    const results: RowResult[] = [];
    const site = await startSite(ports[name], process.env.DIST ?? 'dist');
    const front = await startFront(ports[name] + 1, site.url);
    try {
      for (const group of byBrowser(engineRows.filter(isWanted(name)))) {
        const profile = mkdtempSync(join(tmpdir(), 'session-ready-'));
        const { fakeDevices = 'two', prefs } = group[0] ?? {};
        const engine = await startEngine(name, { profile, fakeDevices, ...(prefs && { prefs }) });
        try {
          const page = await engine.open('about:blank');
          for (const row of group) results.push(await once(page, site, front, row));
        } finally {
          await engine.close();
          rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      }
    } finally {
      await front.stop();
      await site.stop();
    }
    if (report) writeFileSync(`${report}-${name}.json`, JSON.stringify(results));
    expect(results.length).toBeGreaterThan(0);
    expect(results.flatMap(({ id, troubles }) => troubles.map((trouble) => `${id}: ${trouble}`))).toEqual([]);
  });
}

async function once(
  page: EnginePage,
  site: Awaited<ReturnType<typeof startSite>>,
  front: Awaited<ReturnType<typeof startFront>>,
  row: EngineRow,
): Promise<RowResult> {
  front.headers(row.headers ?? {});
  const startMs = Date.now();
  const result = await runRow(page, site, row.headers ? front.url : site.url, row).catch(
    (error): RowResult => ({
      id: row.id,
      troubles: [String(error)],
      uncaught: 0,
      live: 0,
      recordsChanged: 0,
      read: '',
    }),
  );
  if (process.env.FAULTS_TELL) {
    const took = ((Date.now() - startMs) / 1000).toFixed(1);
    process.stdout.write(
      `${page.engine} ${row.id} ${result.troubles.join(' | ') || 'ok'} :: ${result.read} (${took} s)\n`,
    );
  }
  return result;
}

test('the table in docs/media-faults.md', () => {
  const docs = new URL('../../docs/media-faults.md', import.meta.url);
  const engineRowIds = (['chromium', 'firefox', 'webkit'] as const).map((name) => rowsOf(name));
  for (const ids of engineRowIds) expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(new Set(engineRowIds.flat()).size).toBeGreaterThanOrEqual(25);
  if (process.env.WRITE_DOCS) writeFileSync(docs, faultsTable());
  expect(readFileSync(docs, 'utf8')).toBe(faultsTable());
});
