// The leak test: never a leak where there is none, and how weak a leak it still finds.
import { findLeak, type LeakResult } from '../../../src/core/signal/leak.ts';
import { signalThresholds } from '../../../src/core/signal/thresholds.ts';
import { hasRecordings, makeCase, type Room, rooms } from '../leak-cases.ts';
import { type Section, table } from '../section.ts';

const gainsDb = [0, -10, -20, -30, -40];
/** Even seeds use one half of the recordings, with which the thresholds were set; odd seeds use the other. */
const halves = { tuning: 0, heldBack: 1 };
type Half = keyof typeof halves;
const runsWithout: Readonly<Record<Half, number>> = { tuning: 12, heldBack: 36 };
const runsWith: Readonly<Record<Half, number>> = { tuning: 0, heldBack: 6 };

interface Tried {
  readonly room: Room;
  readonly half: Half;
  readonly gainDb: number | null;
  readonly result: LeakResult;
}

export function measure(): Section {
  const tried: Tried[] = [];
  for (const half of Object.keys(halves) as Half[])
    for (const room of rooms)
      for (const gainDb of [null, ...gainsDb]) {
        const runs = gainDb === null ? runsWithout[half] : runsWith[half];
        for (let n = 0; n < runs; n++) {
          const { input } = makeCase(room, gainDb, 2 * n + halves[half]);
          tried.push({ room, half, gainDb, result: findLeak(input) });
        }
      }
  const held = tried.filter(({ half }) => half === 'heldBack');
  const without = held.filter(({ gainDb }) => gainDb === null);
  const calm: readonly Room[] = ['white', 'pink', 'quiet'];
  const calmLeaks = held.filter(({ room, gainDb }) => calm.includes(room) && gainDb !== null && gainDb >= -30);
  const plain = held.filter(({ gainDb }) => gainDb !== null && gainDb >= -30);
  const errors = held.flatMap(({ gainDb, result }) =>
    gainDb === null || result.gainDb === null ? [] : [Math.abs(result.gainDb - gainDb)],
  );
  const isLeak = ({ result }: Tried) => result.kind === 'leak';
  const { leakLeastShare, leakSkippingShare, leakLeastGainDb } = signalThresholds;
  return {
    title: 'Does the room hear it: the leak test',
    goals: {
      'recorded voices and music could be had': hasRecordings(),
      'held back: at least 200 runs without a path, and not one is called a leak':
        without.length >= 200 && !without.some(isLeak),
      'held back: every leak of -30 dB or more is found in a room without voices and music': calmLeaks.every(isLeak),
      'held back: no leak of -30 dB or more is called private in any room': !plain.some(
        ({ result }) => result.kind === 'private',
      ),
      'held back: the level of a leak is right within 2 dB for nine of ten': quantile(errors, 0.9) <= 2,
    },
    body: [
      `Each run plays 2 to 5 chimes with two chirps each, by the same plan as the app, into a room at 48 kHz. Voices are
recorded prompts (asterisk-core-sounds-en-wav), music is recorded (asterisk-moh-opsound-wav, even and odd files by
half) or made of chords, all with the echo of a room; levels in the microphone are drawn from -45 to -20 dBFS for these,
from -65 to -35 dBFS for white and pink noise, and from -80 to -65 dBFS for a quiet room. A path delays by 50 to 400 ms,
echoes for 0.3 to 0.6 s, lets 500 to 5000 Hz through, and drifts by up to 50 ppm. In a skipping room, one to three times
3 to 40 ms of what the microphone heard are lost or come late, as was seen on a busy machine. A leak is one that has at least
${leakLeastShare.value} of the energy at one lag in both halves of the chirps (${leakSkippingShare.value} where the lag
may skip) and a level of at least ${leakLeastGainDb.value} dB.`,
      '### Without a path',
      ...(Object.keys(halves) as Half[]).flatMap((half) => [
        half === 'tuning' ? 'Tuning half:' : 'Held back:',
        table(
          ['Room', 'Runs', 'Leak', 'Only you', 'Could not tell', 'Largest share'],
          rooms.map((room) => {
            const cell = tried.filter((one) => one.half === half && one.room === room && one.gainDb === null);
            const count = (kind: LeakResult['kind']) => cell.filter(({ result }) => result.kind === kind).length;
            const most = Math.max(...cell.map(({ result }) => (result.correlation ?? 0) ** 2));
            return [room, cell.length, count('leak'), count('private'), count('unclear'), most.toFixed(4)];
          }),
        ),
      ]),
      '### With a path: found as a leak, called private in brackets',
      'Held back. A leak matters from -40 dB on, and the small speaker takes 0.7 dB of it: in the last column both are right.',
      table(
        ['Room', ...gainsDb.map((gainDb) => `${gainDb} dB`)],
        rooms.map((room) => [
          room,
          ...gainsDb.map((gainDb) => {
            const cell = held.filter((one) => one.room === room && one.gainDb === gainDb);
            const wrong = cell.filter(({ result }) => result.kind === 'private').length;
            return `${cell.filter(isLeak).length} of ${cell.length}${wrong > 0 ? ` (${wrong})` : ''}`;
          }),
        ]),
      ),
      `Level of what was found against the true one: ${quantile(errors, 0.5).toFixed(1)} dB off in the middle,
${quantile(errors, 0.9).toFixed(1)} dB for nine of ten (${errors.length} runs).`,
    ].join('\n\n'),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
