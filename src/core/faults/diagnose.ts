// From the browser's refusal to the named row of the fault matrix. Facts in, row out.
import type { FaultId } from './fault.ts';
import type { Platform } from './platform.ts';

export type RefusedDevice = 'camera' | 'microphone' | 'speaker' | 'power';
export type RefusedCall =
  | 'getUserMedia'
  | 'audioContext'
  | 'resume'
  | 'setSinkId'
  | 'play'
  | 'getBattery'
  | 'worklet'
  | 'track'
  | 'wakeLock';
export type PermissionAnswer = 'granted' | 'denied' | 'prompt' | null;

/** What is known about one refusal. `null`: the browser does not say. */
export interface RefusalFacts {
  readonly device: RefusedDevice;
  readonly call: RefusedCall;
  readonly errorName: string;
  readonly errorMessage: string;
  /** The constraint at fault, of an OverconstrainedError; Safari leaves it out. */
  readonly constraint?: string;
  readonly platform: Platform;
  readonly secureContext: boolean;
  readonly framed: boolean;
  /** What the permissions policy says of this device; `null` outside Chromium. */
  readonly policyAllows: boolean | null;
  readonly hasMediaDevices: boolean;
  /** Asked after the refusal. */
  readonly permission: PermissionAnswer;
  /** As it stood before the call. */
  readonly permissionBefore?: PermissionAnswer;
  /** Whether a device of this kind is listed. */
  readonly deviceListed: boolean | null;
  readonly documentVisible: boolean;
}

/**
 * The DOMExceptions our own device layer makes where the browser gives an event or nothing at all:
 * message, name and the row they stand for.
 */
export const deviceSignals = [
  { message: 'track-ended', name: 'InvalidStateError', rows: ['M15', 'M39'] },
  { message: 'no-frames', name: 'InvalidStateError', rows: ['M46'] },
  { message: 'play-refused', name: 'InvalidStateError', rows: ['M47'] },
  { message: 'context-frozen', name: 'InvalidStateError', rows: ['M36'] },
  { message: 'context-suspended', name: 'InvalidStateError', rows: ['M37'] },
  { message: 'no-analyst', name: 'InvalidStateError', rows: ['M05'] },
  { message: 'battery-timeout', name: 'TimeoutError', rows: ['M61'] },
  { message: 'no mediaDevices', name: 'NotSupportedError', rows: ['M01', 'M02'] },
  { message: 'no AudioContext', name: 'NotSupportedError', rows: ['M02'] },
  { message: 'no AudioWorklet', name: 'NotSupportedError', rows: ['M01', 'M02'] },
  { message: 'no getBattery', name: 'NotSupportedError', rows: ['M01', 'M59'] },
  { message: 'no setSinkId', name: 'NotSupportedError', rows: ['M53'] },
] as const satisfies readonly { message: string; name: string; rows: readonly FaultId[] }[];

interface Rule {
  readonly row: FaultId;
  /** Anchored to the whole name. */
  readonly name?: RegExp;
  readonly call?: RegExp;
  readonly says?: RegExp;
  readonly when?: (facts: RefusalFacts) => boolean;
}

const capture = /^getUserMedia$/;
const notAllowed = /^NotAllowedError$/;
const notFound = /^NotFoundError$/;
const notReadable = /^NotReadableError$/;
const overconstrained = /^OverconstrainedError$/;
const aborted = /^AbortError$/;
const notSupported = /^NotSupportedError$/;
const neededCalls = /^(getUserMedia|audioContext|worklet)$/;

/** The interface is not there: our own word for it, or the TypeError of calling what is undefined. */
const isMissing = ({ errorName, errorMessage }: RefusalFacts): boolean =>
  errorName === 'NotSupportedError' ||
  (errorName === 'TypeError' && /mediaDevices|getUserMedia|getBattery|addModule|setSinkId/.test(errorMessage));

const isRefused = ({ errorName }: RefusalFacts): boolean => /^(NotAllowed|Security)Error$/.test(errorName);

/** Granted to the site and refused all the same: then it is the system that says no. */
const isSystemBlock = ({ errorMessage, permission }: RefusalFacts): boolean =>
  /denied by system/i.test(errorMessage) || permission === 'granted';

const isFirefoxOn = ({ platform }: RefusalFacts, system: string): boolean =>
  platform.engine === 'gecko' && platform.system === system;

// Firefox's one-time grant falls back to `prompt` as soon as the track stops, so there `prompt` proves nothing.
const hasLostPermission = ({ permission, permissionBefore, platform }: RefusalFacts): boolean =>
  permission === 'denied' ||
  (permission === 'prompt' && (platform.engine !== 'gecko' || permissionBefore === 'granted'));

