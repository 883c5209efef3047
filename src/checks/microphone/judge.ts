// Turns what was heard into what can be said about the microphone and the room.
import type { EarReading } from '../../core/signal/read-ear.ts';
import type { Figure, Finding } from '../../core/verdict.ts';
import { thresholds } from './thresholds.ts';

/** Levels are stored as -120 dBFS where nothing was there, because -Infinity has no JSON. */
export type MicrophoneReading = { readonly [K in keyof EarReading]: EarReading[K] } & {
  readonly rateHz: number;
  readonly muted: boolean;
  /** The chosen microphone is gone, so another was measured. */
  readonly otherDevice: boolean;
  readonly contextRan: boolean;
  /** Whether the browser's own processing was really off; `null` where it does not say. */
  readonly rawCapture: boolean | null;
  /** Which of it stayed on, by the browser's own word. */
  readonly echoCancellation: boolean | null;
  readonly noiseSuppression: boolean | null;
  readonly autoGainControl: boolean | null;
};

export type MicrophoneCode =
  | 'mic.clear'
  | 'mic.quiet'
  | 'mic.tooQuiet'
  | 'mic.loud'
  | 'mic.someNoise'
  | 'mic.noisy'
  | 'mic.lowMargin'
  | 'mic.noMargin'
  | 'mic.clipping'
  | 'mic.clippingMuch'
  | 'mic.silent'
  | 'mic.muted'
  | 'mic.otherDevice'
  | 'mic.noSpeech'
  | 'mic.talkedEarly'
  | 'mic.suspended'
  | 'mic.gaps'
  | 'mic.processed'
  | 'mic.hum'
  | 'mic.dropOuts'
  | 'mic.dropOutsMany'
  | 'mic.narrow'
  | 'mic.voices';
export type MicrophoneFigure =
  | 'mic.speechLevel'
  | 'mic.noiseFloor'
  | 'mic.speechOverNoise'
  | 'mic.peak'
  | 'mic.clipped'
  | 'mic.activeSeconds'
  | 'mic.lost'
  | 'mic.hum'
  | 'mic.dropOuts'
  | 'mic.upper'
  | 'mic.offset'
  | 'mic.rate'
  | 'mic.echo'
  | 'mic.suppression'
  | 'mic.gain';

type Found = Finding<MicrophoneCode>;

/** What can be said. What explains everything else stands alone. */
export function judge(reading: MicrophoneReading): readonly Found[] {
  const { contextRan, muted, zeroPercent, lostPercent, quietSeconds } = reading;
  if (!contextRan) return [{ code: 'mic.suspended', grade: 'unclear' }];
  if (muted) return [{ code: 'mic.muted', grade: 'notYet' }];
  if (zeroPercent >= thresholds.silentPercent.value) return [{ code: 'mic.silent', grade: 'notYet' }];
  const isWhole = lostPercent <= thresholds.mostLostPercent.value && quietSeconds >= thresholds.leastQuietSeconds.value;
  if (!isWhole || hasStopped(reading)) return [{ code: 'mic.gaps', grade: 'unclear' }];
  const findings = [...judgeMeasured(reading), ...judgeClipping(reading), ...judgeSound(reading)];
  if (reading.otherDevice) findings.push({ code: 'mic.otherDevice', grade: 'notes' });
  if (reading.rawCapture === false) findings.push({ code: 'mic.processed', grade: 'notes' });
  return findings.length > 0 ? findings : [{ code: 'mic.clear', grade: 'ready' }];
}

/**
 * A voice in the quiet window spoils the floor, and with it all that is counted from the floor. It only makes the room
 * louder than it is, though: a room and a voice that are good even so are good.
 */
function judgeMeasured(reading: MicrophoneReading): readonly Found[] {
  const found = [...judgeRoom(reading), ...judgeVoice(reading)];
  return found.length > 0 && talkedEarly(reading) ? [{ code: 'mic.talkedEarly', grade: 'unclear' }] : found;
}

/**
 * Silent to the last bit between the words, as the room before them was not: a microphone that stopped meanwhile (M35),
 * or holes that a busy machine tore. Where the "quiet" room was loud, a voice in it is the likelier cause.
 */
function hasStopped(reading: MicrophoneReading): boolean {
  const isSilent = reading.quietestDbfs <= thresholds.lowestRoomDbfs.value;
  return isSilent && talkedEarly(reading) && judgeRoom(reading).length === 0;
}

/** The room between the words is much quieter than the "quiet" window was. */
function talkedEarly({ noiseFloorDbfs, quietestDbfs }: MicrophoneReading): boolean {
  const quietest = Math.max(quietestDbfs, thresholds.lowestRoomDbfs.value);
  return noiseFloorDbfs - quietest > thresholds.talkedEarlyDb.value;
}

function judgeRoom({ noiseFloorDbfs }: MicrophoneReading): readonly Found[] {
  const values = { noiseFloorDbfs };
  if (noiseFloorDbfs > thresholds.noisiestUsableDbfs.value) return [{ code: 'mic.noisy', grade: 'notYet', values }];
  if (noiseFloorDbfs > thresholds.noisiestReadyDbfs.value) return [{ code: 'mic.someNoise', grade: 'notes', values }];
  return [];
}

