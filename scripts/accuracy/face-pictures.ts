// Photographs of people, put into pictures as a camera would take them: at a known place, size and light.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../../src/core/face/square.ts';
import labels from './face-labels.json' with { type: 'json' };
import { debianPackage, npmPackage } from './packages.ts';

export type Tone = 'light' | 'medium' | 'dark';
export interface Person {
  readonly file: string;
  readonly tone: Tone;
  readonly view: string;
  /** The person's own right and left eye, as shares of the photograph. */
  readonly right: readonly [number, number];
  readonly left: readonly [number, number];
  /** Top of hair, hat or head, as a share of the height, where the photograph shows it. */
  readonly top?: number;
}
export interface Scene {
  readonly name: string;
  /** Where the middle of both eyes shall be, and how far apart they are, as shares of width, height and height. */
  readonly eyesX: number;
  readonly eyesY: number;
  readonly eyesApart: number;
  readonly width?: number;
  readonly height?: number;
  /** What every value of the photograph is multiplied with, in linear light. */
  readonly gain?: number;
  /** Grey around the photograph, 0 to 255. */
  readonly wall?: number;
  readonly blurPixels?: number;
}

type Package = { readonly npm: string; readonly version: string } | { readonly debian: string };

/** The photographs that can be had here; the others are left out. */
export function people(): Person[] {
  return labels.people.flatMap(({ in: name, file, right, left, ...rest }) => {
    const path = find(name, file);
    return path ? [{ ...rest, tone: rest.tone as Tone, file: path, right: pair(right), left: pair(left) }] : [];
  });
}

export function withoutPeople(): string[] {
  return Object.entries(labels.withoutPeople).flatMap(([name, files]) =>
    files.flatMap((file) => find(name, file) ?? []),
  );
}

const pair = ([x = 0, y = 0]: readonly number[]): [number, number] => [x, y];

function find(name: string, file: string): string | undefined {
  const source = (labels.packages as unknown as Record<string, Package & { readonly folder: string }>)[name];
  if (!source) return undefined;
  const folder = 'debian' in source ? debianPackage(source.debian) : npmPackage(source.npm, source.version);
  const path = folder ? join(folder, source.folder, file) : '';
  return existsSync(path) ? path : undefined;
}

/** The person in the scene, 640 x 480 unless it says otherwise. */
export async function compose(person: Person, scene: Scene): Promise<Picture> {
  const { width = 640, height = 480, gain = 1, wall = 128 } = scene;
  const photo = sharp(readFileSync(person.file)).flatten({ background: '#808080' }).toColourspace('srgb');
  const { width: w = 1, height: h = 1 } = await photo.metadata();
  const scale = (scene.eyesApart * height) / pixelsApart(person, w, h);
  const size = { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) };
  const { data } = await photo
    .resize({ ...size, fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.round(scene.eyesX * width - ((person.left[0] + person.right[0]) / 2) * size.width);
  const top = Math.round(scene.eyesY * height - ((person.left[1] + person.right[1]) / 2) * size.height);
  const bright = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round(value * gain ** (1 / 2.2))));
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [px, py] = [x - left, y - top];
      const isInside = px >= 0 && py >= 0 && px < size.width && py < size.height;
      for (let c = 0; c < 3; c++) {
        rgba[(y * width + x) * 4 + c] = isInside ? (bright[data[(py * size.width + px) * 3 + c] ?? 0] ?? 0) : wall;
      }
    }
  }
  return scene.blurPixels ? await blurred({ rgba, width, height }, scene.blurPixels) : { rgba, width, height };
}

const pixelsApart = ({ left, right }: Person, width: number, height: number) =>
  Math.hypot((left[0] - right[0]) * width, (left[1] - right[1]) * height);

/** From the eyes up to the top of the head, in distances between the eyes; `undefined` where the top is not shown. */
export async function topOverEyes(person: Person): Promise<number | undefined> {
  if (person.top === undefined) return undefined;
  const { width = 1, height = 1 } = await sharp(person.file).metadata();
  return (((person.left[1] + person.right[1]) / 2 - person.top) * height) / pixelsApart(person, width, height);
}

async function blurred({ rgba, width, height }: Picture, sigma: number): Promise<Picture> {
  const raw = { width, height, channels: 4 } as const;
  const data = await sharp(rgba, { raw }).blur(sigma).ensureAlpha().raw().toBuffer();
  return { rgba: new Uint8ClampedArray(data), width, height };
}

/** The whole photograph and its four quarters, each 640 x 480. */
export async function cuts(file: string): Promise<Picture[]> {
  const { width = 1, height = 1 } = await sharp(file).metadata();
  const [w, h] = [Math.floor(width / 2), Math.floor(height / 2)];
  const areas = [{ left: 0, top: 0, width, height }];
  for (const left of [0, w]) for (const top of [0, h]) areas.push({ left, top, width: w, height: h });
  return Promise.all(
    areas.map(async (area) => {
      const data = await sharp(file)
        .extract(area)
        .flatten({ background: '#808080' })
        .toColourspace('srgb')
        .resize(640, 480, { fit: 'cover' })
        .ensureAlpha()
        .raw()
        .toBuffer();
      return { rgba: new Uint8ClampedArray(data), width: 640, height: 480 };
    }),
  );
}
