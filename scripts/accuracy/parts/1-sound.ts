// The report on sound: levels, noise, clipping, hum, gaps, bandwidth and voices in the quiet room.
import { hasTool } from '../packages.ts';
import { type Section, table } from '../section.ts';
import { type Answer, scoreOf } from '../sound-cases.ts';
import { type Cut, tryCut, tryLoudClean } from '../sound-clipping.ts';
import { type Passage, passages, soundPackages } from '../sound-corpus.ts';
import { type LevelError, type RoomError, tryActiveLevel, tryRooms, trySimpleLevels } from '../sound-levels.ts';
import { tryBabble, tryHum } from '../sound-quiet.ts';
import { tryBandwidth, tryDropOuts } from '../sound-voice.ts';

const title = 'Sound';

export async function measure(): Promise<Section> {
  const voices = hasTool('ffmpeg') && hasTool('sox') ? passages() : [];
  if (voices.length === 0) {
    return {
      title,
      body: 'Not measured: needs ffmpeg, sox and Debian packages.',
      goals: { 'recordings are there': false },
    };
  }
  const parts = [levels(voices), rooms(voices), clipping(voices), detectors(voices)];
  const speakers = new Set(voices.map(({ speaker }) => speaker)).size;
  const intro = `${voices.length} passages of 4 to 15 s by ${speakers} speakers, recorded in studios and at desks, from the Debian packages
${soundPackages.map((name) => `\`${name}\``).join(', ')}; resampled by sox to 8, 16, 44.1 and 48 kHz. Every second case
is held back, and no speaker is in both halves. Every third voice is given an echo (0.2 to 0.7 s).`;
  return {
    title,
    body: [intro, ...parts.map(({ body }) => body)].join('\n\n'),
    goals: Object.assign({}, ...parts.map(({ goals }) => goals)),
  };
}

type Part = Pick<Section, 'body' | 'goals'>;

const most = (values: readonly number[]) => Math.max(0, ...values.map(Math.abs));
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, values.length);
const heldBack = <T extends { readonly isHeldBack: boolean }>(list: readonly T[]) =>
  list.filter((one) => one.isHeldBack);
const percent = (value: number) => `${value.toFixed(1)} %`;

function levels(voices: readonly Passage[]): Part {
  const errors = tryActiveLevel(voices);
  const simple = trySimpleLevels(voices);
  const rows = [8_000, 16_000, 44_100, 48_000].map((rateHz) => {
    const of = errors.filter((error) => error.rateHz === rateHz);
    const column = (pick: (error: LevelError) => number) => of.map(pick);
    return [
      `${rateHz} Hz`,
      of.length,
      mean(column((error) => error.levelDb)).toFixed(3),
      most(column((error) => error.levelDb)).toFixed(3),
      most(column((error) => error.longTermDb)).toFixed(4),
      most(column((error) => error.activityPercent)).toFixed(2),
    ];
  });
  return {
    body: `### Active speech level

Reference: \`speech_voltmeter\` of ITU-T G.191 (software tools for P.56 method B), on every passage at every rate and at
levels 0 to 30 dB below that of the recording. No threshold was tuned here. The reference searches its level with a
tolerance; ours is exact, and some of the difference is that.

${table(['Rate', 'Passages', 'Mean error dB', 'Worst dB', 'Worst long-term dB', 'Worst activity, points'], rows)}

RMS, peak and offset against \`sox stats\`, which prints two (offset: six) digits, on ${simple.recordings} passages: worst
difference ${simple.rmsDb.toFixed(3)} dB, ${simple.peakDb.toFixed(3)} dB and ${simple.dc.toExponential(1)} of full scale.`,
    goals: {
      'active level within 0.3 dB of the ITU reference on every passage and rate':
        errors.length === 4 * voices.length && most(errors.map(({ levelDb }) => levelDb)) <= 0.3,
      'RMS and peak as sox reads them': simple.rmsDb <= 0.01 && simple.peakDb <= 0.01 && simple.dc < 2e-6,
    },
  };
}

function rooms(voices: readonly Passage[]): Part {
  const all = heldBack(tryRooms(voices));
  const ranges = [
    [-5, 3],
    [3, 6],
    [6, 10],
    [10, 20],
    [20, 30],
    [30, 45],
  ] as const;
  const rows = ranges.map(([low, high]) => {
    const of = all.filter(({ wantedDb }) => wantedDb >= low && wantedDb < high);
    const pair = (pick: (error: RoomError) => number) => [mean(of.map(pick)).toFixed(2), most(of.map(pick)).toFixed(2)];
    return [
      `${Math.max(0, low)} to ${high} dB`,
      of.length,
      ...pair((e) => e.overNoiseDb),
      ...pair((e) => e.levelDb),
      ...pair((e) => e.floorDb),
    ];
  });
  return {
    body: `### Noise floor and voice over noise

Truth: the mix. The voice is its P.56 level before noise is added, the noise its RMS, both above 300 Hz. Noise is white,
pink or brown; every fourth quiet stretch has a cough of 0.3 s, 20 dB over the room, which is not part of the floor.
Held-back half:

${table(['Voice over noise', 'Cases', 'Mean error dB', 'Worst', 'Voice level: mean', 'Worst', 'Floor: mean', 'Worst'], rows)}

Noise that comes and goes (voices, traffic) is not in this table: the floor is that of the steady part, and what is
above it in the voice's stretch counts as voice.`,
    goals: {
      'noise floor within 1 dB': most(all.map(({ floorDb }) => floorDb)) <= 1,
      'voice over noise within 1 dB from 0 to 40 dB': most(all.map(({ overNoiseDb }) => overNoiseDb)) <= 1,
    },
  };
}

