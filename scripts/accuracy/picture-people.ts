// The portraits and rooms that the light is tried on, where the face is in each, and which half each belongs to.
import { join } from 'node:path';
import { debianPackage, npmPackage } from './packages.ts';

/** Shares of the width and the height of the photograph, read off by hand. */
export interface Portrait {
  readonly name: string;
  readonly path: string;
  /** 1 very light, 2 light, 3 intermediate, 4 tan, 5 brown, 6 dark; as it looks, judged by eye. */
  readonly tone: number;
  /** The face from brow to chin: left, top, width, height. */
  readonly face: readonly [number, number, number, number];
  /** The head with hair: centre and half axes. */
  readonly head: readonly [number, number, number, number];
  /** The body: where the neck begins, where the shoulders are, left and right end. */
  readonly body: readonly [number, number, number, number];
  readonly isTuning: boolean;
}

/** The luminance of skin by tone, white being 1: from L* = 50 + b* tan(ITA) in the middle of the six classes of skin
 * color by the individual typology angle (Del Bino and Bernerd 2013), with b* of 13 to 19. */
export const luminanceOfTone: readonly number[] = [0, 0.5, 0.38, 0.31, 0.245, 0.16, 0.083];

type Entry = readonly [source: string, file: string, tone: number, half: 't' | 'h', ...Shapes];
type Shapes = readonly [Portrait['face'], Portrait['head'], Portrait['body']];

const kit = 'material-kit@2.0.4';
const dashboard = 'material-dashboard@3.1.0';
const soft = 'soft-ui-design-system@1.0.4';
const lte = 'admin-lte@3.2.0';
const skimage = 'debian:python3-skimage';

const people: readonly Entry[] = [
  [kit, 'faces/camp', 1, 't', [0.35, 0.18, 0.32, 0.46], [0.46, 0.42, 0.26, 0.36], [0.7, 0.9, 0.05, 0.98]],
  [kit, 'faces/card-profile1-square', 2, 't', [0.16, 0.2, 0.28, 0.42], [0.28, 0.35, 0.18, 0.3], [0.62, 0.8, 0.06, 0.9]],
  [kit, 'faces/card-profile4-square', 3, 't', [0.52, 0.3, 0.27, 0.32], [0.68, 0.47, 0.24, 0.3], [0.6, 0.75, 0.2, 1]],
  [kit, 'faces/christian', 3, 'h', [0.37, 0.3, 0.34, 0.36], [0.53, 0.37, 0.2, 0.33], [0.62, 0.78, 0, 0.97]],
  [kit, 'faces/marc', 2, 'h', [0.28, 0.22, 0.44, 0.52], [0.5, 0.38, 0.25, 0.38], [0.7, 0.85, 0.02, 1]],
  [soft, 'bruce-mars', 6, 't', [0.43, 0.36, 0.28, 0.32], [0.57, 0.44, 0.2, 0.25], [0.6, 0.8, 0, 0.88]],
  [soft, 'charles', 6, 'h', [0.4, 0.3, 0.18, 0.19], [0.485, 0.385, 0.105, 0.12], [0.49, 0.56, 0.19, 0.82]],
  [soft, 'ivana-square', 1, 'h', [0.3, 0.36, 0.27, 0.32], [0.46, 0.45, 0.27, 0.29], [0.68, 0.88, 0.42, 0.97]],
  [soft, 'kal-visuals-square', 6, 'h', [0.38, 0.26, 0.33, 0.38], [0.52, 0.42, 0.22, 0.27], [0.62, 0.78, 0, 1]],
  [soft, 'marie', 2, 'h', [0.29, 0.27, 0.4, 0.52], [0.49, 0.48, 0.37, 0.38], [0.78, 0.96, 0.15, 0.9]],
  [soft, 'team-1', 2, 't', [0.4, 0.32, 0.2, 0.28], [0.5, 0.45, 0.2, 0.22], [0.58, 0.7, 0.05, 0.95]],
  [soft, 'team-2', 6, 't', [0.47, 0.33, 0.26, 0.4], [0.49, 0.46, 0.25, 0.29], [0.72, 0.85, 0.02, 0.9]],
  [soft, 'team-3', 3, 't', [0.33, 0.22, 0.35, 0.34], [0.52, 0.33, 0.2, 0.25], [0.55, 0.7, 0.02, 0.98]],
  [dashboard, 'ivana-square', 4, 't', [0.41, 0.33, 0.31, 0.33], [0.57, 0.43, 0.18, 0.25], [0.62, 0.8, 0.02, 0.98]],
  [dashboard, 'ivana-squares', 2, 'h', [0.37, 0.28, 0.3, 0.47], [0.5, 0.46, 0.24, 0.32], [0.76, 0.93, 0.08, 0.9]],
  [dashboard, 'marie', 4, 'h', [0.42, 0.28, 0.4, 0.52], [0.6, 0.5, 0.3, 0.4], [0.8, 0.95, 0, 1]],
  [dashboard, 'team-1', 3, 't', [0.3, 0.24, 0.43, 0.62], [0.51, 0.52, 0.25, 0.38], [0.85, 0.97, 0.2, 0.8]],
  [dashboard, 'team-2', 2, 't', [0.3, 0.32, 0.32, 0.42], [0.5, 0.44, 0.26, 0.3], [0.72, 0.85, 0.02, 1]],
  [dashboard, 'team-3', 1, 'h', [0.34, 0.3, 0.38, 0.44], [0.54, 0.42, 0.26, 0.34], [0.75, 0.9, 0, 1]],
  [dashboard, 'team-4', 3, 'h', [0.27, 0.25, 0.46, 0.45], [0.5, 0.4, 0.27, 0.34], [0.72, 0.88, 0.02, 1]],
  [dashboard, 'team-5', 1, 't', [0.28, 0.2, 0.37, 0.42], [0.45, 0.38, 0.24, 0.32], [0.6, 0.8, 0.05, 0.95]],
  [lte, 'user5-128x128', 5, 'h', [0.29, 0.14, 0.34, 0.48], [0.46, 0.34, 0.2, 0.36], [0.62, 0.75, 0.05, 0.9]],
  [lte, 'user8-128x128', 2, 'h', [0.36, 0.22, 0.28, 0.3], [0.5, 0.33, 0.16, 0.23], [0.55, 0.7, 0.12, 0.92]],
  [skimage, 'astronaut', 1, 't', [0.36, 0.16, 0.16, 0.2], [0.445, 0.18, 0.145, 0.16], [0.36, 0.5, 0.06, 0.72]],
];

