// Tries flicker, steadiness, exposure and sharpness on series of pictures of which the truth is known.
import sharp from 'sharp';
import { findFlicker } from '../../src/core/signal/flicker.ts';
import { createRandom, gaussian } from '../../src/core/signal/random.ts';
import { measureSharpness } from '../../src/core/signal/sharpness.ts';
import { measureSteadiness } from '../../src/core/signal/steadiness.ts';
import { cutOut, encode, height, width } from './picture-layers.ts';
import { film, type Happening, type Stage, stages, stillScene } from './picture-motion.ts';
import { portraits } from './picture-people.ts';
import { table } from './section.ts';

/** What happens, and whether flicker and shaking must be found; `null`: not judged here. */
type Trial = readonly [name: string, change: Partial<Happening>, isFlicker: boolean | null, isShaky: boolean | null];

const talking = { personShift: 3 };
/** 320 pixels wide: 3.2 are 1 % of the width. */
const trials: readonly Trial[] = [
  ['still', {}, false, false],
  ['talking and nodding', talking, false, false],
  ['swaying widely', { personShift: 8 }, false, false],
  ['a cloud comes', { ...talking, driftPercent: 2 }, false, false],
  ['a film lights the person, 15 %', { ...talking, screenPercent: 15 }, false, false],
  ['a lamp is switched on', { ...talking, stepPercent: 40 }, false, false],
  ['before a bare wall', { ...talking, isBareWall: true }, false, false],
  ['propped up, 0.2 % a step', { ...talking, cameraShift: 0.64 }, false, false],
  ['held, 0.5 % a step (borderline)', { ...talking, cameraShift: 1.6 }, false, null],
  ['held, 1 % a step', { ...talking, cameraShift: 3.2 }, false, true],
  ['held, 2 % a step', { ...talking, cameraShift: 6.4 }, null, true],
  ['held, 3 % a step', { ...talking, cameraShift: 9.6 }, null, true],
  ['bands of 1 % of the light (borderline)', { ...talking, bandPercent: 1 }, null, false],
  ['bands of 2 % (borderline)', { ...talking, bandPercent: 2 }, null, false],
  ['bands of 4 %, 1.5 waves', { ...talking, bandPercent: 4, waves: 1.5 }, true, false],
  ['bands of 4 %, 3.3 waves', { ...talking, bandPercent: 4, waves: 3.3 }, true, false],
  ['bands of 8 %', { ...talking, bandPercent: 8 }, true, false],
  ['the whole pulses by 3 % (borderline)', { ...talking, pulsePercent: 3 }, null, false],
  ['the whole pulses by 8 %', { ...talking, pulsePercent: 8 }, true, false],
];

export interface SeriesResult {
  readonly body: string;
  readonly flicker: {
    readonly missed: number;
    readonly needed: number;
    readonly wrong: number;
    readonly barred: number;
  };
  readonly shaky: SeriesResult['flicker'];
  /** Mean error of the shift measured, in percent of the true one. */
  readonly shiftErrorPercent: number;
}

export async function trySeries(isTuning: boolean): Promise<SeriesResult> {
  const flicker = { missed: 0, needed: 0, wrong: 0, barred: 0 };
  const shaky = { missed: 0, needed: 0, wrong: 0, barred: 0 };
  const errors: number[] = [];
  const all = await stages(isTuning);
  const rows = trials.map(([name, change, isFlicker, isShaky]) => {
    const happening = { ...stillScene, ...change };
    const seen = all.map((stage, n) => watch(stage, happening, 100 * n + trials.length));
    count(
      flicker,
      isFlicker,
      seen.map((one) => one.hasFlicker),
    );
    count(
      shaky,
      isShaky,
      seen.map((one) => one.isShaky),
    );
    const truth = (100 * happening.cameraShift) / width;
    if (truth >= 0.5) errors.push(...seen.map((one) => (100 * Math.abs(one.shiftPercent - truth)) / truth));
    const amplitudes = middle(seen.map((one) => one.flickerPercent));
    const shifts = middle(seen.map((one) => one.shiftPercent));
    const found = (list: readonly boolean[]) => list.filter(Boolean).length;
    return [
      name,
      seen.length,
      amplitudes.toFixed(2),
      found(seen.map((one) => one.hasFlicker)),
      shifts.toFixed(2),
      found(seen.map((one) => one.isShaky)),
    ];
  });
  const heads = ['Series of 10 pictures', 'Cases', 'Flicker, % of luma', 'Seen', 'Shift, % of width', 'Shaky'];
  const shiftErrorPercent = errors.reduce((a, error) => a + error, 0) / errors.length;
  return { body: table(heads, rows), flicker, shaky, shiftErrorPercent };
}

