// Each finding of the microphone at, just under and just over its threshold, and whole signals from sample to verdict.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClipping } from '../../core/signal/clipping.ts';
import { toDbfs } from '../../core/signal/level.ts';
import { zeroPercent } from '../../core/signal/silence.ts';
import { clip, mix, silence, speechLike, whiteNoise } from '../../core/signal/synth.ts';
import { frameLevels, measureSpeech, noiseFloorDbfs, quietestDbfs } from '../../core/signal/voice.ts';
import { worst } from '../../core/verdict.ts';
import { figures, judge, type MicrophoneReading } from './judge.ts';

const good: MicrophoneReading = {
  rateHz: 48_000,
  quietSeconds: 2,
  speechSeconds: 4,
  activeSeconds: 2.9,
  noiseFloorDbfs: -60,
  speechLevelDbfs: -22,
  speechOverNoiseDb: 38,
  peakDbfs: -8,
  clippedPercent: 0,
  clippedRuns: 0,
  zeroPercent: 0.1,
  quietestDbfs: -60,
  lostPercent: 0,
  muted: false,
  otherDevice: false,
  contextRan: true,
  rawCapture: true,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  dcOffsetPercent: 0,
  humHz: 0,
  humDbfs: -120,
  wideSpeechLevelDbfs: -21,
  babbleScore: 0,
  humOverNoiseDb: 0,
  dropOuts: 0,
  dropOutMs: 0,
  upperHz: 14_000,
  isNarrow: false,
  hasBabble: false,
};
const codes = (change: Partial<MicrophoneReading>) => judge({ ...good, ...change }).map(({ code }) => code);
const gradeOf = (change: Partial<MicrophoneReading>) => worst(judge({ ...good, ...change }));

