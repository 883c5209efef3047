// Checks of the past for tests.
import { type CheckRecord, newRecord, type StepOutcome } from '../check-record.ts';
import type { Grade, Reading } from '../verdict.ts';

export const dayMs = 86_400_000;
export const devices = { camera: 'c0', microphone: 'm0', speaker: 's0' };
export const goodVoice = { speechLevelDbfs: -22, noiseFloorDbfs: -60, speechOverNoiseDb: 38, upperHz: 9000 };
export const goodPicture = {
  widthPixels: 1280,
  heightPixels: 720,
  frameRateFps: 30,
  meanLuma: 140,
  ovalShineLuma: 130,
  surroundMedianLuma: 130,
  sharpness: 100,
};

export const judged = (reading: Reading, deviceHash: string | null, grade: Grade = 'ready'): StepOutcome => ({
  kind: 'judged',
  grade,
  findings: [{ code: 'x', grade }],
  reading,
  deviceHash,
});

/** A whole check in which all was well. */
export const wholeCheck = (startedAt: number, parts: Partial<CheckRecord> = {}): CheckRecord => ({
  ...newRecord(startedAt, 'x', '0', { placeId: 'home', devicesHash: 'all0', quick: false }),
  finishedAt: startedAt + 60_000,
  steps: {
    camera: judged(goodPicture, devices.camera),
    microphone: judged(goodVoice, devices.microphone),
    speaker: judged({ answer: 3 }, devices.speaker),
    power: judged({ levelPercent: 90 }, null, 'notes'),
    connection: judged({ online: true }, null),
  },
  ...parts,
});

/** One check for each value of one measure of the microphone. */
export const checksWith = (measure: string, values: readonly number[], parts: Partial<CheckRecord> = {}) =>
  values.map((value, i) => {
    const check = wholeCheck(1 + i * dayMs, parts);
    return {
      ...check,
      steps: { ...check.steps, microphone: judged({ ...goodVoice, [measure]: value }, devices.microphone) },
    };
  });
