// Paints a person before a wall, as brightness only, with the noise of a camera sensor.
import { type LumaFrame, oval } from './luma.ts';
import { gaussian } from './random.ts';

/** What the picture looks like. All values are luma, 0 to 255, but where the name says otherwise. */
export interface Look {
  readonly faceLuma: number;
  readonly wallLuma: number;
  readonly clothesLuma: number;
  /** Standard deviation of the noise in one picture. */
  readonly noiseLuma: number;
  /** Share of the picture that a lamp of full brightness takes, top left. */
  readonly lampPercent: number;
  /** Eyes and a mouth. */
  readonly features: boolean;
}

interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

const head: Ellipse = { x: oval.centreX, y: oval.centreY, rx: oval.radiusX * 1.05, ry: oval.radiusY * 1.05 };
const shoulders: Ellipse = { x: 0.5, y: 1.05, rx: 0.34, ry: 0.4 };
const features: readonly Ellipse[] = [
  { x: 0.45, y: 0.35, rx: 0.025, ry: 0.015 },
  { x: 0.55, y: 0.35, rx: 0.025, ry: 0.015 },
  { x: 0.5, y: 0.51, rx: 0.05, ry: 0.015 },
];

const plain: Look = {
  faceLuma: 140,
  wallLuma: 115,
  clothesLuma: 80,
  noiseLuma: 1.5,
  lampPercent: 0,
  features: true,
};

/** A painter of one scene: each call gives a picture with noise of its own. `next` gives random 32-bit whole numbers. */
export function createPainter(
  width: number,
  height: number,
  change: Partial<Look>,
  next: () => number,
): () => LumaFrame {
  const look = { ...plain, ...change };
  const lamp = Math.sqrt(look.lampPercent / 100);
  const light = Float32Array.from({ length: width * height }, (_, i) => {
    const x = ((i % width) + 0.5) / width;
    const y = (Math.floor(i / width) + 0.5) / height;
    return x < lamp && y < lamp ? 255 : lightAt(x, y, look);
  });
  const luma = () =>
    Uint8Array.from(light, (l) => Math.max(0, Math.min(255, Math.round(l + look.noiseLuma * gaussian(next)))));
  return () => ({ width, height, luma: luma() });
}

function lightAt(x: number, y: number, look: Look): number {
  if (isIn(head, x, y))
    return look.features && features.some((part) => isIn(part, x, y)) ? look.faceLuma * 0.4 : look.faceLuma;
  return isIn(shoulders, x, y) ? look.clothesLuma : look.wallLuma;
}

const isIn = ({ x, y, rx, ry }: Ellipse, px: number, py: number) => ((px - x) / rx) ** 2 + ((py - y) / ry) ** 2 < 1;
