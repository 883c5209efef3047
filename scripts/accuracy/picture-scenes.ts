// Puts a person into a light of known strength and photographs the scene as a camera would: truth by construction.

import type { LumaFrame } from '../../src/core/signal/luma.ts';
import { gaussian, uniform } from '../../src/core/signal/random.ts';
import { acrossFace, eachInFace, encode, height, type Person, width } from './picture-layers.ts';

/** A light. What is not said is even light on a wall. */
export interface Setting {
  /** Luminance of what is behind, in sheets of white paper held at the face. Over 1 there is light from behind. */
  readonly behind: number;
  /** Bright patches: left, top, width, height as shares, and their luminance in sheets of paper at the face. */
  readonly patches: readonly (readonly [number, number, number, number, number])[];
  /** The light on the face, 1 being what the room has; the body gets half of what is more. */
  readonly onFace: number;
  /** Mean light on one half of the face over that on the other. */
  readonly sideRatio: number;
  /** How many stops the camera falls short of a good exposure, for want of light. */
  readonly stopsShort: number;
}

export const evenLight: Setting = { behind: 0.4, patches: [], onFace: 1, sideRatio: 1, stopsShort: 0 };

/** How a camera turns light into luma. */
export interface Lens {
  readonly meters: 'mean' | 'centre';
  readonly targetLuma: number;
  readonly curve: 'plain' | 'contrast' | 'shoulder';
  readonly noiseLuma: number;
  /** Share of the mean light that the lens scatters over the picture. */
  readonly flare: number;
}

export const anyLens = (next: () => number): Lens => ({
  meters: uniform(next) < 0.5 ? 'mean' : 'centre',
  targetLuma: 100 + 28 * uniform(next),
  curve: (['plain', 'contrast', 'shoulder'] as const)[Math.floor(3 * uniform(next))] ?? 'plain',
  noiseLuma: 1 + 1.5 * uniform(next),
  flare: 0.005 + 0.015 * uniform(next),
});

export interface Shot {
  readonly frame: LumaFrame;
  /** Share of the middle of the face that is clipped, without noise. */
  readonly clippedPercent: number;
}

/** Luminance of the whole scene. `texture` is what is behind, with a mean of 1. */
export function lightUp(person: Person, texture: Float32Array, setting: Setting, isFromLeft: boolean): Float32Array {
  const slope = sideSlope(setting.sideRatio) * (isFromLeft ? -1 : 1);
  const bottom = person.face.y + person.face.height * 1.1;
  return Float32Array.from(person.reflectance, (reflectance, i) => {
    const y = (Math.floor(i / width) + 0.5) / height;
    const x = ((i % width) + 0.5) / width;
    const more = (setting.onFace - 1) * (y < bottom ? 1 : 0.5);
    const lit = reflectance * (1 + more) * Math.exp(slope * acrossFace(i, person.face));
    const patch = setting.patches.find(([px, py, pw, ph]) => x >= px && x < px + pw && y >= py && y < py + ph);
    const behind = patch ? patch[4] : setting.behind * (texture[i] ?? 1);
    const cover = person.cover[i] ?? 0;
    return cover * lit + (1 - cover) * behind;
  });
}

/** The slope of exp(slope dx) across an ellipse whose right half then has `ratio` times the mean of its left half. */
function sideSlope(ratio: number): number {
  const ratioOf = (slope: number) => {
    let [left, right] = [0, 0];
    for (let dx = 0.025; dx < 1; dx += 0.05) {
      const chord = Math.sqrt(1 - dx * dx);
      left += chord * Math.exp(-slope * dx);
      right += chord * Math.exp(slope * dx);
    }
    return right / left;
  };
  return bisect(0, 6, (slope) => ratioOf(slope) < ratio);
}

