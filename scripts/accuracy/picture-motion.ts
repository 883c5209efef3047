// Series of pictures with known movement and known flicker, from the same persons and rooms.
import type { LumaFrame } from '../../src/core/signal/luma.ts';
import { createRandom, gaussian, uniform } from '../../src/core/signal/random.ts';
import { cutOut, encode, framing, height, luminance, type Person, width } from './picture-layers.ts';
import { portraits, roomPictures } from './picture-people.ts';

/** What happens in a series of pictures 200 ms apart. Shifts are in pixels of 320 x 240. */
export interface Happening {
  readonly name: string;
  /** Root mean square shift of the whole camera from picture to picture, in pixels. */
  readonly cameraShift: number;
  /** The same of the person before the wall: talking, nodding, swaying. */
  readonly personShift: number;
  /** Amplitude of bands and of the pulse of the whole picture, in percent of the light. */
  readonly bandPercent: number;
  readonly pulsePercent: number;
  /** Waves of the bands over the height. */
  readonly waves: number;
  /** Change of all light from picture to picture, in percent, always the same way: a cloud. */
  readonly driftPercent: number;
  /** Random change of the light on the person alone, in percent: a film on the screen. */
  readonly screenPercent: number;
  /** One step of all light in the middle of the series, in percent: a lamp. */
  readonly stepPercent: number;
  readonly isBareWall: boolean;
}

export const stillScene: Happening = {
  name: 'still',
  cameraShift: 0,
  personShift: 0,
  bandPercent: 0,
  pulsePercent: 0,
  waves: 2.5,
  driftPercent: 0,
  screenPercent: 0,
  stepPercent: 0,
  isBareWall: false,
};

/** A person before a larger piece of a room, so that there is something beyond the edge. */
export interface Stage {
  readonly person: Person;
  readonly room: Float32Array;
}

const margin = 60;
const roomWidth = width + 2 * margin;
const roomHeight = height + 2 * margin;

export async function stages(isTuning: boolean): Promise<readonly Stage[]> {
  const rooms = await Promise.all(roomPictures(isTuning).map((path) => luminance(path, roomWidth, roomHeight)));
  const people = portraits().filter((portrait) => portrait.isTuning === isTuning);
  const next = createRandom(isTuning ? 31 : 32);
  return Promise.all(
    people.map(async (portrait, n) => {
      const room = rooms[n % rooms.length] ?? new Float32Array(roomWidth * roomHeight).fill(0.4);
      const mean = room.reduce((a, light) => a + light, 0) / room.length;
      return { person: await cutOut(portrait, framing(next)), room: room.map((light) => (0.35 * light) / mean) };
    }),
  );
}

/** Ten pictures. `seed` gives the phases, the way of the shifts and the noise. */
export function film({ person, room }: Stage, happening: Happening, seed: number, count = 10): LumaFrame[] {
  const next = createRandom(seed);
  const at = { cameraX: 0, cameraY: 0, personX: 0, personY: 0 };
  const noiseLuma = 1 + 1.5 * uniform(next);
  const slant = 0.3 * (uniform(next) - 0.5);
  return Array.from({ length: count }, (_, n) => {
    if (n > 0) {
      const moved = (rms: number) => (rms * gaussian(next)) / Math.SQRT2;
      at.cameraX = within(at.cameraX, moved(happening.cameraShift));
      at.cameraY = within(at.cameraY, moved(happening.cameraShift));
      at.personX = within(at.personX, moved(happening.personShift));
      at.personY = within(at.personY, moved(happening.personShift));
    }
    const all = (1 + happening.driftPercent / 100) ** n * (n >= count / 2 ? 1 + happening.stepPercent / 100 : 1);
    const pulse = 1 + (happening.pulsePercent / 100) * Math.sin(2 * Math.PI * uniform(next));
    const screen = 1 + (happening.screenPercent / 100) * (2 * uniform(next) - 1);
    const phase = 2 * Math.PI * uniform(next);
    const luma = new Uint8Array(width * height);
    for (let y = 0, i = 0; y < height; y++) {
      const band = 1 + (happening.bandPercent / 100) * Math.sin((2 * Math.PI * happening.waves * y) / height + phase);
      for (let x = 0; x < width; x++, i++) {
        const [px, py] = [x - at.cameraX - at.personX, y - at.cameraY - at.personY];
        const cover = sample(person.cover, width, height, px, py);
        const behind = happening.isBareWall
          ? 0.35 * (1 + (slant * x) / width)
          : sample(room, roomWidth, roomHeight, x - at.cameraX + margin, y - at.cameraY + margin);
        const front = cover === 0 ? 0 : cover * screen * sample(person.reflectance, width, height, px, py);
        const light = all * pulse * band * (front + (1 - cover) * behind);
        luma[i] = Math.max(0, Math.min(255, Math.round(tone(light) + noiseLuma * gaussian(next))));
      }
    }
    return { width, height, luma };
  });
}

/** Turns back at half of the margin. */
const within = (at: number, move: number) => (Math.abs(at + move) > margin / 2 ? at - move : at + move);

const tones = Float32Array.from({ length: 2049 }, (_, i) => encode(Math.min(1, 0.55 * (i / 1024) ** 2)));
const tone = (light: number) => tones[Math.min(2048, Math.round(1024 * Math.sqrt(Math.max(0, light))))] as number;

/** Between four pixels; beyond the edge the last one. */
function sample(values: Float32Array, w: number, h: number, x: number, y: number): number {
  const cx = Math.max(0, Math.min(w - 1.001, x));
  const cy = Math.max(0, Math.min(h - 1.001, y));
  const [x0, y0] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - x0, cy - y0];
  const i = y0 * w + x0;
  const upper = (values[i] as number) * (1 - fx) + (values[i + 1] as number) * fx;
  const lower = (values[i + w] as number) * (1 - fx) + (values[i + w + 1] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}
