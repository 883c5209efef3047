// What must never be green. Each row of docs/false-pass.md is made here: WRITE_DOCS=1 npm run e2e -- false-pass
import { readFileSync, writeFileSync } from 'node:fs';
import type { CheckId } from '../src/checks/registry.ts';
import { en } from '../src/content/locales/en/index.ts';
import {
  answerCamera,
  answerSpeaker,
  button,
  readVerdict,
  skipTo,
  verdict,
  verdictLimitMs,
  words,
} from './fixtures/day-check.ts';
import { muteTracks, prepare, standInBattery, suspendSound } from './fixtures/page-scripts.ts';
import { type Devices, expect, type Page, test } from './fixtures/test.ts';

interface Case {
  readonly name: string;
  readonly step: CheckId;
  /** How it is made, for the table. */
  readonly made: string;
  readonly before?: (page: Page, devices: Devices) => Promise<void> | void;
  readonly during?: (page: Page) => Promise<void>;
  /** The grade, and the finding or the row of the fault table. */
  readonly verdict: readonly ['unclear' | 'notYet', string];
}

const film = (scene: string) => `film "${scene}" as \`--use-file-for-fake-video-capture\``;
const sound = (name: string) => `sound "${name}" as \`--use-file-for-fake-audio-capture\``;
const muted = 'the track says `muted`, as after a hardware switch';
const suspended = 'the sound system is suspended and `resume()` never settles';

const cases: readonly Case[] = [
  {
    name: 'Silent microphone',
    step: 'microphone',
    made: sound('silence'),
    before: (_, { hears }) => hears('silence'),
    verdict: ['notYet', 'mic.silent'],
  },
  {
    name: 'Muted microphone',
    step: 'microphone',
    made: muted,
    before: (page) => prepare(page, muteTracks, 'audio'),
    verdict: ['notYet', 'mic.muted'],
  },
  {
    name: 'Nobody speaks',
    step: 'microphone',
    made: sound('room'),
    before: (_, { hears }) => hears('room'),
    verdict: ['unclear', 'mic.noSpeech'],
  },
  {
    name: 'Suspended sound, microphone',
    step: 'microphone',
    made: suspended,
    before: (page) => prepare(page, suspendSound, undefined),
    verdict: ['unclear', 'M37'],
  },
  {
    name: 'Black picture',
    step: 'camera',
    made: film('black'),
    before: (_, { sees }) => sees('black'),
    verdict: ['notYet', 'camera.black'],
  },
  {
    name: 'Covered lens',
    step: 'camera',
    made: film('covered'),
    before: (_, { sees }) => sees('covered'),
    verdict: ['notYet', 'camera.covered'],
  },
  {
    name: 'Frozen picture',
    step: 'camera',
    made: film('frozen'),
    before: (_, { sees }) => sees('frozen'),
    verdict: ['notYet', 'camera.frozen'],
  },
  {
    name: 'Muted camera',
    step: 'camera',
    made: muted,
    before: (page) => prepare(page, muteTracks, 'video'),
    verdict: ['notYet', 'camera.muted'],
  },
  {
    name: 'No camera',
    step: 'camera',
    made: 'no film: the browser finds no camera',
    before: (_, { sees }) => sees(null),
    verdict: ['notYet', 'M18'],
  },
  {
    name: 'Picture nobody looked at',
    step: 'camera',
    made: film('face'),
    during: (page) => answerCamera(page, words.camera.unsure),
    verdict: ['unclear', 'camera.notAnswered'],
  },
  {
    name: 'Suspended sound, speaker',
    step: 'speaker',
    made: suspended,
    before: (page) => prepare(page, suspendSound, undefined),
    during: (page) => button(page, en.steps.speaker.open).click(),
    verdict: ['unclear', 'M37'],
  },
  {
    name: 'Chimes not counted',
    step: 'speaker',
    made: 'the answer "Not sure"',
    during: (page) => answerSpeaker(page, () => words.speaker.unsure),
    verdict: ['unclear', 'speaker.unsure'],
  },
  {
    name: 'Chimes not heard',
    step: 'speaker',
    made: 'the answer "None"',
    during: (page) => answerSpeaker(page, () => words.speaker.none),
    verdict: ['notYet', 'speaker.notHeard'],
  },
  {
    name: 'No battery',
    step: 'power',
    made: 'what the machine says: charging, 100 %, full in 0 s; the answer "Not sure"',
    during: (page) => button(page, words.power.unsure).click(),
    verdict: ['unclear', 'power.noBattery'],
  },
  {
    name: 'No battery reading',
    step: 'power',
    made: 'a browser without `getBattery`; the answer "Not sure"',
    before: (page) => prepare(page, standInBattery, null),
    during: (page) => button(page, words.power.unsure).click(),
    verdict: ['unclear', 'power.unknown'],
  },
  {
    name: 'Online, whose network is not known',
    step: 'connection',
    made: 'the answer "Not sure"',
    during: (page) => button(page, words.connection.unsure).click(),
    verdict: ['unclear', 'connection.unknown'],
  },
];

const docs = new URL('../docs/false-pass.md', import.meta.url);
const writes = Boolean(process.env.WRITE_DOCS);
const made: string[] = [];
const row = ({ name, step, made: how }: Case, grade: string, code: string) =>
  `| ${name} | ${step} | ${how} | ${grade} | \`${code}\` |`;
const wordsOf = { unclear: words.grades.unclear, notYet: words.grades.notYet };

for (const each of cases) {
  test(`${each.name} is not green`, async ({ page, devices }) => {
    await each.before?.(page, devices);
    await skipTo(page, each.step);
    await each.during?.(page);
    await expect(verdict(page)).toBeVisible({ timeout: verdictLimitMs });
    const { grade, findings, fault } = await readVerdict(page);
    expect({ grade, code: fault ?? findings[0] }).toEqual({ grade: each.verdict[0], code: each.verdict[1] });
    await expect(verdict(page).getByText(wordsOf[each.verdict[0]], { exact: true })).toBeVisible();
    await expect(page.getByText(words.check.moving)).toBeHidden();
    made.push(row(each, wordsOf[each.verdict[0]], each.verdict[1]));
    if (!writes) expect(readFileSync(docs, 'utf8')).toContain(made.at(-1));
  });
}

test('the table in docs/false-pass.md', () => {
  const head =
    '# What is never green\n\nMade by `WRITE_DOCS=1 npm run e2e -- false-pass`, checked by `npm test` on every run.\n';
  const table = `| Case | Step | How it is made | Verdict | Finding |\n| --- | --- | --- | --- | --- |\n`;
  const end = `\n${cases.length} cases, 0 false greens.\n`;
  if (writes) {
    expect(made).toHaveLength(cases.length);
    writeFileSync(docs, `${head}\n${table}${made.join('\n')}\n${end}`);
  }
  const text = readFileSync(docs, 'utf8');
  expect(text.startsWith(`${head}\n${table}`)).toBe(true);
  expect(text.endsWith(end)).toBe(true);
  expect(text.match(/^\| /gm)).toHaveLength(cases.length + 2);
});
