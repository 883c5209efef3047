// Persons and rooms as reflectances in linear light: cut from photographs, or painted in the ten tones of the Monk scale.
import sharp from 'sharp';
import { uniform } from '../../src/core/signal/random.ts';
import { luminanceOfTone, type Portrait } from './picture-people.ts';

export const width = 320;
export const height = 240;

/** What reflects, 1 being white, and how much of each pixel the person covers. */
export interface Person {
  readonly reflectance: Float32Array;
  readonly cover: Float32Array;
  /** Where the face really is, as shares of the picture. */
  readonly face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export const decode = (step: number): number => {
  const v = step / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};
export const encode = (light: number): number =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

const decoded = Float32Array.from({ length: 256 }, (_, step) => decode(step));

type Photo = { readonly data: Buffer; readonly info: { readonly width: number; readonly height: number } };
const photos = new Map<string, Promise<Photo>>();

/** A photograph, decoded once and made so small that cutting from it again and again is quick. */
function photoOf(path: string): Promise<Photo> {
  const found = photos.get(path);
  if (found) return found;
  const inside = { width: 800, height: 800, fit: 'inside', withoutEnlargement: true } as const;
  const photo = sharp(path)
    .removeAlpha()
    .toColourspace('srgb')
    .resize(inside)
    .raw()
    .toBuffer({ resolveWithObject: true });
  photos.set(path, photo);
  return photo;
}

/** A photograph as luminance in linear light, at the size asked for. */
export async function luminance(path: string, w: number, h: number): Promise<Float32Array> {
  const { data: whole, info } = await photoOf(path);
  const raw = { width: info.width, height: info.height, channels: 3 } as const;
  const data = await sharp(whole, { raw }).resize(w, h, { fit: 'fill' }).raw().toBuffer();
  const channel = (i: number) => decoded[data[i] ?? 0] ?? 0;
  return Float32Array.from(
    { length: w * h },
    (_, i) => 0.2126 * channel(3 * i) + 0.7152 * channel(3 * i + 1) + 0.0722 * channel(3 * i + 2),
  );
}

/** Where a face sits in the picture: its height as a share, and the centre. */
export interface Framing {
  readonly faceHeight: number;
  readonly centreX: number;
  readonly centreY: number;
}

/** As content.md 4.1 has it: a face of 28 to 42 % of the height, its centre within 6 % of where it should be. */
export const framing = (next: () => number): Framing => ({
  faceHeight: 0.28 + 0.14 * uniform(next),
  centreX: 0.5 + 0.12 * (uniform(next) - 0.5),
  centreY: 0.42 + 0.08 * (uniform(next) - 0.5),
});

const step = (from: number, to: number, x: number) => Math.max(0, Math.min(1, (x - from) / (to - from)));

/** Cuts a person out of a photograph. The skin gets the luminance of its tone, left and right half get the same light. */
export async function cutOut(portrait: Portrait, at: Framing): Promise<Person> {
  const { width: w0, height: h0 } = (await photoOf(portrait.path)).info;
  const [fx, fy, fw, fh] = portrait.face;
  const scale = (at.faceHeight * height) / (fh * h0);
  const [w, h] = [Math.round(w0 * scale), Math.round(h0 * scale)];
  const photo = await luminance(portrait.path, w, h);
  const left = Math.round(at.centreX * width - (fx + fw / 2) * w);
  const top = Math.round(at.centreY * height - (fy + fh / 2) * h);
  const reflectance = new Float32Array(width * height);
  const cover = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(h - 1, y - top);
    if (row < 0) continue;
    for (let x = 0; x < width; x++) {
      const column = Math.max(0, Math.min(w - 1, x - left));
      reflectance[y * width + x] = photo[row * w + column] ?? 0;
      cover[y * width + x] = coverAt(portrait, (x - left + 0.5) / w, (y - top + 0.5) / h);
    }
  }
  const face = {
    x: (left + fx * w) / width,
    y: (top + fy * h) / height,
    width: (fw * w) / width,
    height: (fh * h) / height,
  };
  const person = { reflectance, cover, face };
  evenOut(person);
  const gain = (luminanceOfTone[portrait.tone] ?? 0) / medianIn(person, 0.7);
  for (let i = 0; i < reflectance.length; i++) reflectance[i] = Math.min(0.95, (reflectance[i] ?? 0) * gain);
  return person;
}

/** The head and the body, with an edge of 1 % of the width of the photograph. */
function coverAt({ head, body }: Portrait, x: number, y: number): number {
  const inHead = Math.hypot((x - head[0]) / head[2], (y - head[1]) / head[3]);
  const [neckY, shoulderY, left, right] = body;
  const spread = step(neckY, shoulderY, y) ** 0.7;
  const from = head[0] - head[2] * 0.6 + (left - head[0] + head[2] * 0.6) * spread;
  const to = head[0] + head[2] * 0.6 + (right - head[0] - head[2] * 0.6) * spread;
  const inBody = y < neckY - 0.12 ? 0 : Math.min(step(from, from + 0.01, x), 1 - step(to, to + 0.01, x));
  return Math.max(1 - step(0.97, 1.05, inHead), inBody);
}