describe('each threshold', () => {
  it.each<[string, Partial<MicrophoneReading>, string, string]>([
    ['level at -28', { speechLevelDbfs: -28 }, 'mic.clear', 'ready'],
    ['level under -28', { speechLevelDbfs: -28.01 }, 'mic.quiet', 'notes'],
    ['level over -28', { speechLevelDbfs: -27.99 }, 'mic.clear', 'ready'],
    ['level at -36', { speechLevelDbfs: -36 }, 'mic.quiet', 'notes'],
    ['level under -36', { speechLevelDbfs: -36.01 }, 'mic.tooQuiet', 'notYet'],
    ['level over -36', { speechLevelDbfs: -35.99 }, 'mic.quiet', 'notes'],
    ['level at -16', { speechLevelDbfs: -16 }, 'mic.clear', 'ready'],
    ['level under -16', { speechLevelDbfs: -16.01 }, 'mic.clear', 'ready'],
    ['level over -16', { speechLevelDbfs: -15.99 }, 'mic.loud', 'notes'],
    ['noise at -50', { noiseFloorDbfs: -50, quietestDbfs: -50 }, 'mic.clear', 'ready'],
    ['noise under -50', { noiseFloorDbfs: -50.01, quietestDbfs: -50 }, 'mic.clear', 'ready'],
    ['noise over -50', { noiseFloorDbfs: -49.99, quietestDbfs: -50 }, 'mic.someNoise', 'notes'],
    ['noise at -40', { noiseFloorDbfs: -40, quietestDbfs: -40 }, 'mic.someNoise', 'notes'],
    ['noise under -40', { noiseFloorDbfs: -40.01, quietestDbfs: -40 }, 'mic.someNoise', 'notes'],
    ['hum at 10 over the room', { humHz: 50, humDbfs: -65, humOverNoiseDb: 10 }, 'mic.hum', 'notes'],
    ['hum under 10 over the room', { humHz: 60, humDbfs: -65, humOverNoiseDb: 9.9 }, 'mic.clear', 'ready'],
    ['hum too soft to hear', { humHz: 60, humDbfs: -65.1, humOverNoiseDb: 20 }, 'mic.clear', 'ready'],
    ['one gap', { dropOuts: 1, dropOutMs: 60 }, 'mic.clear', 'ready'],
    ['two gaps', { dropOuts: 2, dropOutMs: 60 }, 'mic.dropOuts', 'notes'],
    ['gaps of 400 ms', { dropOuts: 9, dropOutMs: 400 }, 'mic.dropOuts', 'notes'],
    ['gaps of more', { dropOuts: 9, dropOutMs: 401 }, 'mic.dropOutsMany', 'notYet'],
    ['a narrow band', { isNarrow: true, upperHz: 3_400 }, 'mic.narrow', 'notes'],
    ['voices in the quiet', { hasBabble: true }, 'mic.voices', 'notes'],
    ['noise over -40', { noiseFloorDbfs: -39.99, quietestDbfs: -40 }, 'mic.noisy', 'notYet'],
    ['margin at 15', { speechOverNoiseDb: 15 }, 'mic.clear', 'ready'],
    ['margin under 15', { speechOverNoiseDb: 14.99 }, 'mic.lowMargin', 'notes'],
    ['margin over 15', { speechOverNoiseDb: 15.01 }, 'mic.clear', 'ready'],
    ['margin of 17: ok without complaint', { speechOverNoiseDb: 17 }, 'mic.clear', 'ready'],
    ['margin at 10', { speechOverNoiseDb: 10 }, 'mic.lowMargin', 'notes'],
    ['margin under 10', { speechOverNoiseDb: 9.99 }, 'mic.noMargin', 'notYet'],
    ['margin over 10', { speechOverNoiseDb: 10.01 }, 'mic.lowMargin', 'notes'],
    ['clipped at 0.1', { clippedPercent: 0.1 }, 'mic.clipping', 'notes'],
    ['clipped under 0.1', { clippedPercent: 0.099 }, 'mic.clear', 'ready'],
    ['clipped over 0.1', { clippedPercent: 0.101 }, 'mic.clipping', 'notes'],
    ['clipped at 1', { clippedPercent: 1 }, 'mic.clipping', 'notes'],
    ['clipped under 1', { clippedPercent: 0.999 }, 'mic.clipping', 'notes'],
    ['clipped over 1', { clippedPercent: 1.001 }, 'mic.clippingMuch', 'notYet'],
    ['zeros at 99', { zeroPercent: 99 }, 'mic.silent', 'notYet'],
    ['zeros under 99', { zeroPercent: 98.9 }, 'mic.clear', 'ready'],
    ['zeros over 99', { zeroPercent: 99.1 }, 'mic.silent', 'notYet'],
    ['voice for 1 s', { activeSeconds: 1 }, 'mic.clear', 'ready'],
    ['voice for less', { activeSeconds: 0.99 }, 'mic.noSpeech', 'unclear'],
    ['voice for more', { activeSeconds: 1.01 }, 'mic.clear', 'ready'],
    ['quiet for 1 s', { quietSeconds: 1 }, 'mic.clear', 'ready'],
    ['quiet for less', { quietSeconds: 0.99 }, 'mic.gaps', 'unclear'],
    ['quiet for more', { quietSeconds: 1.01 }, 'mic.clear', 'ready'],
    ['lost at 5', { lostPercent: 5 }, 'mic.clear', 'ready'],
    ['lost under 5', { lostPercent: 4.99 }, 'mic.clear', 'ready'],
    ['lost over 5', { lostPercent: 5.01 }, 'mic.gaps', 'unclear'],
    ['quiet window 9 dB over the pauses', { noiseFloorDbfs: -45, quietestDbfs: -54 }, 'mic.someNoise', 'notes'],
    ['a little less', { noiseFloorDbfs: -45, quietestDbfs: -53.9 }, 'mic.someNoise', 'notes'],
    ['a little more', { noiseFloorDbfs: -45, quietestDbfs: -54.1 }, 'mic.talkedEarly', 'unclear'],
    // A room that counts as louder than it is, and is good all the same, is good.
    ['pauses far under a room that is good', { noiseFloorDbfs: -61, quietestDbfs: -90.2 }, 'mic.clear', 'ready'],
    ['pauses of digital silence after it', { noiseFloorDbfs: -61, quietestDbfs: -90.3 }, 'mic.gaps', 'unclear'],
    ['... and no voice', { noiseFloorDbfs: -61, quietestDbfs: -120, activeSeconds: 0 }, 'mic.gaps', 'unclear'],
    ['... after a room at -50', { noiseFloorDbfs: -50, quietestDbfs: -120 }, 'mic.gaps', 'unclear'],
    ['... over -50', { noiseFloorDbfs: -49.99, quietestDbfs: -120 }, 'mic.talkedEarly', 'unclear'],
    ['... at -81.2', { noiseFloorDbfs: -81.2, quietestDbfs: -120 }, 'mic.gaps', 'unclear'],
    ['... at -81.3', { noiseFloorDbfs: -81.3, quietestDbfs: -120 }, 'mic.clear', 'ready'],
    ['... at -82', { noiseFloorDbfs: -82, quietestDbfs: -120 }, 'mic.clear', 'ready'],
    ['muted', { muted: true }, 'mic.muted', 'notYet'],
    ['suspended', { contextRan: false }, 'mic.suspended', 'unclear'],
    ['the chosen microphone gone', { otherDevice: true }, 'mic.otherDevice', 'notes'],
    ['processing on', { rawCapture: false }, 'mic.processed', 'notes'],
    ['processing unknown', { rawCapture: null }, 'mic.clear', 'ready'],
  ])('%s', (_, change, code, grade) => {
    expect(codes(change)).toEqual([code]);
    expect(gradeOf(change)).toBe(grade);
  });
});

