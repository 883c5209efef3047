// The cases of light: each person in each light, half of the persons for tuning, the other half held back.

import type { LightCode } from '../../src/core/light/light-verdict.ts';
import type { FaceBox, LumaFrame } from '../../src/core/signal/luma.ts';
import { createRandom, uniform } from '../../src/core/signal/random.ts';
import { cutOut, framing, height, luminance, type Person, paintPerson, width } from './picture-layers.ts';
import { portraits, roomPictures } from './picture-people.ts';
import { anyLens, evenLight, lightToClip, lightUp, photograph, plainWall, type Setting } from './picture-scenes.ts';

export type ToneGroup = 'light' | 'middle' | 'dark';

export interface LightCase {
  readonly kind: string;
  readonly source: 'photograph' | 'painted';
  readonly who: string;
  readonly group: ToneGroup;
  readonly isTuning: boolean;
  /** Of each set at least one must be said. */
  readonly must: readonly LightCode[];
  /** These may be said, and nothing else. */
  readonly may: readonly LightCode[];
  readonly frame: LumaFrame;
  /** As a face finder would give it: not quite right. */
  readonly faceBox: FaceBox;
}

const bright: readonly LightCode[] = ['backlit', 'backlitMuch'];
type Kind = readonly [
  name: string,
  setting: Partial<Setting>,
  must: readonly LightCode[],
  may: readonly LightCode[],
  room: boolean,
];

/** What the truth is, by the strength of the light; between these lies what nobody is judged by. */
const kinds = (next: () => number): readonly Kind[] => {
  const pick = (from: number, to: number) => from * (to / from) ** uniform(next);
  const lampX = uniform(next) < 0.5 ? 0.06 : 0.74;
  const wall = () => pick(0.15, 0.6);
  return [
    ['even, dark wall', { behind: pick(0.06, 0.15) }, [], [], false],
    ['even, mid wall', { behind: pick(0.15, 0.35) }, [], [], false],
    ['even, light wall', { behind: pick(0.35, 0.6) }, [], [], false],
    ['even, white wall', { behind: pick(0.7, 0.85) }, [], [], false],
    ['even, room', { behind: wall() }, [], [], true],
    ['even, room', { behind: wall() }, [], [], true],
    ['a little to one side', { behind: wall(), sideRatio: pick(1.3, 2) }, [], [], true],
    ['a little lamp', { behind: wall(), patches: [[lampX, 0.15, 0.06, 0.08, pick(10, 40)]] }, [], [], true],
    ['a little dim', { behind: wall(), stopsShort: pick(0.2, 0.6) }, [], [], true],
    ['bright wall behind', { behind: pick(3, 5) }, bright, bright, false],
    ['bright room behind', { behind: pick(4, 6) }, bright, ['hotSpot', ...bright], true],
    ['very bright wall behind', { behind: pick(8, 16) }, bright, bright, false],
    [
      'window behind',
      { behind: wall(), patches: [[0.1, 0.02, 0.8, 0.6, pick(8, 30)]] },
      ['hotSpot', ...bright],
      ['hotSpot', ...bright],
      true,
    ],
    [
      'window beside',
      { behind: wall(), patches: [[lampX < 0.5 ? 0 : 0.72, 0.05, 0.28, 0.6, pick(15, 40)]] },
      ['hotSpot'],
      ['hotSpot', ...bright],
      true,
    ],
    [
      'lamp in the picture',
      { behind: wall(), patches: [[lampX, 0.1, 0.2, pick(0.3, 0.45), pick(15, 60)]] },
      ['hotSpot'],
      ['hotSpot'],
      true,
    ],
    ['dark', { behind: wall(), stopsShort: pick(2, 2.5) }, ['dark'], ['dark'], true],
    ['very dark', { behind: wall(), stopsShort: pick(3, 4) }, ['dark'], ['dark'], true],
    ['dark, dark wall', { behind: pick(0.06, 0.15), stopsShort: pick(2, 3) }, ['dark'], ['dark'], false],
    ['lamp at the face', { behind: wall(), onFace: 0 }, ['blown'], ['blown'], true],
    ['one side', { behind: wall(), sideRatio: pick(8, 12) }, ['uneven'], ['uneven', 'blown'], true],
    ['one side, wall', { behind: wall(), sideRatio: pick(8, 12) }, ['uneven'], ['uneven', 'blown'], false],
  ];
};