/** Calls back for each pixel of the ellipse in the face's box; `share` makes it smaller. `dx` goes from -1 to 1. */
export function eachInFace({ face }: Person, share: number, visit: (pixel: number, dx: number) => void): void {
  const [cx, cy] = [(face.x + face.width / 2) * width, (face.y + face.height / 2) * height];
  const [rx, ry] = [(face.width * width * share) / 2, (face.height * height * share) / 2];
  for (let y = Math.max(0, Math.floor(cy - ry)); y < Math.min(height, cy + ry); y++) {
    for (let x = Math.max(0, Math.floor(cx - rx)); x < Math.min(width, cx + rx); x++) {
      const [dx, dy] = [(x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry];
      if (dx * dx + dy * dy < 1) visit(y * width + x, dx);
    }
  }
}

function medianIn(person: Person, share: number): number {
  const values: number[] = [];
  eachInFace(person, share, (pixel) => values.push(person.reflectance[pixel] ?? 0));
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Takes the photograph's own side light away: a ramp across the face, until both halves have the same mean. */
function evenOut(person: Person): void {
  const { face, reflectance } = person;
  for (let turn = 0; turn < 4; turn++) {
    let [left, right, nLeft, nRight] = [0, 0, 0, 0];
    eachInFace(person, 1, (pixel, dx) => {
      const value = reflectance[pixel] ?? 0;
      if (dx < 0) {
        left += value;
        nLeft++;
      } else {
        right += value;
        nRight++;
      }
    });
    const slope = Math.log(right / Math.max(1, nRight) / (left / Math.max(1, nLeft)));
    for (let i = 0; i < reflectance.length; i++) {
      reflectance[i] = (reflectance[i] ?? 0) * Math.exp(-slope * acrossFace(i, face));
    }
  }
}

/** From -1 left of the face to 1 right of it. */
export const acrossFace = (pixel: number, face: Person['face']): number =>
  Math.max(-1, Math.min(1, (((pixel % width) + 0.5) / width - face.x - face.width / 2) / (face.width / 2)));

/** The Monk Skin Tone scale as published (skintone.google), sRGB. */
export const monkTones = [
  0xf6ede4, 0xf3e7db, 0xf7ead0, 0xeadaba, 0xd7bd96, 0xa07e56, 0x825c43, 0x604134, 0x3a312a, 0x292420,
] as const;

export const luminanceOf = (rgb: number): number =>
  0.2126 * decode(rgb >> 16) + 0.7152 * decode((rgb >> 8) & 255) + 0.0722 * decode(rgb & 255);

/**
 * A painted face of a Monk tone (1 to 10): skin with the shading of a ball, on it the 3 to 4 % that the surface of any
 * skin mirrors (Fresnel, refractive index 1.4 to 1.45), more where it mirrors a lamp; eyes, brows, mouth, hair, clothes.
 */
export function paintPerson(tone: number, at: Framing, next: () => number): Person {
  const skin = luminanceOf(monkTones[tone - 1] ?? 0);
  const [ry, shine] = [at.faceHeight / 2, 0.1 + 0.15 * uniform(next)];
  const [rx, hair, clothes] = [ry * 0.58, 0.02 + 0.15 * uniform(next) ** 2, 0.03 + 0.6 * uniform(next)];
  const reflectance = new Float32Array(width * height);
  const cover = new Float32Array(width * height);
  for (let i = 0; i < reflectance.length; i++) {
    const x = (((i % width) + 0.5) / width - at.centreX) / rx;
    const y = ((Math.floor(i / width) + 0.5) / height - at.centreY) / ry;
    const skinHere = faceAt(x, y, skin, shine);
    const isHair = Math.hypot(x / 1.18, (y + 0.2) / 1.15) < 1;
    const isBody = y > 0.9 && Math.abs(x) < Math.min(3, 0.5 + 5 * Math.max(0, y - 1.15));
    const isNeck = y > 0.9 && y < 1.3 && Math.abs(x) < 0.55;
    cover[i] = skinHere !== null || isHair || isBody || isNeck ? 1 : 0;
    reflectance[i] = skinHere ?? (isNeck ? 0.6 * skin : isBody ? clothes : hair);
  }
  const face = { x: at.centreX - rx, y: at.centreY - ry, width: 2 * rx, height: 2 * ry };
  return { reflectance, cover, face };
}

/** `x` and `y` in half faces from the middle; `null` outside the face. */
function faceAt(x: number, y: number, skin: number, shine: number): number | null {
  const r = x * x + y * y;
  if (r >= 1) return null;
  const blob = (cx: number, cy: number, wx: number, wy: number) =>
    Math.exp(-(((x - cx) / wx) ** 2) - ((y - cy) / wy) ** 2);
  const within = (cx: number, cy: number, wx: number, wy: number) =>
    ((Math.abs(x) - cx) / wx) ** 2 + ((y - cy) / wy) ** 2 < 1;
  if (within(0.38, -0.15, 0.07, 0.07)) return 0.03; // iris
  if (within(0.38, -0.15, 0.17, 0.08)) return 0.45; // white of the eye, under the lid
  if (within(0.4, -0.36, 0.24, 0.05)) return Math.min(skin, 0.06); // brow
  if (within(0, 0.52, 0.32, 0.09)) return skin * 0.6 + 0.04; // mouth
  const lamp =
    blob(0, -0.6, 0.45, 0.2) + blob(0, 0.1, 0.12, 0.2) + blob(-0.5, 0.15, 0.18, 0.15) + blob(0.5, 0.15, 0.18, 0.15);
  return Math.min(0.95, skin * (1 - 0.3 * r) * 0.92 + 0.035 + shine * lamp);
}
