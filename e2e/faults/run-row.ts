// One row in one engine: the fault is put before the app, a person walks into it, reads what it comes to, and walks on.
import { en } from '../../src/content/locales/en/index.ts';
import { session } from '../../src/content/locales/en/session.ts';
import { type End, ends } from '../../src/core/faults/ends.ts';
import type { EnginePage } from '../engines/engine.ts';
import type { Site } from '../engines/site.ts';
import { scriptOf } from './inject.ts';
import type { EngineRow } from './rows.ts';

const words = en.app;
const steps = ['camera', 'microphone', 'speaker', 'power', 'connection'] as const;
type Step = (typeof steps)[number];

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

interface Verdict {
  readonly grade: string;
  readonly fault: string;
  readonly findings: string;
  readonly text: string;
  readonly steps: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until<T>(what: string, ask: () => Promise<T | null | false | undefined>, limitMs = 25_000): Promise<T> {
  const end = Date.now() + limitMs;
  let trouble: unknown;
  for (;;) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      trouble = error; // a page that is just being left answers nothing
    }
    if (Date.now() > end) throw new Error(`never: ${what}${trouble ? ` (${trouble})` : ''}`);
    await pause(100);
  }
}

/** Every row that is kept, by its place: what was there before a fault must be there after it, to the letter. */
const kept = (page: EnginePage) => until('what is kept', () => readKept(page));
const readKept = (page: EnginePage) =>
  page.run(async () => {
    const late = new Promise<never>((_, refuse) =>
      setTimeout(refuse, 5_000, new Error('the database does not answer')),
    );
    late.catch(() => {});
    const settled = <T>(request: IDBRequest<T>) =>
      Promise.race([
        late,
        new Promise<T>((done, refuse) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => refuse(request.error);
        }),
      ]);
    const db = await settled(indexedDB.open('session-ready'));
    try {
      const rows: Record<string, string> = {};
      for (const name of [...db.objectStoreNames].filter((one) => one !== 'meta')) {
        const store = db.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        keys.forEach((key, i) => {
          rows[`${name} ${key}`] = JSON.stringify(values[i]);
        });
      }
      return rows;
    } finally {
      db.close();
    }
  });

const liveTracks = (page: EnginePage) =>
  page.run(() => (window.seenTracks ?? []).filter((track) => track.readyState === 'live').length);
const textOf = (page: EnginePage, selector: string) =>
  page.run((s: string) => document.querySelector(s)?.textContent?.trim() ?? '', selector);
const heading = (page: EnginePage) => textOf(page, 'h1');
const hasButton = (page: EnginePage, name: string) =>
  page.run(
    (wanted: string) =>
      [...document.querySelectorAll('button')].some((button) => button.textContent?.trim() === wanted),
    name,
  );
const verdictOf = (page: EnginePage) =>
  page.run((): Verdict | null => {
    const box = document.querySelector<HTMLElement>('[data-bench=verdict]');
    if (!box) return null;
    const { grade = '', fault = '', findings = '' } = box.dataset;
    return { grade, fault, findings, text: box.innerText, steps: box.querySelectorAll('.remedy li').length };
  });

const onStep = (page: EnginePage, step: Step) =>
  until(`the step ${step}`, async () => (await heading(page)) === en.steps[step].title);

async function begin(page: EnginePage): Promise<void> {
  const name = await until('the button that starts the check', () => textOf(page, '[data-bench=start]'));
  await page.tap('button', name);
  await onStep(page, 'camera');
}

/** As by key, and not by the driver's mouse: it looks for a button again that went away under it. */
const answer = (page: EnginePage, name: string) =>
  page.run((wanted: string) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('fieldset.question button')];
    buttons.find((button) => button.textContent?.trim() === wanted)?.click();
  }, name);