/** Every case of one half, one person after the other. */
export const lightCases = (isTuning: boolean): AsyncGenerator<LightCase> => casesIn(isTuning, 0, () => true);

/** Even light alone, drawn anew: where nothing must be said, whatever the skin. */
export async function* evenCases(isTuning: boolean, draws: number): AsyncGenerator<LightCase> {
  for (let draw = 1; draw <= draws; draw++) yield* casesIn(isTuning, draw, isEven);
}

export const isEven = (kind: string): boolean => kind.startsWith('even');

async function* casesIn(
  isTuning: boolean,
  draw: number,
  isWanted: (kind: string) => boolean,
): AsyncGenerator<LightCase> {
  const textures: Float32Array[] = [];
  for (const path of roomPictures(isTuning)) textures.push(withMeanOne(await luminance(path, width, height)));
  let seed = (isTuning ? 1000 : 3000) + 100_000 * draw;
  for (const portrait of portraits().filter((one) => one.isTuning === isTuning)) {
    const next = createRandom(seed++);
    const group = portrait.tone <= 2 ? 'light' : portrait.tone <= 4 ? 'middle' : 'dark';
    const make = () => cutOut(portrait, framing(next));
    yield* casesOf(make, next, textures, isWanted, { source: 'photograph', who: portrait.name, group, isTuning });
  }
  for (let tone = isTuning ? 1 : 2; tone <= 10; tone += 2) {
    const next = createRandom(seed++);
    const group = tone <= 3 ? 'light' : tone <= 6 ? 'middle' : 'dark';
    const make = async () => paintPerson(tone, framing(next), next);
    yield* casesOf(make, next, textures, isWanted, { source: 'painted', who: `Monk ${tone}`, group, isTuning });
  }
}

type About = Pick<LightCase, 'source' | 'who' | 'group' | 'isTuning'>;

async function* casesOf(
  make: () => Promise<Person>,
  next: () => number,
  textures: readonly Float32Array[],
  isWanted: (kind: string) => boolean,
  about: About,
): AsyncGenerator<LightCase> {
  for (const [kind, change, must, may, hasRoom] of kinds(next)) {
    if (!isWanted(kind)) continue;
    const person = await make();
    const lens = anyLens(next);
    const room = textures[Math.floor(uniform(next) * textures.length)];
    const texture = hasRoom && room ? room : plainWall(next);
    const setting = { ...evenLight, ...change };
    const onFace =
      setting.onFace > 0 ? setting.onFace : lightToClip(person, texture, { ...setting, onFace: 1 }, lens, 12);
    const scene = lightUp(person, texture, { ...setting, onFace }, uniform(next) < 0.5);
    const { frame, clippedPercent } = photograph(scene, person, lens, setting.stopsShort, next);
    if (must[0] === 'blown' && clippedPercent < 6) continue; // the exposure kept up with the lamp: nothing is clipped
    const mustSay = clippedPercent >= 6 && must.length === 0 ? (['blown'] as const) : must;
    const maySay = clippedPercent >= 1 ? ([...may, 'blown'] as const) : may;
    yield { ...about, kind, must: mustSay, may: maySay, frame, faceBox: found(person.face, next) };
  }
}

/** What a face finder gives: each edge up to 8 % of the face off. */
function found(face: FaceBox, next: () => number): FaceBox {
  const off = () => 0.16 * (uniform(next) - 0.5);
  const [x, y] = [face.x + off() * face.width, face.y + off() * face.height];
  return { x, y, width: face.width * (1 + off()), height: face.height * (1 + off()) };
}

function withMeanOne(light: Float32Array): Float32Array {
  const mean = light.reduce((a, value) => a + value, 0) / light.length;
  return light.map((value) => Math.min(3, value / mean)); // what shines in a room photograph is not a second lamp
}

export const isRight = ({ must, may }: LightCase, said: readonly LightCode[]): boolean =>
  (must.length === 0 || said.some((code) => must.includes(code))) && said.every((code) => may.includes(code));
