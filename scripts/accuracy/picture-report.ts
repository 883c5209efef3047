// Counts what was said of the cases of light, by verdict and by tone of skin.

import { judgeLight, type LightCode } from '../../src/core/light/light-verdict.ts';
import { halve, measureLight } from '../../src/core/signal/luma.ts';
import { evenCases, isEven, isRight, type LightCase, lightCases, type ToneGroup } from './picture-cases.ts';
import { table } from './section.ts';

export interface Outcome {
  readonly kind: string;
  readonly source: LightCase['source'];
  readonly group: ToneGroup;
  readonly must: readonly LightCode[];
  readonly may: readonly LightCode[];
  readonly said: readonly LightCode[];
  readonly isRight: boolean;
}

/** What is said of every case of one half, with the face found and with the face taken to be in the centre. */
export const outcomes = (isTuning: boolean): Promise<Outcomes> => judged(lightCases(isTuning));

/** The same for even light alone, drawn anew so many times. */
export const evenOutcomes = (isTuning: boolean, draws: number): Promise<Outcomes> => judged(evenCases(isTuning, draws));

export interface Outcomes {
  readonly found: readonly Outcome[];
  readonly guessed: readonly Outcome[];
}

async function judged(cases: AsyncGenerator<LightCase>): Promise<Outcomes> {
  const found: Outcome[] = [];
  const guessed: Outcome[] = [];
  for await (const one of cases) {
    const small = halve(one.frame);
    const { kind, source, group, must, may } = one;
    for (const [list, box] of [
      [found, one.faceBox],
      [guessed, undefined],
    ] as const) {
      const said = judgeLight({ ...measureLight(small, box), frameRateFps: 30 });
      list.push({ kind, source, group, must, may, said, isRight: isRight(one, said) });
    }
  }
  return { found, guessed };
}

export const groups: readonly ToneGroup[] = ['light', 'middle', 'dark'];

/** Share of the right ones, 0 to 1; 1 for none. */
export const share = (list: readonly Outcome[]): number =>
  list.length === 0 ? 1 : list.filter((one) => one.isRight).length / list.length;

export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

const verdicts: readonly (readonly [name: string, codes: readonly LightCode[]])[] = [
  ['too dark', ['dark']],
  ['light from behind', ['backlit', 'backlitMuch']],
  ['lamp or window', ['hotSpot']],
  ['face clipped', ['blown']],
  ['one side in shadow', ['uneven']],
];

/** For each verdict: where it had to be said and was not, where it must not be said and was. */
export function byVerdict(list: readonly Outcome[]): string {
  const rows = verdicts.map(([name, codes]) => {
    const says = (one: Outcome) => one.said.some((code) => codes.includes(code));
    const needed = list.filter(({ must }) => must.length > 0 && must.every((code) => codes.includes(code)));
    const barred = list.filter(({ may }) => !may.some((code) => codes.includes(code)));
    const missed = needed.filter((one) => !says(one)).length;
    const wrong = barred.filter(says).length;
    return [name, `${missed} of ${needed.length}`, `${wrong} of ${barred.length}`];
  });
  return table(['Verdict', 'Missed', 'False alarms'], rows);
}

/** Right ones by group of tone, all and for photographs alone. */
export function byTone(list: readonly Outcome[]): string {
  const rows = groups.map((group) => {
    const own = list.filter((one) => one.group === group);
    const photographs = own.filter(({ source }) => source === 'photograph');
    return [group, own.length, percent(share(own)), percent(share(photographs))];
  });
  return table(['Tone', 'Cases', 'Right', 'Photographs alone'], rows);
}

/** False alarms by tone of skin and by what is behind, where the light is even: how many, of how many. */
export function evenByTone(list: readonly Outcome[]): string {
  const kinds = [...new Set(list.map(({ kind }) => kind))].filter(isEven);
  const cell = (own: readonly Outcome[]) => `${own.filter((one) => !one.isRight).length} of ${own.length}`;
  const rows = groups.map((group) => {
    const own = list.filter((one) => one.group === group && isEven(one.kind));
    const [low, high] = wilson(own.filter((one) => !one.isRight).length, own.length);
    const each = kinds.map((kind) => cell(own.filter((one) => one.kind === kind)));
    return [group, ...each, cell(own), `${percent(low)} to ${percent(high)}`];
  });
  return table(['Tone', ...kinds, 'All', '95 % interval'], rows);
}

/** The 95 % interval of a share (Wilson 1927). */
function wilson(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const [z, p] = [1.96, hits / of];
  const centre = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [Math.max(0, (centre - half) / whole), (centre + half) / whole];
}

/** Right ones by light. */
export function byKind(list: readonly Outcome[]): string {
  const kinds = [...new Set(list.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = list.filter((one) => one.kind === kind);
    return [kind, own.length, own.filter((one) => one.isRight).length] as const;
  });
  return table(['Light', 'Cases', 'Right'], rows);
}
