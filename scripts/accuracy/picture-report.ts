// Counts what was said of the cases of light, by verdict and by tone of skin.

import { judgeLight, type LightCode } from '../../src/core/signal/light-verdict.ts';
import { halve, measureLight } from '../../src/core/signal/luma.ts';
import { isRight, type LightCase, lightCases, type ToneGroup } from './picture-cases.ts';
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
export async function outcomes(isTuning: boolean): Promise<{ found: Outcome[]; guessed: Outcome[] }> {
  const found: Outcome[] = [];
  const guessed: Outcome[] = [];
  for await (const one of lightCases(isTuning)) {
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

/** Right ones by group of tone, all and for photographs alone, and how often light from behind is said in even light. */
export function byTone(list: readonly Outcome[]): string {
  const rows = groups.map((group) => {
    const own = list.filter((one) => one.group === group);
    const photographs = own.filter(({ source }) => source === 'photograph');
    const even = own.filter(({ kind }) => kind.startsWith('even'));
    const alarms = even.filter(({ said, may }) => said.some((code) => !may.includes(code))).length;
    return [group, own.length, percent(share(own)), percent(share(photographs)), `${alarms} of ${even.length}`];
  });
  return table(['Tone', 'Cases', 'Right', 'Photographs alone', 'False alarms in even light'], rows);
}

/** Right ones by light, those with an error first. */
export function byKind(list: readonly Outcome[]): string {
  const kinds = [...new Set(list.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = list.filter((one) => one.kind === kind);
    return [kind, own.length, own.filter((one) => one.isRight).length] as const;
  });
  return table(['Light', 'Cases', 'Right'], rows);
}