/** Photographs of rooms, for what is behind the person. */
const rooms: readonly (readonly [source: string, file: string, half: 't' | 'h'])[] = [
  [dashboard, 'home-decor-1', 't'],
  [dashboard, 'home-decor-3', 't'],
  [dashboard, 'bg-smart-home-1', 't'],
  [dashboard, 'home-decor-2', 'h'],
  [dashboard, 'bg-smart-home-2', 'h'],
  [soft, 'meeting', 'h'],
];

const folders = new Map<string, string | null>();

/** The path of a picture in its package; `null` where the package cannot be had. */
export function pictureIn(source: string, file: string): string | null {
  if (!folders.has(source)) folders.set(source, folderOf(source));
  const folder = folders.get(source);
  return folder ? join(folder, file) : null;
}

function folderOf(source: string): string | null {
  if (source.startsWith('debian:')) {
    const folder = debianPackage(source.slice('debian:'.length));
    return folder && join(folder, 'usr/lib/python3/dist-packages/skimage/data');
  }
  const [name = '', version = ''] = source.split('@');
  const folder = npmPackage(name, version);
  return folder && join(folder, source === lte ? 'package/dist/img' : 'package/assets/img');
}

const fileOf = (source: string, file: string) => pictureIn(source, `${file}.${source === skimage ? 'png' : 'jpg'}`);

export const portraits = (): readonly Portrait[] =>
  people.flatMap(([source, file, tone, half, face, head, body]) => {
    const path = fileOf(source, file);
    return path
      ? [{ name: `${source.replace(/@.*/, '')} ${file}`, path, tone, face, head, body, isTuning: half === 't' }]
      : [];
  });

export const roomPictures = (isTuning: boolean): readonly string[] =>
  rooms.filter(([, , half]) => (half === 't') === isTuning).flatMap(([source, file]) => fileOf(source, file) ?? []);

export const sources: readonly string[] = [kit, dashboard, soft, lte, skimage];
