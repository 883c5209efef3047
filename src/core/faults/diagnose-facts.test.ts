// One fact more or less, and the same refusal is another row.
import { expect, test } from 'vitest';
import { diagnose, type RefusalFacts } from './diagnose.ts';
import type { FaultId } from './fault.ts';
import {
  chromeAndroid,
  chromeMac,
  facebookAndroid,
  firefoxAndroid,
  firefoxLinux,
  firefoxWindows,
  on,
  safariMac,
  usual,
} from './refusals.ts';

type Facts = Partial<RefusalFacts>;
/** What is the same in both, then twice: what is different, and the row. */
type Pair = readonly [string, Facts, Facts, FaultId | undefined, Facts, FaultId | undefined];

const row = (...facts: Facts[]) => diagnose(Object.assign({}, usual, ...facts));

const blocked = { errorMessage: 'Permission denied', permission: 'denied' } as const;
const missing = { errorName: 'NotFoundError', deviceListed: false } as const;
const unreadable = { errorName: 'NotReadableError', permission: 'granted' } as const;
const notAnObject = {
  errorName: 'TypeError',
  errorMessage: "undefined is not an object (evaluating 'navigator.mediaDevices.getUserMedia')",
};
const mic = { device: 'microphone' } as const;
const output = { device: 'speaker', call: 'setSinkId', permission: null, deviceListed: null } as const;

const pairs: readonly Pair[] = [
  // The page
  [
    'a frame of which nothing is known, and one that passes the camera on',
    { ...blocked, framed: true },
    { policyAllows: null },
    'M03',
    { policyAllows: true },
    'M07',
  ],
  [
    'an unsafe page is the reason of a "no", and not of a camera that is slow',
    { secureContext: false, platform: chromeAndroid },
    blocked,
    'M01',
    { errorName: 'AbortError', errorMessage: 'Timeout starting video source' },
    'M31',
  ],
  [
    'an unsafe page is the reason of a missing interface, and not of another mistake of ours',
    { secureContext: false, hasMediaDevices: false, platform: safariMac },
    notAnObject,
    'M01',
    { errorName: 'TypeError', errorMessage: "undefined is not an object (evaluating 'track.label')" },
    undefined,
  ],
  [
    'a "no" inside an app is the app’s, and a busy camera is not',
    { platform: facebookAndroid },
    blocked,
    'M02',
    { errorName: 'NotReadableError', errorMessage: 'Device in use' },
    'M29',
  ],
  // The browser
  [
    'calling what is not there: an old browser, or our mistake where it is there',
    { ...notAnObject, platform: safariMac },
    { hasMediaDevices: false },
    'M02',
    { hasMediaDevices: true },
    undefined,
  ],
  [
    'without capture the microphone cannot be used, but sound can still be refused for its own reason',
    { hasMediaDevices: false, call: 'audioContext' },
    { errorName: 'NotSupportedError', errorMessage: '' },
    'M02',
    { errorName: 'InvalidStateError', errorMessage: 'Failed to start the audio device' },
    'M36',
  ],
  // The person and the system
  [
    'out of sight: the camera was allowed, or it was not',
    { documentVisible: false },
    { errorMessage: 'Permission denied', permission: 'granted' },
    'M48',
    blocked,
    'M07',
  ],
  [
    'frozen sound, in sight and out of sight',
    { errorName: 'InvalidStateError', errorMessage: 'context-frozen', call: 'track' },
    { documentVisible: true },
    'M36',
    { documentVisible: false },
    'M48',
  ],
  [
    'waiting sound, in sight and out of sight',
    { errorName: 'InvalidStateError', errorMessage: 'context-suspended', call: 'resume' },
    { documentVisible: true },
    'M37',
    { documentVisible: false },
    'M48',
  ],
  // Not found
  [
    'not found on Android: kept from Firefox, missing for Chrome',
    missing,
    { platform: firefoxAndroid },
    'M12',
    { platform: chromeAndroid },
    'M18',
  ],
  [
    'listed and not found on a Mac: kept from Firefox; for Chrome the other kind is missing',
    { errorName: 'NotFoundError', deviceListed: true },
    { platform: on('firefox', 'mac', 'gecko') },
    'M10',
    { platform: chromeMac },
    'M19',
  ],
  [
    'the saved device, or a size',
    { errorName: 'OverconstrainedError' },
    { constraint: 'groupId' },
    'M20',
    { constraint: 'height' },
    'M21',
  ],
  // Found, but it does not start
  [
    'not readable without a word: the microphone, or the camera',
    { ...unreadable, platform: safariMac },
    mic,
    'M30',
    { device: 'camera' },
    'M29',
  ],
  [
    'not readable on Windows without a word: only the camera may be kept back there',
    unreadable,
    mic,
    'M30',
    { device: 'camera' },
    'M11',
  ],
  [
    'Firefox of old: a camera or a microphone that another program holds',
    { errorName: 'AbortError', platform: firefoxWindows },
    { errorMessage: 'Starting video failed' },
    'M29',
    { ...mic, errorMessage: 'Starting audio failed' },
    'M30',
  ],
  // Sound
  [
    'choosing an output: not allowed at all, or this one is gone',
    output,
    { errorName: 'NotAllowedError' },
    'M53',
    { errorName: 'NotFoundError', errorMessage: 'AudioContext.setSinkId(): failed: the device a1b2 is not found.' },
    'M54',
  ],
  [
    'sound that is not supported: two rates that cannot be joined, or a rate out of range',
    { errorName: 'NotSupportedError', call: 'audioContext', platform: firefoxLinux },
    { errorMessage: 'Nodes of a different samplerate cannot be connected' },
    'M49',
    { errorMessage: '1000 is outside the range [8000, 192000]' },
    'M50',
  ],
];

test.each(pairs)('%s', (_, both, one, oneRow, other, otherRow) => {
  expect([row(both, one), row(both, other)]).toEqual([oneRow, otherRow]);
});

test('a rate is named in two ways', () => {
  const facts = { errorName: 'NotSupportedError', call: 'audioContext' } as const;
  expect(row(facts, { errorMessage: 'Sample rate 100 is not in the range' })).toBe('M50');
  expect(row(facts, { errorMessage: 'sampleRate is not in range' })).toBe('M50');
});

test.each(['Error', 'RangeError', 'ReferenceError'])('%s of ours stays ours, whatever it says', (errorName) => {
  for (const errorMessage of ['track-ended', 'play-refused', 'no-frames', 'battery-timeout', 'no setSinkId']) {
    expect(row({ errorName, errorMessage })).toBeUndefined();
  }
});