function clipping(voices: readonly Passage[]): Part {
  const clean = heldBack(tryLoudClean(voices));
  const kinds = ['full scale', 'turned down', 'resampled'] as const;
  const cuts = kinds.map((kind) => heldBack(tryCut(voices, kind)));
  const rows = [['loud and clean', clean] as const, ...kinds.map((kind, n) => [kind, cuts[n] ?? []] as const)].map(
    ([kind, list]) => {
      const score = scoreOf(list);
      const found = list.filter((cut): cut is Cut => cut.found && cut.wanted);
      const part = found.map(({ foundPercent, truePercent }) => foundPercent / truePercent).sort((a, b) => a - b);
      return [
        kind,
        score.cases,
        score.falseAlarms,
        score.misses,
        part.length > 0 ? percent(100 * (part[Math.floor(part.length / 2)] ?? 0)) : '',
      ];
    },
  );
  return {
    body: `### Clipping

Clean: passages that decode within full scale, made as loud as 16 bits can hold. Cut: 0.1, 0.2, 0.5, 1, 2 and 5 % of the
samples at full scale. "Turned down": cut, then 1 to 20 dB less, rounded to 16 bits. "Resampled": cut, then from 44.1 to
48 kHz in floats. Held-back half:

${table(['Sound', 'Cases', 'False alarms', 'Misses', 'Share found, median'], rows)}

Not detectable: sound that was cut, turned down and then resampled, or that went through an automatic gain: its tops
neither end at one value nor go beyond full scale.`,
    goals: {
      'clipping: no false alarm on 100 loud clean clips': clean.length >= 100 && scoreOf(clean).falseAlarms === 0,
      'clipping at full scale: no miss from 0.1 %': scoreOf(cuts[0] ?? []).misses === 0,
    },
  };
}

function detectors(voices: readonly Passage[]): Part {
  const gaps = tryDropOuts(voices);
  const tried = {
    'mains hum': tryHum(voices),
    'drop-outs': gaps,
    'narrow band': tryBandwidth(voices),
    'voices in the quiet': tryBabble(voices),
  };
  const row = (name: string, list: readonly Answer[]) => {
    const score = scoreOf(list);
    return [
      name,
      score.cases,
      `${score.falseAlarms} of ${score.clean}`,
      `${score.misses} of ${score.present}`,
      percent(score.rightPercent),
    ];
  };
  const rows = Object.entries(tried).flatMap(([name, list]) => {
    const held = heldBack(list);
    const kinds = [...new Set(held.map(({ kind }) => kind))].sort();
    return [
      row(`**${name}**`, held),
      ...kinds.map((kind) =>
        row(
          kind,
          held.filter((one) => one.kind === kind),
        ),
      ),
    ];
  });
  const rightPercent = (list: readonly Answer[]) => scoreOf(heldBack(list)).rightPercent;
  const errorsMs = heldBack(gaps)
    .filter(({ wanted, found }) => wanted && found)
    .map(({ errorMs }) => errorMs);
  return {
    body: `### Hum, drop-outs, bandwidth, voices in the quiet room

Hum: up to 8 harmonics, as loud as the room's noise between 40 and 1000 Hz or up to 25 dB more, up to 0.15 Hz off; else
fans, voices recorded without hum, clicks. Drop-outs: one to three gaps of 5 to 100 ms, digital silence or the last value
held, while the voice sounds; right means the exact number. Narrow: over 8 kHz and back. Voices: 8 to 23 dB over the
room. Held-back half:

${table(['Detector and case', 'Cases', 'False alarms', 'Misses', 'Right'], rows)}

Length of all gaps together: mean error ${mean(errorsMs).toFixed(2)} ms, worst ${most(errorsMs).toFixed(2)} ms. Gaps that a headset fills by
repeating the sound before are not found. Voices in the quiet are a hint: whispers and crowds are not found.`,
    goals: Object.fromEntries(
      Object.entries(tried)
        .slice(0, 3)
        .map(([name, list]) => [`${name}: 99 % right`, rightPercent(list) >= 99]),
    ),
  };
}
