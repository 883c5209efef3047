// The numbers the measuring itself turns on: what counts as voice, as clipped, as silent, as bright.
import { at } from '../threshold.ts';

export const signalThresholds = {
  voiceCutoffHz: at(300, 'Hz', 'RFC 7874 section 4: the speech level is counted above 300 Hz'),
  frameSeconds: at(0.02, 's', 'content.md 4.3: window of 20 ms'),
  activeMarginDb: at(9, 'dB', 'content.md 4.3: speech is what lies more than 9 dB over the noise floor'),
  lowestFloorDbfs: at(-90.3, 'dBFS', 'Computed: one step of 16-bit sound; a room below it is taken to be at it'),
  quietestPercentile: at(10, 'percentile', 'Own proposal: 0.4 s of a 4 s line, less than the pauses between the words'),
  clipLevel: at(0.985, 'of full scale', 'content.md 4.3: clipped samples are at 0.985 or over'),
  clipRunSamples: at(
    3,
    'samples',
    'Computed: a clean sine of 61 Hz or more at 48 kHz never repeats a 16-bit value 3 times',
  ),
  flatTop: at(2 ** -16, 'of full scale', 'Computed: half a step of 16-bit sound, so only equal 16-bit values are flat'),
  beyondFullScale: at(
    1 + 2 ** -15,
    'of full scale',
    'Computed: one step of 16-bit sound more than a converter can deliver',
  ),
  silentAmplitude: at(1 / 32767, 'of full scale', 'testrtc: silent is one step of 16-bit sound or less'),
  brightLuma: at(250, 'luma', 'content.md 4.2: hot spots and blown-out pixels have a luma of 250 or more'),
  lightFrames: at(10, 'frames', 'content.md 4.2: 10 frames after the exposure has settled'),
} as const;