/** Most specific first; the first match wins. Names of browsers' messages: Chromium, Firefox and WebKit sources. */
const rules: readonly Rule[] = [
  // Said by our own device layer, whatever the call.
  { row: 'M48', name: /^InvalidStateError$/, says: /^(no-frames|context-\w+)$/, when: (f) => !f.documentVisible },
  { row: 'M39', says: /^track-ended$/, when: (f) => f.deviceListed === false },
  { row: 'M15', says: /^track-ended$/, when: hasLostPermission },
  { row: 'M39', says: /^track-ended$/ },
  { row: 'M46', says: /^no-frames$/ },
  { row: 'M47', says: /^play-refused$/ },
  { row: 'M36', says: /^context-frozen$/ },
  { row: 'M37', says: /^context-suspended$/ },
  { row: 'M05', says: /^no-analyst$/ },
  { row: 'M61', says: /^battery-timeout$/ },
  { row: 'M53', says: /^no setSinkId$/ },

  // Our own mistakes, which no setting of the person can cause.
  { row: 'M05', name: /^TypeError$/, call: capture, says: /audio and(\/or)? video|constraints/i },
  { row: 'M49', name: notSupported, says: /different sample-?rate|Connecting AudioNodes/i },
  { row: 'M50', name: notSupported, says: /\[\d+, \d+\]|sample ?rate/i },

  // The page itself: nothing else is worth fixing before this.
  {
    row: 'M01',
    call: /^(getUserMedia|worklet|getBattery)$/,
    when: (f) => !f.secureContext && (isMissing(f) || isRefused(f)),
  },
  { row: 'M02', call: capture, when: (f) => f.platform.browser === 'inApp' && isRefused(f) },
  { row: 'M59', when: (f) => f.call === 'getBattery' && isMissing(f) },
  { row: 'M53', call: /^setSinkId$/, when: (f) => isMissing(f) || f.errorName === 'NotAllowedError' },
  {
    row: 'M02',
    call: neededCalls,
    when: (f) => f.errorName === 'NotSupportedError' || (isMissing(f) && !f.hasMediaDevices),
  },
  { row: 'M04', name: /^SecurityError$/, call: capture, when: (f) => f.framed || /origin/.test(f.errorMessage) },
  { row: 'M02', name: /^SecurityError$/, call: capture },
  { row: 'M03', name: notAllowed, call: capture, when: (f) => f.policyAllows === false },
  { row: 'M03', name: notAllowed, call: capture, when: (f) => f.framed && f.policyAllows === null },

  // Not allowed: by the system, by leaving the question, by the site's setting.
  {
    row: 'M48',
    name: /^(NotAllowed|InvalidState|Abort)Error$/,
    call: capture,
    when: (f) => !f.documentVisible && f.permission === 'granted',
  },
  { row: 'M12', name: notAllowed, call: capture, when: (f) => f.platform.system === 'android' && isSystemBlock(f) },
  { row: 'M10', name: notAllowed, call: capture, when: isSystemBlock },
  { row: 'M08', name: notAllowed, call: capture, says: /dismissed/i },
  // Chromium says "Permission denied" for a block in so many words; Firefox and Safari have one sentence for both.
  {
    row: 'M08',
    name: notAllowed,
    call: capture,
    when: (f) => f.permission === 'prompt' && !/^Permission denied/.test(f.errorMessage),
  },
  { row: 'M07', name: notAllowed, call: capture },

  // Not found. Firefox says so of a device that macOS (still listed) or Android (always) keeps from it.
  { row: 'M12', name: notFound, call: capture, when: (f) => isFirefoxOn(f, 'android') },
  { row: 'M10', name: notFound, call: capture, when: (f) => isFirefoxOn(f, 'mac') && f.deviceListed === true },
  // Listed and yet not found: it was asked for together with another kind, and that one is missing.
  { row: 'M19', name: notFound, call: capture, when: (f) => f.deviceListed === true },
  { row: 'M18', name: notFound, call: capture },
  { row: 'M20', name: overconstrained, when: (f) => /^(deviceId|groupId)$/.test(f.constraint ?? '') },
  { row: 'M21', name: overconstrained, when: (f) => Boolean(f.constraint) },
  // Safari names no constraint: no device at all, or the saved one gone.
  { row: 'M20', name: overconstrained, when: (f) => f.deviceListed === true },
  { row: 'M18', name: overconstrained },

  // Found, but it does not start.
  { row: 'M31', name: aborted, call: capture, says: /timeout/i },
  // Firefox's word for a camera that another program holds (zxing-js/ngx-scanner#341).
  { row: 'M29', name: aborted, call: capture, says: /Starting video(input)? failed/i },
  // And for a microphone that does not start (its source is quoted in edumeet/edumeet#187).
  { row: 'M30', name: aborted, call: capture, says: /Starting audio(input)? failed/i },
  { row: 'M30', name: notReadable, when: (f) => f.device === 'microphone' || /audio|\bmic\b/i.test(f.errorMessage) },
  { row: 'M29', name: notReadable, says: /in use/i },
  { row: 'M11', name: notReadable, when: (f) => f.platform.system === 'windows' },
  { row: 'M32', name: notReadable, when: (f) => f.platform.system === 'android' },
  { row: 'M29', name: notReadable },
  { row: 'M33', name: /^TimeoutError$/, call: capture },

  // Sound.
  { row: 'M37', name: notAllowed, call: /^(resume|audioContext)$/ },
  { row: 'M55', name: notFound, call: /^audioContext$/ },
];

/** A refusal without a rule of its own still has a next step: the row that its call most often ends in. */
const otherwise: Readonly<Record<RefusedCall, FaultId>> = {
  getUserMedia: 'M06',
  audioContext: 'M36',
  resume: 'M36',
  setSinkId: 'M54',
  play: 'M47',
  getBattery: 'M61',
  worklet: 'M06',
  track: 'M39',
  wakeLock: 'M62',
};

/** What our own code throws when it is wrong. A browser refuses with a DOMException, and those bear other names. */
const isOwnMistake = (name: string): boolean =>
  !name.endsWith('Error') || /^(|Aggregate|Eval|Internal|Range|Reference|Syntax|Type|URI)Error$/.test(name);

/** The row for this refusal; `undefined` where it is no refusal by the browser and must be thrown on. */
export function diagnose(facts: RefusalFacts): FaultId | undefined {
  if (isOwnMistake(facts.errorName) && facts.errorName !== 'TypeError') return undefined;
  const rule = rules.find(
    ({ name, call, says, when }) =>
      (!name || name.test(facts.errorName)) &&
      (!call || call.test(facts.call)) &&
      (!says || says.test(facts.errorMessage)) &&
      (!when || when(facts)),
  );
  return rule?.row ?? (isOwnMistake(facts.errorName) ? undefined : otherwise[facts.call]);
}