describe('together', () => {
  it('lets what explains the rest stand alone', () => {
    const bad = { noiseFloorDbfs: -30, clippedPercent: 5, activeSeconds: 0, lostPercent: 50 };
    expect(codes({ ...bad, contextRan: false, muted: true, zeroPercent: 100 })).toEqual(['mic.suspended']);
    expect(codes({ ...bad, muted: true, zeroPercent: 100 })).toEqual(['mic.muted']);
    expect(codes({ ...bad, zeroPercent: 100 })).toEqual(['mic.silent']);
    expect(codes(bad)).toEqual(['mic.gaps']);
  });

  it('blames nothing on a floor that a voice spoiled', () => {
    expect(codes({ noiseFloorDbfs: -24, quietestDbfs: -60, activeSeconds: 0, speechOverNoiseDb: 2 })).toEqual([
      'mic.talkedEarly',
    ]);
    expect(codes({ noiseFloorDbfs: -24, quietestDbfs: -60, clippedPercent: 2 })).toEqual([
      'mic.talkedEarly',
      'mic.clippingMuch',
    ]);
  });

  it('says each thing that is so', () => {
    const change = {
      speechLevelDbfs: -30,
      noiseFloorDbfs: -43,
      quietestDbfs: -43,
      speechOverNoiseDb: 13,
      rawCapture: false,
    };
    expect(codes(change)).toEqual(['mic.someNoise', 'mic.quiet', 'mic.lowMargin', 'mic.processed']);
    expect(codes({ noiseFloorDbfs: -35, quietestDbfs: -35, activeSeconds: 0 })).toEqual(['mic.noisy', 'mic.noSpeech']);
  });

  it('shows no level where nothing was heard', () => {
    expect(figures({ ...good, contextRan: false })).toEqual([]);
    expect(figures({ ...good, activeSeconds: 0 }).map(({ code }) => code)).not.toContain('mic.speechLevel');
    expect(figures(good)).toContainEqual({ code: 'mic.speechLevel', value: -22, unit: 'dBFS' });
  });
});

