// A voice is noticed within a few seconds, a room and a knock are not.
import { describe, expect, it } from 'vitest';
import { rms, toDbfs } from './level.ts';
import { concat, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';
import { createVoiceSpotter } from './voice-spotter.ts';

const rateHz = 16_000;
const block = 1_024;
/** After how many seconds a voice was noticed; `null`: never. */
function spotted(samples: Float32Array): number | null {
  const spot = createVoiceSpotter();
  for (let from = 0; from + block <= samples.length; from += block)
    if (spot(toDbfs(rms(samples.subarray(from, from + block))), block / rateHz)) return (from + block) / rateHz;
  return null;
}
const knock = sine(900, -10, 0.15, rateHz);

describe('a voice', () => {
  it.each([-16, -22, -30, -40])('of %i dBFS is noticed within 3 s', (level) => {
    for (let seed = 1; seed <= 20; seed++)
      expect(
        spotted(mix(speechLike(level, 3, rateHz, seed), whiteNoise(-70, 3, rateHz, seed))),
        `${seed}`,
      ).not.toBeNull();
  });

  it('is noticed after digital silence, and where it does not begin at once', () => {
    expect(spotted(concat(silence(1, rateHz), speechLike(-25, 2, rateHz, 3)))).not.toBeNull();
  });
});

describe('no voice', () => {
  it.each<[string, Float32Array]>([
    ['digital silence', silence(3, rateHz)],
    ['a quiet room', whiteNoise(-65, 3, rateHz)],
    ['a noisy room', whiteNoise(-35, 3, rateHz)],
    ['a hum', sine(50, -30, 3, rateHz)],
    [
      'a knock in a quiet room',
      mix(concat(silence(1, rateHz), knock, silence(1.85, rateHz)), whiteNoise(-65, 3, rateHz)),
    ],
    ['a voice next door, far under a usable one', mix(speechLike(-68, 3, rateHz), whiteNoise(-85, 3, rateHz))],
  ])('in %s', (_what, samples) => {
    expect(spotted(samples)).toBeNull();
  });
});