/** Answers what is asked on the way to a verdict, as the row says. */
async function toVerdict(page: EnginePage, step: Step, row: EngineRow, isToStart = true): Promise<Verdict> {
  const before = await page.run(() => window.tonesStarted);
  if (step === 'speaker' && isToStart) await page.tap('button', en.steps.speaker.open);
  return until(`a verdict of ${step}`, async () => {
    const verdict = await verdictOf(page);
    if (verdict) return verdict;
    if (!(await page.run(() => document.querySelector('fieldset.question') !== null))) return null;
    if (step === 'camera') await answer(page, words.camera[row.answer ?? 'yes']);
    if (step === 'speaker') {
      const chimes = (await page.run(() => window.tonesStarted)) - before;
      const { none, unsure } = words.speaker;
      await answer(page, row.chimes === 'none' ? none : row.chimes === 'unsure' ? unsure : String(chimes));
    }
    if (step === 'power') await answer(page, words.power.unsure);
    return null;
  });
}

/** A value of the select on the screen, as a person chooses it. */
const choose = (page: EnginePage, value: string) =>
  page.run((wanted: string) => {
    const select = document.querySelector<HTMLSelectElement>('.choose select');
    if (!select) throw new Error('no chooser');
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
const optionsOf = (page: EnginePage) =>
  page.run(() => [...document.querySelectorAll('.choose option')].map((option) => option.textContent ?? ''));

const endTracks = (page: EnginePage) =>
  page.run(() => {
    for (const track of window.seenTracks) {
      track.stop();
      track.dispatchEvent(new Event('ended')); // one's own `stop()` gives no event; a cable does
    }
  });
const setHidden = (page: EnginePage, hidden: boolean) =>
  page.run((is: boolean) => {
    const own = document as unknown as Record<string, unknown>;
    for (const [name, value] of [
      ['hidden', true],
      ['visibilityState', 'hidden'],
    ] as const)
      if (is) Object.defineProperty(own, name, { value, configurable: true });
      else delete own[name]; // what the browser itself says of the page from now on
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);

async function during(page: EnginePage, row: EngineRow): Promise<void> {
  const isOpen = () => until('an open device', () => liveTracks(page));
  if (row.during === 'end' || row.during === 'withdraw') {
    await isOpen();
    if (row.during === 'withdraw')
      await page.run(() => {
        Object.defineProperty(Navigator.prototype, 'permissions', {
          get: () => ({ query: async () => ({ state: 'denied' }) }),
          configurable: true,
        });
      });
    await endTracks(page);
  }
  if (row.during === 'hide') {
    await isOpen();
    await setHidden(page, true);
    await until('every device closed', async () => (await liveTracks(page)) === 0, 2_000);
    await setHidden(page, false);
  }
  if (row.during === 'leave') await leaveByEveryWay(page, isOpen);
  if (row.during === 'mute') {
    await isOpen();
    await pause(3_000);
    await page.run(() => {
      for (const track of window.seenTracks) Object.defineProperty(track, 'muted', { value: true });
    });
  }
  if (row.during === 'cancel') {
    await page.shows(words.check.asking, 6_000);
    await page.shows(words.check.askingHint, 1_000);
    if (row.id === 'M33') await page.shows(words.check.long, 16_000);
    await page.tap('button', words.check.cancel);
    await page.shows(words.check.stopped.left);
  }
}

/** The words of the button change with what was done before. */
const reopen = (page: EnginePage) =>
  until('the device open again', async () => {
    for (const name of [en.steps.camera.open, words.check.checkAgain])
      if (await hasButton(page, name)) await page.tap('button', name, 1_000).catch(() => {}); // it may open by itself meanwhile
    return liveTracks(page);
  });

/** Skip, back, the cross, the address, and hiding: the light is off after each. */
async function leaveByEveryWay(page: EnginePage, isOpen: () => Promise<unknown>): Promise<void> {
  const isClosed = () => until('every device closed', async () => (await liveTracks(page)) === 0, 2_000);
  await isOpen();
  await page.tap('button', words.check.skip);
  await onStep(page, 'microphone');
  await page.tap('button', words.check.back);
  await onStep(page, 'camera');
  await isClosed();
  await reopen(page);
  await page.run(() => {
    location.hash = '#/';
  });
  await isClosed();
  await begin(page);
  await reopen(page);
  await setHidden(page, true);
  await isClosed();
  await setHidden(page, false);
}

const sentence = (text: string) =>
  new RegExp(
    text
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );
const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the person must be able to read, against what is on the screen. */
async function readEnd(page: EnginePage, row: EngineRow, end: End): Promise<{ read: string; trouble?: string }> {
  if (end.by === 'screen') return readScreen(page, row, end.says);
  const step = end.step as Step;
  let verdict = await toVerdict(page, step, row);
  if (row.id === 'M16') {
    if (verdict.fault !== 'M07') return { read: verdict.text, trouble: `first ${verdict.fault}, not M07` };
    await page.tap('button', words.check.checkAgain);
    verdict = await toVerdict(page, step, row);
  }
  if (row.id === 'M34') {
    for (let n = 0; n < 2; n++) {
      await page.tap('button', words.check.checkAgain);
      await until('running', async () => !(await verdictOf(page)));
      verdict = await toVerdict(page, step, row);
    }
  }
  // A machine too busy to keep its sound going: the card says so, and to play them again.
  for (let n = 0; n < 3 && verdict.findings === 'speaker.notPlayed'; n++) {
    await page.tap('button', words.check.checkAgain);
    await until('running', async () => !(await verdictOf(page)));
    verdict = await toVerdict(page, step, row, false);
  }
  const read = lineOf(verdict.text);
  if (/\{\w+\}|\[object|undefined|NaN/.test(read)) return { read, trouble: 'a gap that nobody filled' };
  if (end.by === 'fault') {
    if (verdict.fault !== end.says)
      return { read, trouble: `row ${verdict.fault || verdict.findings}, not ${end.says}` };
    const { title, why } = en.faults.causes[en.faults.rows[end.says]];
    for (const text of [title, why]) if (!sentence(text).test(read)) return { read, trouble: `does not say “${text}”` };
    return verdict.steps > 0 ? { read } : { read, trouble: 'no next step' };
  }
  // Whether a picture of an engine's own is a good one is not the question: that it was measured, and asked about.
  const isWell = end.says === 'camera.clear' && verdict.findings !== '' && verdict.fault === '';
  if (!isWell && !verdict.findings.split(' ').includes(end.says))
    return { read, trouble: `${verdict.fault || verdict.findings}, not ${end.says}` };
  return { read };
}

async function readScreen(page: EnginePage, row: EngineRow, says: string): Promise<{ read: string; trouble?: string }> {
  if (says.startsWith('check.choose')) {
    const wanted: Readonly<Record<string, readonly string[]>> = {
      M22: [words.check.choose.default, 'Camera 1', 'Camera 2'],
      M23: [words.check.choose.default, 'First camera', 'OBS Virtual Camera'],
      M26: [words.check.choose.default, 'First camera', 'OBS Virtual Camera'],
      M27: [words.check.choose.default],
      M53: [words.check.choose.default],
    };
    let options: readonly string[] = [];
    await until(
      'the chooser',
      async () => {
        options = await optionsOf(page);
        return options.join() === wanted[row.id]?.join();
      },
      4_000,
    ).catch(() => {});
    const read = options.join(', ');
    return options.join() === wanted[row.id]?.join() ? { read } : { read, trouble: 'not what the chooser must show' };
  }
  if (says.startsWith('session.sign')) {
    const { awake, notAwake } = session.sign;
    const text = says.endsWith('notAwake') ? notAwake : awake;
    await page.shows(text);
    if (row.id === 'M64') {
      await setHidden(page, true);
      await setHidden(page, false);
      await until('a second wake lock', async () => (await page.run(() => window.wakeLocks)) === 2, 3_000);
    }
    return { read: text };
  }
  const { check } = words;
  const text = says.endsWith('hidden') ? check.stopped.hidden : says.endsWith('left') ? check.stopped.left : '';
  if (text && row.during === 'leave') return { read: check.stopped.left }; // read where it was said
  if (text) await page.shows(text);
  if (row.id === 'M33') {
    await page.run(() => window.answerPrompt?.());
    await until('the late stream', () => page.run(() => window.seenTracks.length));
  }
  return { read: text || (says === 'check.long' ? check.long : `${check.asking}. ${check.askingHint}`) };
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