function watch(stage: Stage, happening: Happening, seed: number) {
  const frames = film(stage, happening, seed);
  const { amplitudePercent, isSeen } = findFlicker(frames);
  const { shiftPercent, isShaky } = measureSteadiness(frames, stage.person.face);
  return { flickerPercent: amplitudePercent, hasFlicker: isSeen && !isShaky, shiftPercent, isShaky };
}

function count(
  into: { missed: number; needed: number; wrong: number; barred: number },
  truth: boolean | null,
  said: boolean[],
) {
  for (const one of said) {
    if (truth === null) continue;
    if (truth) {
      into.needed++;
      if (!one) into.missed++;
    } else {
      into.barred++;
      if (one) into.wrong++;
    }
  }
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const blurs = [0, 1, 2, 3, 4, 6] as const;

/** Sharpness of every portrait, blurred by a Gaussian of so many pixels, in other light and with noise. */
export async function trySharpness(): Promise<{
  body: string;
  isFalling: boolean;
  mostMovedPercent: number;
  lostAt3: number;
  leastSharp: number;
  mostBlurred: number;
}> {
  const next = createRandom(77);
  const columns: number[][] = blurs.map(() => []);
  const moved: Record<'dim' | 'noisy', number[]> = { dim: [], noisy: [] };
  let isFalling = true;
  for (const portrait of portraits()) {
    const person = await cutOut(portrait, { faceHeight: 0.36, centreX: 0.5, centreY: 0.42 });
    const luma = Uint8Array.from(person.reflectance, (light, i) => {
      const cover = person.cover[i] ?? 0;
      return Math.min(255, encode(Math.min(1, 0.55 * (cover * light + (1 - cover) * 0.35))));
    });
    const taken = async (blur: number, gain: number, noise: number) => {
      const raw = { width, height, channels: 1 } as const;
      const image = sharp(Buffer.from(luma), { raw });
      const soft = blur === 0 ? luma : await image.blur(blur).toColourspace('b-w').raw().toBuffer();
      const noisy = Uint8Array.from(soft, (v) =>
        Math.max(0, Math.min(255, Math.round(v * gain + noise * gaussian(next)))),
      );
      return measureSharpness({ width, height, luma: noisy }, person.face);
    };
    const own: number[] = [];
    for (const blur of blurs) own.push(await taken(blur, 1, 1));
    own.forEach((value, n) => {
      columns[n]?.push(value);
      if (n > 0 && value > (own[n - 1] ?? 0)) isFalling = false;
    });
    const sharpest = own[0] ?? 1;
    moved.dim.push((100 * Math.abs((await taken(0, 0.5, 1)) - sharpest)) / sharpest);
    moved.noisy.push((100 * Math.abs((await taken(0, 1, 4)) - sharpest)) / sharpest);
  }
  const range = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    return `${middle(sorted).toFixed(0)} (${(sorted[0] ?? 0).toFixed(0)} to ${(sorted[sorted.length - 1] ?? 0).toFixed(0)})`;
  };
  const relative = (n: number) => range((columns[n] ?? []).map((value, i) => (100 * value) / (columns[0]?.[i] ?? 1)));
  const rows = blurs.map((blur, n) => [blur, range(columns[n] ?? []), relative(n)]);
  const lines = [
    table(['Gaussian blur, pixels of 320', 'Sharpness: median (least to most)', '% of own sharpest'], rows),
    '',
    `Half of the luma moves it by ${middle(moved.dim).toFixed(1)} % in the median, noise of 4 luma by ` +
      `${middle(moved.noisy).toFixed(1)} % (${portraits().length} portraits).`,
  ];
  const at3 = (columns[3] ?? []).map((value, i) => (100 * value) / (columns[0]?.[i] ?? 1));
  return {
    body: lines.join('\n'),
    isFalling,
    mostMovedPercent: Math.max(middle(moved.dim), middle(moved.noisy)),
    lostAt3: Math.max(...at3),
    leastSharp: Math.min(...(columns[0] ?? [])),
    mostBlurred: Math.max(...(columns[3] ?? [])),
  };
}
