// One row in one engine: the fault is put before the app, a person walks into it, reads what it comes to, and walks on.
import { en } from '../../src/content/locales/en/index.ts';
import { ends } from '../../src/core/faults/ends.ts';
import type { EnginePage } from '../engines/engine.ts';
import type { Site } from '../engines/site.ts';
import {
  begin,
  choose,
  hasButton,
  heading,
  kept,
  liveTracks,
  onStep,
  optionsOf,
  type Step,
  steps,
  textOf,
  until,
  words,
} from './hands.ts';
import { scriptOf } from './inject.ts';
import { readEnd, toVerdict } from './read-end.ts';
import type { EngineRow } from './rows.ts';
import { during } from './while-open.ts';

/** What went wrong, in words; empty where the row ended as it must. */
export interface RowResult {
  readonly id: string;
  readonly troubles: readonly string[];
  readonly uncaught: number;
  readonly live: number;
  readonly recordsChanged: number;
  /** What the person read. */
  readonly read: string;
}

/** To the summary, by what leads on. */
async function walkOn(page: EnginePage): Promise<void> {
  for (let n = 0; n < 12; n++) {
    const title = await heading(page);
    if (!steps.some((step) => en.steps[step].title === title)) return;
    const { skip, next, seeSummary } = words.check;
    const onward = await until(
      'a way on',
      async () => {
        for (const name of [next, seeSummary, skip]) if (await hasButton(page, name)) return name;
        return null;
      },
      3_000,
    );
    await page.tap('button', onward, 1_000).catch(() => {}); // a step may get its verdict in this very moment
    await until('the next screen', async () => (await heading(page)) !== title, 5_000).catch(() => {});
  }
  throw new Error('never: the summary');
}

export async function runRow(page: EnginePage, site: Site, url: string, row: EngineRow): Promise<RowResult> {
  const end = ends[row.id];
  const troubles: string[] = [];
  const problemsBefore = (await page.problems()).length;
  let read = '';
  let before: Record<string, string> = {};
  try {
    site.runFirst(scriptOf(row.before ?? []));
    await page.goto(`${url}?${row.id}`);
    await until('the app', () => textOf(page, '[data-bench=start]'));
    before = await kept(page);
    if (end.step === 'sign') {
      await page.run(() => {
        location.hash = '#/sign';
      });
    } else {
      await begin(page);
      for (const step of steps.slice(0, steps.indexOf(end.step))) {
        await onStep(page, step);
        await page.tap('button', words.check.skip);
      }
      await onStep(page, end.step);
      if (row.during === 'choose') await chooseOther(page, row, end.step);
      else await during(page, row);
    }
    const { read: text, trouble } = await readEnd(page, row, end);
    read = text;
    if (trouble) troubles.push(trouble);
    if (row.during === 'choose') await choose(page, '');
    if (end.step !== 'sign') await walkOn(page);
  } catch (error) {
    troubles.push(String(error instanceof Error ? error.message : error));
  }
  await page
    .run(() => {
      location.hash = '#/';
      window.answerPrompt?.();
    })
    .catch(() => {});
  await until('closed', async () => (await liveTracks(page)) === 0, 3_000).catch(() => {});
  const live = await liveTracks(page);
  const seen = await page.run(() => ({
    uncaught: window.uncaught,
    open: window.mostOpen,
    forbidden: window.forbidden,
  }));
  const after = await kept(page);
  const changed = Object.entries(before).filter(([place, row]) => after[place] !== row && !isSetting(place));
  const isKnown = (text: string) => /Permissions[ -]policy/i.test(text);
  const problems = (await page.problems()).slice(problemsBefore).filter((text) => !isKnown(text));
  if (live > 0) troubles.push(`${live} live tracks`);
  if (seen.open > 1) troubles.push(`${seen.open} tracks of one kind at a time`);
  if (changed.length > 0) troubles.push(`records changed: ${changed.map(([place]) => place).join(', ')}`);
  troubles.push(...seen.uncaught, ...seen.forbidden.map((name) => `${name} was called`), ...problems);
  return { id: row.id, troubles, uncaught: seen.uncaught.length, live, recordsChanged: changed.length, read };
}

/** What the person chose in this very row. */
const isSetting = (place: string) => /^settings (choices|cameraId|speakerId|microphoneId)/.test(place);

/** The second one of the list; then the step is started again. */
async function chooseOther(page: EnginePage, row: EngineRow, step: Step): Promise<void> {
  if (step === 'camera') await toVerdict(page, step, row);
  await until('the chooser', async () => (await optionsOf(page)).length > 1, 5_000);
  await choose(page, step === 'camera' ? 'b' : 'gone');
  if (step === 'camera') await page.tap('button', en.steps[step].open);
}
