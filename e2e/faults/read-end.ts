// What a row comes to: the person is led to a verdict or a sentence, and it must be the one that the table names.
import { en } from '../../src/content/locales/en/index.ts';
import { session } from '../../src/content/locales/en/session.ts';
import type { End } from '../../src/core/faults/ends.ts';
import type { EnginePage } from '../engines/engine.ts';
import { answer, optionsOf, type Step, setHidden, until, type Verdict, verdictOf, words } from './hands.ts';
import type { EngineRow } from './rows.ts';

/** Answers what is asked on the way to a verdict, as the row says. */
export async function toVerdict(page: EnginePage, step: Step, row: EngineRow, isToStart = true): Promise<Verdict> {
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

const sentence = (text: string) =>
  new RegExp(
    text
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );
const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the person must be able to read, against what is on the screen. */
export async function readEnd(page: EnginePage, row: EngineRow, end: End): Promise<{ read: string; trouble?: string }> {
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
