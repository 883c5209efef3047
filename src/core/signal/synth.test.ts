// The signals the tests stand on: files are well formed, scenes measure as they are named.
import { describe, expect, it } from 'vitest';
import { peak, rms, toDbfs } from './level.ts';
import { measureLight } from './luma.ts';
import {
  clip,
  concat,
  mix,
  type SceneKind,
  scene,
  silence,
  sine,
  speechLike,
  toWav,
  toY4m,
  whiteNoise,
} from './synth.ts';

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

describe('sound', () => {
  it('is as long as asked and the same every time', () => {
    expect(sine(440, -12, 0.5, 44_100)).toHaveLength(22_050);
    expect(speechLike(-22, 1, 16_000, 4)).toHaveLength(16_000);
    expect(speechLike(-22, 1, 16_000, 4)).toEqual(speechLike(-22, 1, 16_000, 4));
    expect(whiteNoise(-40, 1, 8_000, 1)).toEqual(whiteNoise(-40, 1, 8_000, 1));
    expect(whiteNoise(-40, 1, 8_000, 1)).not.toEqual(whiteNoise(-40, 1, 8_000, 2));
  });

  it('of a voice at its loudest still fits', () => {
    for (let seed = 1; seed < 10; seed++) expect(peak(speechLike(-16, 4, 48_000, seed))).toBeLessThan(0.985);
  });

  it('can be mixed, joined and cut', () => {
    expect(mix(Float32Array.of(0.25, 0.5), Float32Array.of(0.25))).toEqual(Float32Array.of(0.5, 0.5));
    expect(concat(Float32Array.of(1), Float32Array.of(0.5, 0))).toEqual(Float32Array.of(1, 0.5, 0));
    expect(clip(Float32Array.of(2, -2, 0.25), 1)).toEqual(Float32Array.of(1, -1, 0.25));
    expect(peak(silence(1, 8_000))).toBe(0);
  });
});

it('writes a WAV file that reads back at the same level', () => {
  const tone = sine(440, -12, 1, 48_000);
  const wav = toWav(tone, 48_000);
  const view = new DataView(wav.buffer);
  expect([text(wav, 0, 4), text(wav, 8, 8), text(wav, 36, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
  expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([wav.length - 8, 96_000]);
  expect([view.getUint16(20, true), view.getUint16(22, true), view.getUint32(24, true)]).toEqual([1, 1, 48_000]);
  expect([view.getUint32(28, true), view.getUint16(32, true), view.getUint16(34, true)]).toEqual([96_000, 2, 16]);
  const read = Float32Array.from({ length: 48_000 }, (_, i) => view.getInt16(44 + 2 * i, true) / 32768);
  expect(toDbfs(rms(read))).toBeCloseTo(-15.01, 2);
  expect(new DataView(toWav(Float32Array.of(2, -2), 8_000).buffer).getInt16(44, true)).toBe(32767);
});

it('writes a film with a luma that Chromium reads back', () => {
  const frame = { width: 4, height: 2, luma: Uint8Array.of(0, 5, 20, 121, 128, 200, 250, 255) };
  const film = toY4m([frame, frame], 4, 2, 15);
  const header = 'YUV4MPEG2 W4 H2 F15:1 Ip A1:1 C420jpeg\n';
  expect(text(film, 0, header.length)).toBe(header);
  expect(film).toHaveLength(header.length + 2 * (6 + 12));
  expect(text(film, header.length + 18, 6)).toBe('FRAME\n');
  const plane = film.subarray(header.length + 6, header.length + 14);
  expect([...plane].map((y) => Math.round(((y - 16) * 255) / 219))).toEqual([0, 5, 20, 121, 128, 200, 250, 255]);
  expect([...film.subarray(header.length + 14, header.length + 18)]).toEqual([128, 128, 128, 128]);
});

describe('scenes', () => {
  const light = (kind: SceneKind, look = {}) => {
    const [frame] = scene(kind, { width: 160, height: 120, frames: 1, ...look });
    return frame ? measureLight(frame) : undefined;
  };
  it('measure as they are named', () => {
    expect(light('face')).toMatchObject({ hotSpotPercent: 0, ovalBlownPercent: 0 });
    expect(light('black')?.meanLuma).toBeLessThan(8);
    expect(light('covered')?.lumaVariance).toBeLessThan(20);
    expect(light('dark')?.meanLuma).toBeGreaterThan(20);
    expect(light('dark')?.medianLuma).toBeLessThan(50);
    expect(light('hotSpot')?.hotSpotPercent).toBeGreaterThan(8);
    const backlit = light('backlit');
    expect((backlit?.surroundMedianLuma ?? 0) / (backlit?.ovalMedianLuma ?? 1)).toBeGreaterThan(2.5);
  });

  it.each([45, 90, 140, 200])('put a face of %i into the oval', (faceLuma) => {
    expect(Math.abs((light('face', { faceLuma })?.ovalMedianLuma ?? 0) - faceLuma)).toBeLessThanOrEqual(1);
  });

  it('are the same every time, with noise of their own in every picture - but for the frozen one', () => {
    const size = { width: 32, height: 24, frames: 2 };
    expect(scene('face', size)).toEqual(scene('face', size));
    const [a, b] = scene('face', size);
    expect(a?.luma).not.toEqual(b?.luma);
    const [c, d] = scene('frozen', size);
    expect(c?.luma).toEqual(d?.luma);
    expect(scene('face')[0]).toMatchObject({ width: 640, height: 480 });
  });
});
