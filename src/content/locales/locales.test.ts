// The words: none missing, every gap filled, plain enough for a tired person, and never a reproach.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as camera from '../../checks/camera/judge.ts';
import * as connection from '../../checks/connection/judge.ts';
import * as microphone from '../../checks/microphone/judge.ts';
import * as power from '../../checks/power/judge.ts';
import { checks } from '../../checks/registry.ts';
import * as speaker from '../../checks/speaker/judge.ts';
import { measures } from '../../core/usual/measures.ts';
import type { Figure, Finding } from '../../core/verdict.ts';
import { gradeOf, sentencesOf, wordsOf } from '../readability.ts';
import { en } from './en/index.ts';
import { late } from './en/late.ts';
import { wanted } from './en/wanted.ts';
import { first as es } from './es/first.ts';
import { late as esLate } from './es/late.ts';

const languages = { en, es };
const lateWords = { en: late, es: esLate };

/** Every text with the path to it. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}
const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Readings of all kinds, so that a judge says all that it can say. */
const dbfs = fc.integer({ min: -120, max: 0 });
const percent = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: 0, max: 100 }));
const luma = fc.integer({ min: 0, max: 255 });
const nothingOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const readings = {
  camera: fc.record<camera.CameraReading>({
    widthPixels: fc.constantFrom(0, 160, 320, 640, 640, 640),
    heightPixels: fc.constantFrom(0, 120, 240, 480, 480, 480),
    frameRateFps: fc.integer({ min: 0, max: 30 }),
    framesSeen: fc.constantFrom(0, 3, 60, 60, 60),
    secondsMeasured: fc.constant(4),
    longestGapMs: fc.constantFrom(40, 40, 40, 3_000),
    changePerFrame: fc.constantFrom(0, 1, 1, 1),
    sampledFrames: fc.constantFrom(0, 10, 10, 10),
    muted: fc.constantFrom(false, false, false, true),
    otherDevice: fc.nat(19).map((n) => n === 0),
    meanLuma: luma,
    medianLuma: luma,
    lumaVariance: fc.integer({ min: 0, max: 2_000 }),
    ovalMedianLuma: luma,
    surroundMedianLuma: luma,
    hotSpotPercent: percent,
    ovalBlownPercent: percent,
    leftRightRatio: fc.double({ min: 1, max: 4, noNaN: true }),
    ovalShineLuma: luma,
    largestHotSpotPercent: percent,
    faceFound: fc.constantFrom(0, 1),
    isExposureSettled: fc.boolean(),
    isSteadinessJudged: fc.boolean(),
    flickerPercent: percent,
    hasFlicker: fc.nat(9).map((n) => n === 0),
    sharpness: fc.double({ min: 0, max: 3, noNaN: true }),
    shiftPercent: percent,
    isShaky: fc.nat(9).map((n) => n === 0),
    faceHelp: fc.constantFrom('off', 'on'),
    facesFound: nothingOr(fc.constantFrom(0, 1, 1, 2)),
    faceHeightPercent: fc.integer({ min: 5, max: 90 }),
    headroomPercent: fc.integer({ min: -20, max: 60 }),
    centreOffsetPercent: fc.integer({ min: -50, max: 50 }),
    eyeLinePercent: fc.integer({ min: 0, max: 100 }),
    tiltDegrees: fc.integer({ min: -40, max: 40 }),
    cameraHeight: fc.constantFrom('level', 'above', 'below'),
    answer: nothingOr(fc.constantFrom('yes', 'yes', 'asBefore', 'notYet', 'unsure')),
  }),
  microphone: fc.record<microphone.MicrophoneReading>({
    rateHz: fc.constant(48_000),
    quietSeconds: fc.constantFrom(2, 2, 2, 0.5),
    speechSeconds: fc.constant(4),
    activeSeconds: fc.constantFrom(0, 2),
    noiseFloorDbfs: dbfs,
    speechLevelDbfs: dbfs,
    speechOverNoiseDb: fc.integer({ min: 0, max: 60 }),
    peakDbfs: dbfs,
    clippedPercent: percent,
    clippedRuns: fc.nat(9),
    zeroPercent: fc.constantFrom(0, 0, 0, 100),
    quietestDbfs: dbfs,
    lostPercent: fc.constantFrom(0, 0, 0, 20),
    muted: fc.constantFrom(false, false, false, true),
    otherDevice: fc.nat(19).map((n) => n === 0),
    contextRan: fc.constantFrom(true, true, true, false),
    rawCapture: nothingOr(fc.boolean()),
    echoCancellation: nothingOr(fc.boolean()),
    noiseSuppression: nothingOr(fc.boolean()),
    autoGainControl: nothingOr(fc.boolean()),
    dcOffsetPercent: percent,
    humHz: fc.constantFrom(0, 0, 50, 60),
    humDbfs: dbfs,
    wideSpeechLevelDbfs: dbfs,
    babbleScore: fc.constant(0),
    humOverNoiseDb: fc.integer({ min: 0, max: 40 }),
    dropOuts: fc.constantFrom(0, 0, 0, 1, 2, 9),
    dropOutMs: fc.constantFrom(0, 0, 0, 100, 600),
    upperHz: fc.constantFrom(3_400, 14_000),
    isNarrow: fc.nat(9).map((n) => n === 0),
    hasBabble: fc.nat(9).map((n) => n === 0),
  }),
  speaker: fc.record<speaker.SpeakerReading>({
    chimesPlayed: fc.integer({ min: 1, max: 5 }),
    answer: nothingOr(fc.integer({ min: 0, max: 5 })),
    contextRan: fc.boolean(),
    plays: fc.integer({ min: 1, max: 3 }),
    sinkKind: fc.constantFrom('default', 'chosen', 'gone'),
    channels: fc.integer({ min: 1, max: 2 }),
    leak: fc.constantFrom('leak', 'private', 'unclear', 'notTried'),
    leakGainDb: nothingOr(fc.integer({ min: -80, max: 6 })),
    leakCorrelation: nothingOr(fc.double({ min: 0, max: 1, noNaN: true })),
    leakDetectableDb: nothingOr(fc.integer({ min: -80, max: 6 })),
    sides: nothingOr(fc.constantFrom('right', 'swapped', 'one', 'same', 'unsure')),
  }),
  power: fc.record<power.PowerReading>({
    source: fc.constantFrom('measured', 'asked'),
    levelPercent: nothingOr(fc.integer({ min: 0, max: 100 })),
    charging: nothingOr(fc.boolean()),
    noBattery: fc.boolean(),
    dischargingMinutes: nothingOr(fc.integer({ min: 0, max: 600 })),
    plannedMinutes: fc.constantFrom(30, 60, 120),
    ownDrainPercentPerHour: nothingOr(fc.integer({ min: 3, max: 60 })),
    ownHighPercentPerHour: nothingOr(fc.integer({ min: 3, max: 60 })),
    ownDrainSpans: nothingOr(fc.integer({ min: 3, max: 20 })),
    estimateLowMinutes: nothingOr(fc.integer({ min: 0, max: 600 })),
    estimateHighMinutes: nothingOr(fc.integer({ min: 0, max: 900 })),
    answer: nothingOr(fc.constantFrom('pluggedIn', 'enough', 'low', 'unsure')),
  }),
  connection: fc.record<connection.ConnectionReading>({
    online: fc.boolean(),
    kind: fc.constantFrom('wifi', 'cellular', 'ethernet', 'none', 'other', 'unknown'),
    answer: nothingOr(fc.constantFrom('private', 'public', 'unsure')),
  }),
};
const judges = { camera, microphone, speaker, power, connection };
/** What the judges really say about many readings: by code, the values that came with it every time. */
const said = new Map<string, readonly string[]>();
const drawn = new Map<string, Figure>();
for (const id of Object.keys(judges) as (keyof typeof judges)[]) {
  const { judge, figures } = judges[id] as {
    judge(r: unknown): readonly Finding[];
    figures(r: unknown): readonly Figure[];
  };
  for (const reading of fc.sample<unknown>(readings[id], { numRuns: 10_000, seed: 1 })) {
    for (const { code, values = {} } of judge(reading))
      said.set(
        code,
        (said.get(code) ?? Object.keys(values)).filter((name) => name in values),
      );
    for (const figure of figures(reading)) drawn.set(figure.code, figure);
  }
}