function judgeVoice(reading: MicrophoneReading): readonly Found[] {
  const { activeSeconds, speechLevelDbfs, speechOverNoiseDb, noiseFloorDbfs, clippedPercent, zeroPercent } = reading;
  const needed = [speechLevelDbfs, speechOverNoiseDb, noiseFloorDbfs, clippedPercent, zeroPercent];
  const isMeasured = needed.every(Number.isFinite);
  if (!isMeasured || !(activeSeconds >= thresholds.leastActiveSeconds.value)) {
    return [{ code: 'mic.noSpeech', grade: 'unclear' }];
  }
  return [...judgeLevel(speechLevelDbfs), ...judgeMargin(speechOverNoiseDb)];
}

function judgeLevel(speechLevelDbfs: number): readonly Found[] {
  const values = { speechLevelDbfs };
  if (speechLevelDbfs < thresholds.quietestUsableDbfs.value) return [{ code: 'mic.tooQuiet', grade: 'notYet', values }];
  if (speechLevelDbfs < thresholds.quietestReadyDbfs.value) return [{ code: 'mic.quiet', grade: 'notes', values }];
  if (speechLevelDbfs > thresholds.loudestReadyDbfs.value) return [{ code: 'mic.loud', grade: 'notes', values }];
  return [];
}

function judgeMargin(speechOverNoiseDb: number): readonly Found[] {
  const values = { speechOverNoiseDb };
  if (speechOverNoiseDb < thresholds.smallestUsableMarginDb.value) {
    return [{ code: 'mic.noMargin', grade: 'notYet', values }];
  }
  if (speechOverNoiseDb < thresholds.smallestReadyMarginDb.value) {
    return [{ code: 'mic.lowMargin', grade: 'notes', values }];
  }
  return [];
}

function judgeClipping({ clippedPercent }: MicrophoneReading): readonly Found[] {
  const values = { clippedPercent };
  if (clippedPercent > thresholds.clippedMuchPercent.value) {
    return [{ code: 'mic.clippingMuch', grade: 'notYet', values }];
  }
  if (clippedPercent >= thresholds.clippedNotePercent.value) return [{ code: 'mic.clipping', grade: 'notes', values }];
  return [];
}

/** What spoils a voice that is loud enough. Only where there is a voice: a room has no drop-outs and no treble. */
function judgeSound(reading: MicrophoneReading): readonly Found[] {
  const { activeSeconds, humHz, humDbfs, humOverNoiseDb, dropOuts, dropOutMs, isNarrow, hasBabble } = reading;
  const findings: Found[] = [];
  const isHeard = humOverNoiseDb >= thresholds.humNoteDb.value && humDbfs >= thresholds.humNoteDbfs.value;
  if (humHz > 0 && isHeard) findings.push({ code: 'mic.hum', grade: 'notes' });
  // A hint, and worded as one: an app cannot know who is in a room.
  if (hasBabble && !talkedEarly(reading)) findings.push({ code: 'mic.voices', grade: 'notes' });
  if (!(activeSeconds >= thresholds.leastActiveSeconds.value)) return findings;
  if (dropOutMs > thresholds.dropOutsManyMs.value) findings.push({ code: 'mic.dropOutsMany', grade: 'notYet' });
  else if (dropOuts >= thresholds.dropOutsNote.value) findings.push({ code: 'mic.dropOuts', grade: 'notes' });
  if (isNarrow) findings.push({ code: 'mic.narrow', grade: 'notes' });
  return findings;
}

/** The numbers behind the verdict. No levels where nothing was heard: a placeholder is no measurement. */
export function figures(reading: MicrophoneReading): readonly Figure<MicrophoneFigure>[] {
  if (!reading.contextRan) return [];
  const voice: readonly Figure<MicrophoneFigure>[] =
    reading.activeSeconds > 0
      ? [
          { code: 'mic.speechLevel', value: reading.speechLevelDbfs, unit: 'dBFS' },
          { code: 'mic.speechOverNoise', value: reading.speechOverNoiseDb, unit: 'dB' },
        ]
      : [];
  const known = (code: MicrophoneFigure, value: number, unit: Figure['unit']) =>
    value > 0 ? [{ code, value, unit }] : [];
  const wasOn = (code: MicrophoneFigure, on: boolean | null) =>
    typeof on === 'boolean' ? [{ code, value: Number(on), unit: 'switch' as const }] : [];
  return [
    ...voice,
    { code: 'mic.noiseFloor', value: reading.noiseFloorDbfs, unit: 'dBFS' },
    { code: 'mic.peak', value: reading.peakDbfs, unit: 'dBFS' },
    { code: 'mic.clipped', value: reading.clippedPercent, unit: 'percent' },
    { code: 'mic.activeSeconds', value: reading.activeSeconds, unit: 'seconds' },
    { code: 'mic.lost', value: reading.lostPercent, unit: 'percent' },
    // Records of before these were measured have none of them.
    ...known('mic.hum', reading.humHz, 'hertz'),
    ...known('mic.dropOuts', reading.dropOuts, 'count'),
    ...known('mic.upper', reading.activeSeconds > 0 ? reading.upperHz : 0, 'hertz'),
    ...known('mic.offset', reading.dcOffsetPercent, 'percent'),
    { code: 'mic.rate', value: reading.rateHz, unit: 'hertz' },
    ...wasOn('mic.echo', reading.echoCancellation),
    ...wasOn('mic.suppression', reading.noiseSuppression),
    ...wasOn('mic.gain', reading.autoGainControl),
  ];
}
