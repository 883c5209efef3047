// When each chime swells and when its chirps sound: at times that nobody can guess, so that nothing in the room fits them.

export interface PlannedChime {
  /** All times in seconds from the beginning of the plan. */
  readonly atSeconds: number;
  /** When its tone has risen. */
  readonly peakSeconds: number;
  /** Silence before the first and after the last; in between the level changes evenly in dB. */
  readonly levels: readonly { readonly atSeconds: number; readonly dbfs: number }[];
  readonly chirpsAtSeconds: readonly number[];
}
export interface ChimePlan {
  readonly chimes: readonly PlannedChime[];
  readonly lengthSeconds: number;
}

/** C5 rising to G5: both within 500 to 2000 Hz, which the smallest speaker can play. */
export const lowHz = 523.25;
export const highHz = 783.99;

/** Never a sudden sound: each chime swells from -50 to -20 dBFS; the first takes a whole second (content.md 4.3). */
const quietDbfs = -50;
const fullDbfs = -20;
const firstSwellSeconds = 1;
const swellSeconds = 0.25;
/** The tone is still there under both chirps, so that they are heard as part of their chime and not counted. */
const heldDbfs = -28;
const heldSeconds = 0.55;
const fadeSeconds = 0.3;
const leadSeconds = 0.1;
const chirpsApartSeconds = 0.22;
const chirpJitterSeconds = 0.08;
const pauseSeconds = 0.2;
const pauseJitterSeconds = 0.35;

/** Plans `count` chimes of two chirps each. `chance` gives numbers from 0 to just under 1. */
export function planChimes(count: number, chance: () => number): ChimePlan {
  const chimes: PlannedChime[] = [];
  let atSeconds = leadSeconds;
  for (let n = 0; n < count; n++) {
    const peakSeconds = atSeconds + (n === 0 ? firstSwellSeconds : swellSeconds);
    const first = peakSeconds + chance() * chirpJitterSeconds;
    const second = first + chirpsApartSeconds + chance() * chirpJitterSeconds;
    const heldUntil = peakSeconds + heldSeconds;
    chimes.push({
      atSeconds,
      peakSeconds,
      levels: [
        { atSeconds, dbfs: quietDbfs },
        { atSeconds: peakSeconds, dbfs: fullDbfs },
        { atSeconds: heldUntil, dbfs: heldDbfs },
        { atSeconds: heldUntil + fadeSeconds, dbfs: quietDbfs },
      ],
      chirpsAtSeconds: [first, second],
    });
    // No steady beat, so that the count cannot be guessed.
    atSeconds = heldUntil + fadeSeconds + pauseSeconds + chance() * pauseJitterSeconds;
  }
  return { chimes, lengthSeconds: atSeconds };
}