describe.each(Object.entries(languages))('%s', (language, words) => {
  const texts = [...textsOf(words), ...textsOf(lateWords[language as keyof typeof lateWords])];

  it('has no empty text and no stray space', () => {
    // What is always asked needs no word of when.
    const mayBeEmpty = /^mine\.items\.when\./;
    expect(
      texts.filter(
        ([path, text]) => (text.trim() === '' && !mayBeEmpty.test(path)) || text !== text.trim() || / {2}/.test(text),
      ),
    ).toEqual([]);
  });

  it('has a sentence for everything that a judge says, and none for what no judge says', () => {
    expect(Object.keys(words.findings).sort()).toEqual([...said.keys()].sort());
  });

  it('has a sentence for every measure that can be unusual', () => {
    const codes = Object.values(measures).flatMap((list) => list.map(({ code }) => code));
    expect(Object.keys(words.usual.findings).sort()).toEqual([...codes].sort());
    // They come without values.
    for (const { says, next = '' } of Object.values(words.usual.findings)) expect(gapsOf(says + next)).toEqual([]);
  });

  it.each([...said])('%s: every gap is filled by the judge', (code, names) => {
    const { says, next = '' } = words.findings[code as keyof typeof words.findings];
    for (const gap of gapsOf(says + next)) expect(names).toContain(gap);
  });

  it('has a label for every figure and a form for every unit', () => {
    expect(Object.keys(words.figures).sort()).toEqual([...drawn.keys()].sort());
    for (const { unit } of drawn.values()) if (unit !== 'switch') expect(gapsOf(words.units[unit])).toEqual(['value']);
  });

  it('names in a refusal only the device, and has a word for the device of every check', () => {
    for (const [path, text] of textsOf({ causes: words.faults.causes, steps: words.faults.steps }))
      for (const gap of gapsOf(text)) expect(['device', 'Device', 'code'], path).toContain(gap);
    // Any check may end in "we made a mistake here" (M05), which names the device.
    for (const { id } of checks) expect(Object.keys(words.faults.devices)).toContain(id);
  });

  it('promises no code that nobody sees', () => {
    expect(texts.filter(([, text]) => /\bcode shown\b/i.test(text))).toEqual([]);
  });

  it('calls the button by its name wherever a step says to tap it', () => {
    const again = words.app.check.checkAgain;
    const steps = textsOf(words.faults.steps).filter(([, text]) => /\btap try again\b/i.test(text));
    expect(steps, `the button says "${again}"`).toEqual([]);
  });
});