describe('from samples', () => {
  const rateHz = 16_000;
  /** What the check does with its two windows. */
  function read(quiet: Float32Array, speech: Float32Array): MicrophoneReading {
    const finite = (dbfs: number) => Math.max(-120, dbfs);
    const floorDbfs = finite(noiseFloorDbfs(quiet, rateHz));
    const { levelDbfs, activeSeconds, peakDbfs } = measureSpeech(speech, rateHz, floorDbfs);
    const { runs, clippedPercent } = findClipping(speech);
    return {
      ...good,
      rateHz,
      activeSeconds,
      noiseFloorDbfs: floorDbfs,
      speechLevelDbfs: finite(levelDbfs),
      speechOverNoiseDb: Math.max(0, finite(levelDbfs) - floorDbfs),
      peakDbfs: finite(peakDbfs),
      clippedPercent,
      clippedRuns: runs,
      zeroPercent: zeroPercent(speech),
      quietestDbfs: finite(quietestDbfs(frameLevels(speech, rateHz))),
    };
  }
  const room = (dbfs: number, seconds: number) => whiteNoise(dbfs, seconds, rateHz, seconds);
  const inRoom = (voiceDbfs: number, roomDbfs: number) => mix(speechLike(voiceDbfs, 4, rateHz, 3), room(roomDbfs, 4));

  it.each<[string, Float32Array, Float32Array, readonly string[]]>([
    ['a good voice', room(-60, 2), inRoom(-22, -60), ['mic.clear']],
    ['a quiet voice', room(-60, 2), inRoom(-32, -60), ['mic.quiet']],
    ['a whisper', room(-60, 2), inRoom(-40, -60), ['mic.tooQuiet']],
    ['a loud voice', room(-60, 2), inRoom(-14, -60), ['mic.loud']],
    ['a fan', room(-45, 2), inRoom(-22, -45), ['mic.someNoise']],
    ['a loud fan', room(-36, 2), inRoom(-22, -36), ['mic.noisy', 'mic.lowMargin']],
    ['nobody speaks', room(-60, 2), room(-60, 4), ['mic.noSpeech']],
    ['silence', silence(2, rateHz), silence(4, rateHz), ['mic.silent']],
    ['talks at once', inRoom(-22, -60).subarray(0, 2 * rateHz), inRoom(-22, -60), ['mic.talkedEarly']],
    [
      'overdriven',
      room(-60, 2),
      clip(
        inRoom(-22, -60).map((x) => x * 10 ** (18 / 20)),
        1,
      ),
      ['mic.loud', 'mic.clippingMuch'],
    ],
  ])('%s', (_, quiet, speech, expected) => {
    expect(judge(read(quiet, speech)).map(({ code }) => code)).toEqual(expected);
  });

  it('agrees with the level the voice was made at', () => {
    expect(Math.abs(read(room(-60, 2), inRoom(-22, -60)).speechLevelDbfs - -22)).toBeLessThan(0.1);
    expect(toDbfs(1)).toBe(0);
  });
});

describe('whatever the reading', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -130, max: 130 }));
  const anything: fc.Arbitrary<MicrophoneReading> = fc.record({
    rateHz: number,
    quietSeconds: number,
    speechSeconds: number,
    activeSeconds: number,
    noiseFloorDbfs: number,
    speechLevelDbfs: number,
    speechOverNoiseDb: number,
    peakDbfs: number,
    clippedPercent: number,
    clippedRuns: number,
    zeroPercent: number,
    quietestDbfs: number,
    lostPercent: number,
    muted: fc.boolean(),
    otherDevice: fc.boolean(),
    contextRan: fc.boolean(),
    rawCapture: fc.constantFrom(true, false, null),
    echoCancellation: fc.constantFrom(true, false, null),
    noiseSuppression: fc.constantFrom(true, false, null),
    autoGainControl: fc.constantFrom(true, false, null),
    dcOffsetPercent: number,
    humHz: fc.constantFrom(0, 50, 60),
    humDbfs: number,
    wideSpeechLevelDbfs: number,
    babbleScore: number,
    humOverNoiseDb: number,
    dropOuts: number,
    dropOutMs: number,
    upperHz: number,
    isNarrow: fc.boolean(),
    hasBabble: fc.boolean(),
  });

  it('says at least one thing, and "clear" alone', () => {
    fc.assert(
      fc.property(anything, (reading) => {
        const found = judge(reading).map(({ code }) => code);
        figures(reading);
        expect(found.length).toBeGreaterThan(0);
        if (found.includes('mic.clear')) expect(found).toEqual(['mic.clear']);
      }),
    );
  });

  it('is never ready when muted, silent, suspended, unheard or not a number', () => {
    const bad = fc.constantFrom<Partial<MicrophoneReading>>(
      { muted: true },
      { contextRan: false },
      { zeroPercent: 100 },
      { activeSeconds: 0 },
      { quietSeconds: 0 },
      { speechLevelDbfs: -120 },
      { lostPercent: 100 },
      { speechLevelDbfs: Number.NaN },
      { noiseFloorDbfs: Number.NaN },
      { speechOverNoiseDb: Number.NaN },
      { clippedPercent: Number.NaN },
      { zeroPercent: Number.NaN },
      { activeSeconds: Number.NaN },
      { quietSeconds: Number.NaN },
      { lostPercent: Number.NaN },
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.constant(good)), bad, (reading, change) => {
        expect(worst(judge({ ...reading, ...change }))).not.toBe('ready');
      }),
    );
  });
});
