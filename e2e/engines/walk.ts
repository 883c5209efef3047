// The app as a person walks through it, in any engine: by names, and by what stands on the screen.
import { expect } from '@playwright/test';
import type { CheckId, FindingCode } from '../../src/checks/registry.ts';
import { coreIds } from '../../src/content/checklist.ts';
import { en } from '../../src/content/locales/en/index.ts';
import { late } from '../../src/content/locales/en/late.ts';
import { wanted } from '../../src/content/locales/en/wanted.ts';
import type { CauseId } from '../../src/core/faults/table.ts';
import type { Grade } from '../../src/core/verdict.ts';
import { sentence } from '../fixtures/day-check.ts';
import { watchDevices } from '../fixtures/page-scripts.ts';
import type { EnginePage } from './engine.ts';

export const words = en.app;
export const list = late.session;
export const wantedWords = wanted;
export const itemTexts = coreIds.map((id) => late.items[id as keyof typeof late.items].text);
/** Longer than the longest step, on a busy machine. */
export const verdictLimitMs = 30_000;

/** What stands in the page's own words: heading, and the verdict as data. */
const look = () => {
  const verdict = document.querySelector('[data-bench=verdict]');
  const attribute = (name: string) => verdict?.getAttribute(name) ?? null;
  return {
    heading: document.querySelector('h1')?.textContent ?? '',
    isGrouped: document.querySelector('main [role=group], main fieldset') !== null,
    text: document.querySelector('main')?.innerText ?? '',
    verdict: verdict && {
      grade: attribute('data-grade'),
      fault: attribute('data-fault'),
      findings: (attribute('data-findings') ?? '').split(' ').filter(Boolean),
      text: verdict.textContent ?? '',
      steps: verdict.querySelectorAll('li').length,
    },
  };
};

export const see = (page: EnginePage) => page.run(look);
/** For what only a busy machine makes slow. */
export const patience = { timeout: verdictLimitMs, intervals: [150] };

export async function expectHeading(page: EnginePage, text: string): Promise<void> {
  await expect.poll(async () => (await see(page)).heading, patience).toBe(text);
}
export const onStep = (page: EnginePage, id: CheckId) => expectHeading(page, en.steps[id].title);

/** Opens a screen of the app that is open already, as a tap on a link would. */
export const openScreen = (page: EnginePage, hash: string): Promise<void> =>
  page.run((to: string) => {
    location.hash = to;
  }, hash);

/** From Today; a check of the day that was begun is begun anew. */
export async function beginCheck(page: EnginePage): Promise<void> {
  await page.run(watchDevices);
  await openScreen(page, '#/');
  await expectHeading(page, words.today.title);
  const names = await page.run(() => [...document.querySelectorAll('main button')].map((button) => button.textContent));
  const start = [words.today.startOver, words.today.again, words.today.start].find((name) => names.includes(name));
  await page.tap('button', start ?? words.today.start);
  await onStep(page, 'camera');
}

/** Waits for the verdict of the step; every gap in its sentences is filled. */
export async function untilVerdict(page: EnginePage) {
  await expect.poll(async () => (await see(page)).verdict, patience).not.toBeNull();
  const { verdict, text } = await see(page);
  expect(text).not.toMatch(/\{\w+\}|\[object|undefined|NaN|Infinity/);
  if (!verdict) throw new Error('the verdict is gone');
  return verdict;
}

export async function expectVerdict(page: EnginePage, grade: Grade | readonly Grade[], finding?: FindingCode) {
  const verdict = await untilVerdict(page);
  expect(verdict.fault, verdict.text).toBeNull();
  expect([grade].flat(), verdict.text).toContain(verdict.grade);
  if (finding) expect(verdict.findings, verdict.text).toContain(finding);
}

/** The named cause, why, and at least one next step. */
export async function expectRefusal(page: EnginePage, cause: CauseId, fault: string): Promise<void> {
  const verdict = await untilVerdict(page);
  expect(verdict.fault, verdict.text).toBe(fault);
  const { title, why } = en.faults.causes[cause];
  expect(verdict.text).toMatch(sentence(title));
  expect(verdict.text).toMatch(sentence(why));
  expect(verdict.steps).toBeGreaterThan(0);
}

/** Answers the question on the picture where it is asked: a picture that is none has its verdict without. */
export async function answerCamera(page: EnginePage, answer: string): Promise<void> {
  const isAnswered = async () => {
    const { verdict, text } = await see(page);
    if (verdict === null && text.includes(words.camera.question))
      await page.tap('button', answer, 1_000).catch(() => {});
    return verdict !== null;
  };
  await expect.poll(isAnswered, patience).toBe(true);
}

/** Plays the chimes and says how many tones really sounded. */
export async function answerSpeaker(page: EnginePage): Promise<void> {
  const before = await page.run(() => window.tonesStarted);
  await page.tap('button', en.steps.speaker.open);
  await page.shows(words.speaker.question, verdictLimitMs);
  const after = await page.run(() => window.tonesStarted);
  expect(after).toBeGreaterThan(before);
  await page.tap('button', String(after - before));
}

const live = () => window.seenTracks.filter((track) => track.readyState === 'live').length;

export async function expectOpen(page: EnginePage): Promise<void> {
  await expect.poll(() => page.run(live), { ...patience, message: 'a device is open' }).toBeGreaterThan(0);
}
export async function expectClosed(page: EnginePage): Promise<void> {
  expect(await page.run(() => window.seenTracks.length), 'something was open').toBeGreaterThan(0);
  await expect.poll(() => page.run(live), { timeout: 3_000, message: 'every device is closed' }).toBe(0);
}

const asked = (yes: string) =>
  [...document.querySelectorAll('main button')]
    .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')
    .filter((name) => name.startsWith(yes)).length;
/** How many items of the list still ask. */
export const itemsLeft = (page: EnginePage): Promise<number> => page.run(asked, `${list.list.yes}: `);

/** One tap each, and a wait until it is shown, which is when it is kept. */
export async function tickAll(page: EnginePage, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const before = await itemsLeft(page);
    await page.tap('button', `${list.list.yes}: ${text}`);
    await expect.poll(() => itemsLeft(page), patience).toBe(before - 1);
  }
}

export async function startList(page: EnginePage): Promise<void> {
  await openScreen(page, '#/session');
  await page.tap('button', list.setup.begin);
  await expectHeading(page, list.list.title);
}

/** Every row of a table as the engine's own IndexedDB has it. */
export const keptRows = (page: EnginePage, table: string): Promise<readonly (readonly [string, unknown])[]> =>
  page.run(async (from: string) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('session-ready');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = database.transaction(from).objectStore(from);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
    return keys.result.map((key, i) => [String(key), values.result[i]] as const);
  }, table);

/** The files of the second copy, joined; `null` where the engine has no room for one. */
export const secondCopy = (page: EnginePage): Promise<string | null> =>
  page.run(async () => {
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('session-ready');
      const texts: string[] = [];
      for await (const handle of folder.values())
        if (handle instanceof FileSystemFileHandle) texts.push(await (await handle.getFile()).text());
      return texts.join('\n');
    } catch {
      return null;
    }
  });