function bisect(low: number, high: number, isTooLow: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let turn = 0; turn < 16; turn++) {
    const middle = (from + to) / 2;
    if (isTooLow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

const curves: Readonly<Record<Lens['curve'], (light: number) => number>> = {
  plain: (light) => encode(Math.min(1, light)),
  contrast: (light) => {
    const v = encode(Math.min(1, light)) / 255;
    return 255 * (0.6 * v + 0.4 * v * v * (3 - 2 * v));
  },
  shoulder: (light) => encode(light < 0.7 ? light : 0.7 + 0.3 * (1 - Math.exp((0.7 - light) / 0.3))),
};

/** A curve as a table over the root of the light up to 4, where its steps are small. */
const tableOf = (curve: (light: number) => number) => {
  const values = Float32Array.from({ length: 4097 }, (_, i) => curve((i / 2048) ** 2));
  return (light: number) => values[Math.min(4096, Math.round(2048 * Math.sqrt(light)))] as number;
};
const tables = { plain: tableOf(curves.plain), contrast: tableOf(curves.contrast), shoulder: tableOf(curves.shoulder) };

/** Photographs a scene: flare, exposure by the mean luma, tone curve, noise, 8 bits. */
export function photograph(
  scene: Float32Array,
  person: Person,
  lens: Lens,
  stopsShort: number,
  next: () => number,
): Shot {
  const clean = expose(scene, lens, stopsShort);
  const noiseLuma = lens.noiseLuma * (1 + stopsShort);
  const luma = Uint8Array.from(clean, (v) => Math.max(0, Math.min(255, Math.round(v + noiseLuma * gaussian(next)))));
  return { frame: { width, height, luma }, clippedPercent: clippedIn(clean, person) };
}

function expose(scene: Float32Array, lens: Lens, stopsShort: number): Float32Array {
  const mean = scene.reduce((a, light) => a + light, 0) / scene.length;
  const light = scene.map((value) => value + lens.flare * mean);
  const curve = tables[lens.curve];
  const weightOf = lens.meters === 'mean' ? () => 1 : centreWeight;
  const meteredAt = (gain: number) => {
    let [sum, total] = [0, 0];
    for (let i = 0; i < light.length; i += 23) {
      const weight = weightOf(i);
      sum += weight * curve(gain * (light[i] as number));
      total += weight;
    }
    return sum / total;
  };
  const stops = bisect(-12, 12, (tried) => meteredAt(2 ** tried) < lens.targetLuma) - stopsShort;
  return light.map((value) => curve(2 ** stops * value));
}

/** Share of the middle of the face that is clipped, in percent. */
function clippedIn(clean: Float32Array, person: Person): number {
  let [clipped, all] = [0, 0];
  eachInFace(person, 0.7, (pixel) => {
    all++;
    if ((clean[pixel] ?? 0) >= 250) clipped++;
  });
  return (100 * clipped) / Math.max(1, all);
}

const centreWeight = (pixel: number) => {
  const x = ((pixel % width) + 0.5) / width - 0.5;
  const y = (Math.floor(pixel / width) + 0.5) / height - 0.5;
  return 0.25 + Math.exp(-(x * x + y * y) / (2 * 0.2 ** 2));
};

/** A wall with light that falls off to one side, mean 1. */
export function plainWall(next: () => number): Float32Array {
  const [across, down] = [0.5 * (uniform(next) - 0.5), 0.4 * (uniform(next) - 0.5)];
  return Float32Array.from({ length: width * height }, (_, i) => {
    const x = (i % width) / width - 0.5;
    const y = Math.floor(i / width) / height - 0.5;
    return 1 + across * x + down * y;
  });
}

/** Raises the light on the face until this share of its middle is clipped, as far as the exposure lets it. */
export function lightToClip(
  person: Person,
  texture: Float32Array,
  setting: Setting,
  lens: Lens,
  percent: number,
): number {
  return bisect(1, 60, (onFace) => {
    const scene = lightUp(person, texture, { ...setting, onFace }, true);
    return clippedIn(expose(scene, lens, 0), person) < percent;
  });
}
