// Every number the camera's verdict turns on.
import { at } from '../../core/threshold.ts';

const sizeSource = 'content.md 4.5: own proposal for the least picture to accept';

export const thresholds = {
  fewestFrames: at(5, 'frames', 'content.md EQ-01: 5 new frames or more'),
  longestStillMs: at(2000, 'ms', 'Own proposal: no new picture for the whole watch of 2 s'),
  leastChangeLuma: at(
    0.02,
    'luma',
    'Computed: sensor noise of 0.02 luma in each pixel; a frozen picture changes by 0 exactly (peers.md 2.1)',
  ),
  blackLuma: at(8, 'luma', 'content.md EQ-01: a picture has a mean luma over 8'),
  darkFlatLuma: at(20, 'luma', 'testrtc: black is a mean Rec. 709 luma of 20 or less; here only without detail'),
  flatVariance: at(20, 'luma squared', 'content.md 4.2: covered or fogged under 20'),
  readyLongSidePixels: at(640, 'pixels', sizeSource),
  readyShortSidePixels: at(480, 'pixels', sizeSource),
  usableLongSidePixels: at(320, 'pixels', sizeSource),
  usableShortSidePixels: at(240, 'pixels', sizeSource),
  readyFps: at(15, 'fps, rounded', sizeSource),
  usableFps: at(10, 'fps, rounded', sizeSource),
  likeOctaves: at(
    0.5,
    'octaves',
    'Own proposal: half an exposure step; less than one step is hardly seen, and clouds alone move a picture by more',
  ),
} as const;