describe('English', () => {
  const texts = textsOf({ ...en, ...late, ...wanted }).filter(([path]) => !path.startsWith('units.'));

  /** What stands in quotes is what the device says: no other word would be found there. */
  const plain = (text: string) => text.replace(/“[^”]*”/g, 'this');
  /** Says what the browser calls a private tab, for whoever looks for it. */
  const asBrowsersSay: readonly string[] = ['handout.sheet.lines.H8'];

  it('has no word that blames, frightens or needs a dictionary (content.md 5.3)', () => {
    const banned =
      /\b(fail\w*|errors?|violat\w*|complian\w*|clients?|patients?|encrypt\w*|BAA|PHI|authenticat\w*|bandwidth|incognito|invalid|illegal|denied)\b/i;
    const found = texts.filter(([path, text]) => !asBrowsersSay.includes(path) && banned.test(plain(text)));
    expect(found).toEqual([]);
  });

  it('writes "cannot" in one way', () => {
    expect(texts.filter(([, text]) => /\bcan not\b/i.test(text))).toEqual([]);
  });

  /** Longer by a reason. */
  const longSentences: readonly string[] = [];

  it('has no sentence of more than 15 words', () => {
    const long = texts.flatMap(([path, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > 15)
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(long.filter((line) => !longSentences.includes(line.split(':')[0] ?? ''))).toEqual([]);
  });

  /** The names of menus, as they stand on the device: no other word would be found there. */
  const menuNames =
    /System Settings|Website Settings|Privacy (&|and) [Ss]ecurity|privacy settings|Permissions|\{Device\}|\{device\}/g;

  /** Made of the names of two devices, which everybody knows and no shorter word has. */
  const deviceNames: readonly string[] = ['faults.causes.otherDeviceMissing.title'];

  it('reads at grade 8 or under', () => {
    const hard = texts
      .filter(([path]) => !deviceNames.includes(path))
      .map(
        ([path, text]) =>
          [
            path,
            plain(text)
              .replace(menuNames, 'this')
              .replace(/\{\w+\}/g, 'ten'),
          ] as const,
      )
      .filter(([, text]) => wordsOf(text).length >= 4)
      .map(([path, text]) => `${gradeOf(text).toFixed(1)} ${path}: ${text}`)
      .filter((line) => Number.parseFloat(line) > 8);
    expect(hard).toEqual([]);
  });
});
