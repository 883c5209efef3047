// Injected refusals for the tests: each browser's own words, and the row they must be named by.
import type { RefusalFacts } from './diagnose.ts';
import type { FaultId } from './fault.ts';
import type { Browser, Engine, Platform, System } from './platform.ts';

export const on = (browser: Browser, system: System, engine: Engine, installed = false): Platform => ({
  browser,
  system,
  engine,
  installed,
});
export const chromeWindows = on('chrome', 'windows', 'chromium');
export const chromeMac = on('chrome', 'mac', 'chromium');
const chromeLinux = on('chrome', 'linux', 'chromium');
export const chromeAndroid = on('chrome', 'android', 'chromium');
export const edgeWindows = on('edge', 'windows', 'chromium');
export const firefoxWindows = on('firefox', 'windows', 'gecko');
const firefoxMac = on('firefox', 'mac', 'gecko');
export const firefoxLinux = on('firefox', 'linux', 'gecko');
export const firefoxAndroid = on('firefox', 'android', 'gecko');
export const safariMac = on('safari', 'mac', 'webkit');
export const safariIos = on('safari', 'ios', 'webkit');
export const installedIos = on('safari', 'ios', 'webkit', true);
export const facebookIos = on('inApp', 'ios', 'webkit');
export const facebookAndroid = on('inApp', 'android', 'chromium');

const firefoxNo = 'The request is not allowed by the user agent or the platform in the current context.';
const evaluating = "undefined is not an object (evaluating 'navigator.mediaDevices.getUserMedia')";
const safariNo = `${firefoxNo.slice(0, -1)}, possibly because the user denied permission.`;
const notFoundHere = 'The object can not be found here.';

/** A camera refused in an ordinary tab; each case says only what is different. */
export const usual: RefusalFacts = {
  device: 'camera',
  call: 'getUserMedia',
  errorName: 'NotAllowedError',
  errorMessage: '',
  platform: chromeWindows,
  secureContext: true,
  framed: false,
  policyAllows: true,
  hasMediaDevices: true,
  permission: 'prompt',
  deviceListed: true,
  documentVisible: true,
};
export type Case = readonly [FaultId, string, string, Platform, Partial<RefusalFacts>?];

const without = { hasMediaDevices: false, deviceListed: null, permission: null };
const insecure = { ...without, secureContext: false, policyAllows: null };
const outsideChromium = { policyAllows: null };
const mic = { device: 'microphone' } as const;
const speaker = { device: 'speaker', permission: null, deviceListed: null } as const;
const power = { device: 'power', call: 'getBattery', permission: null, deviceListed: null } as const;

export const cases: readonly Case[] = [
  // M01 not https
  ['M01', 'NotSupportedError', 'no mediaDevices', chromeWindows, insecure],
  ['M01', 'NotSupportedError', 'no mediaDevices', facebookIos, insecure],
  ['M01', 'TypeError', "Cannot read properties of undefined (reading 'getUserMedia')", chromeLinux, insecure],
  ['M01', 'TypeError', evaluating, safariIos, insecure],
  ['M01', 'NotSupportedError', 'no AudioWorklet', chromeLinux, { ...insecure, ...mic, call: 'worklet' }],
  ['M01', 'NotSupportedError', 'no getBattery', chromeAndroid, { ...insecure, ...power }],
  ['M01', 'NotAllowedError', 'Only secure origins are allowed', chromeAndroid, { ...insecure, hasMediaDevices: true }],
  // M02 a browser inside an app, or one that has no capture at all
  ['M02', 'NotSupportedError', 'no mediaDevices', facebookIos, without],
  ['M02', 'NotAllowedError', 'Permission denied', facebookAndroid, { permission: 'denied' }],
  ['M02', 'NotAllowedError', safariNo, facebookIos, outsideChromium],
  ['M02', 'NotSupportedError', 'no mediaDevices', on('other', 'linux', 'other'), without],
  ['M02', 'NotSupportedError', 'no AudioContext', on('other', 'other', 'other'), { ...speaker, call: 'audioContext' }],
  ['M02', 'NotSupportedError', 'no AudioWorklet', safariIos, { ...mic, call: 'worklet' }],
  ['M02', 'SecurityError', '', safariMac, outsideChromium],
  // M03 the permissions policy, M04 a sandboxed frame
  [
    'M03',
    'NotAllowedError',
    'Permission denied',
    chromeWindows,
    { framed: true, policyAllows: false, permission: 'denied' },
  ],
  ['M03', 'NotAllowedError', 'Permission denied', chromeLinux, { policyAllows: false }],
  ['M03', 'NotAllowedError', firefoxNo, firefoxWindows, { framed: true, policyAllows: null }],
  ['M04', 'SecurityError', 'Invalid security origin', chromeWindows, { framed: true }],
  ['M04', 'SecurityError', 'Invalid security origin', chromeLinux],
  ['M04', 'SecurityError', '', safariMac, { framed: true, ...outsideChromium }],
  // M05 nothing was asked for: ours
  [
    'M05',
    'TypeError',
    "Failed to execute 'getUserMedia' on 'MediaDevices': At least one of audio and video must be requested",
    chromeMac,
  ],
  ['M05', 'TypeError', 'audio and/or video is required', firefoxLinux],
  ['M05', 'TypeError', 'No constraints provided', safariIos],
  // M06 cut short
  ['M06', 'AbortError', 'Context destroyed', chromeAndroid],
  ['M06', 'InvalidAccessError', '', safariMac, outsideChromium],
  // M07 the site is blocked, M08 the question was closed
  ['M07', 'NotAllowedError', 'Permission denied', chromeWindows, { permission: 'denied' }],
  ['M07', 'NotAllowedError', 'Permission denied', chromeLinux],
  ['M07', 'NotAllowedError', 'Permission denied', edgeWindows, { ...mic, permission: 'denied' }],
  ['M07', 'NotAllowedError', firefoxNo, firefoxMac, { permission: 'denied', ...outsideChromium }],
  ['M07', 'NotAllowedError', safariNo, safariIos, { permission: 'denied', ...outsideChromium }],
  ['M07', 'NotAllowedError', safariNo, installedIos, { permission: null, ...outsideChromium }],
  ['M08', 'NotAllowedError', 'Permission dismissed', chromeMac],
  ['M08', 'NotAllowedError', firefoxNo, firefoxLinux, outsideChromium],
  ['M08', 'NotAllowedError', safariNo, safariMac, outsideChromium],
  ['M08', 'NotAllowedError', 'Permission dismissed', chromeLinux, { permission: null }],
  // M10 and M12 the system says no
  ['M10', 'NotAllowedError', 'Permission denied by system', chromeMac, { permission: 'granted' }],
  ['M10', 'NotAllowedError', 'Permission denied by system', chromeMac],
  ['M10', 'NotAllowedError', 'Permission denied', edgeWindows, { permission: 'granted' }],
  ['M10', 'NotFoundError', notFoundHere, firefoxMac, outsideChromium],
  ['M12', 'NotAllowedError', 'Permission denied by system', chromeAndroid, mic],
  ['M12', 'NotAllowedError', 'Permission denied', chromeAndroid, { permission: 'granted' }],
  ['M12', 'NotFoundError', notFoundHere, firefoxAndroid, { deviceListed: null, ...outsideChromium }],
  // M11 Windows: its setting or another app, in the same words
  ['M11', 'NotReadableError', 'Could not start video source', chromeWindows, { permission: 'granted' }],
  [
    'M11',
    'NotReadableError',
    'Failed to allocate videosource',
    firefoxWindows,
    { permission: 'granted', ...outsideChromium },
  ],
  // M18 no device, M19 the other one missing, M20 the saved one gone, M21 a size that cannot be
  ['M18', 'NotFoundError', 'Requested device not found', chromeWindows, { deviceListed: false }],
  ['M18', 'NotFoundError', notFoundHere, firefoxMac, { deviceListed: false, ...outsideChromium }],
  ['M18', 'OverconstrainedError', 'Invalid constraint', safariMac, { deviceListed: false, ...outsideChromium }],
  ['M19', 'NotFoundError', 'Requested device not found', chromeLinux],
  ['M19', 'NotFoundError', notFoundHere, firefoxLinux, { ...mic, ...outsideChromium }],
  ['M20', 'OverconstrainedError', '', chromeWindows, { constraint: 'deviceId' }],
  ['M20', 'OverconstrainedError', 'Constraints could be not satisfied.', firefoxLinux, { constraint: 'deviceId' }],
  ['M20', 'OverconstrainedError', 'Invalid constraint', safariIos, outsideChromium],
  ['M21', 'OverconstrainedError', '', chromeAndroid, { constraint: 'width' }],
  // M29 to M33 found, but it does not start
  ['M29', 'NotReadableError', 'Device in use', chromeWindows, { permission: 'granted' }],
  ['M29', 'NotReadableError', 'Could not start video source', chromeMac, { permission: 'granted' }],
  ['M29', 'AbortError', 'Starting videoinput failed', firefoxWindows, { permission: 'granted' }],
  ['M30', 'NotReadableError', 'Could not start audio source', chromeWindows, { ...mic, permission: 'granted' }],
  ['M30', 'NotReadableError', 'Concurrent mic process limit.', firefoxLinux, mic],
  ['M30', 'NotReadableError', 'Could not start audio source', chromeLinux],
  ['M30', 'AbortError', 'Starting audioinput failed', firefoxWindows, { ...mic, permission: 'granted' }],
  ['M31', 'AbortError', 'Timeout starting video source', chromeLinux, { permission: 'granted' }],
  ['M32', 'NotReadableError', 'Could not start video source', chromeAndroid, { permission: 'granted' }],
  ['M33', 'TimeoutError', 'signal timed out', chromeLinux],
  // M36, M37, M47 sound and picture wait
  ['M36', 'InvalidStateError', 'Failed to start the audio device', safariIos, { ...speaker, call: 'resume' }],
  ['M36', 'InvalidStateError', 'context-frozen', safariIos, { ...mic, call: 'track' }],
  [
    'M37',
    'NotAllowedError',
    'The play method is not allowed by the user agent',
    safariMac,
    { ...speaker, call: 'resume' },
  ],
  ['M37', 'InvalidStateError', 'context-suspended', firefoxLinux, { ...speaker, call: 'resume' }],
  [
    'M47',
    'NotAllowedError',
    'play() failed because the user didn’t interact with the document first.',
    chromeMac,
    { call: 'play' },
  ],
  ['M47', 'InvalidStateError', 'play-refused', safariIos, { call: 'play' }],
  // Heard by the device layer
  ['M39', 'InvalidStateError', 'track-ended', safariIos, { permission: null }],
  ['M47', 'InvalidStateError', 'play-refused', safariMac],
  ['M61', 'TimeoutError', 'battery-timeout', chromeMac],
  // M05 the worker that measures was not there, or said nothing: ours
  ['M05', 'InvalidStateError', 'no-analyst', safariIos, { call: 'track' }],
  ['M53', 'NotSupportedError', 'no setSinkId', safariIos, { ...speaker, call: 'audioContext' }],
  ['M15', 'InvalidStateError', 'track-ended', chromeMac, { call: 'track', permission: 'denied' }],
  ['M15', 'InvalidStateError', 'track-ended', chromeMac, { call: 'track', permission: 'prompt' }],
  ['M39', 'InvalidStateError', 'track-ended', chromeMac, { call: 'track', permission: 'granted' }],
  ['M39', 'InvalidStateError', 'track-ended', chromeMac, { call: 'track', permission: 'prompt', deviceListed: false }],
  [
    'M39',
    'InvalidStateError',
    'track-ended',
    firefoxLinux,
    { call: 'track', permission: 'prompt', permissionBefore: 'prompt' },
  ],
  [
    'M15',
    'InvalidStateError',
    'track-ended',
    firefoxLinux,
    { call: 'track', permission: 'prompt', permissionBefore: 'granted' },
  ],
  ['M46', 'InvalidStateError', 'no-frames', safariIos, { call: 'track', permission: 'granted' }],
  ['M48', 'InvalidStateError', 'no-frames', safariIos, { call: 'track', documentVisible: false }],
  [
    'M48',
    'NotAllowedError',
    safariNo,
    safariIos,
    { permission: 'granted', documentVisible: false, ...outsideChromium },
  ],
  // M49, M50 rates
  [
    'M49',
    'NotSupportedError',
    'AudioContext.createMediaStreamSource: Connecting AudioNodes from AudioContexts with different sample-rate is currently not supported.',
    firefoxLinux,
    { ...mic, call: 'audioContext' },
  ],
  [
    'M50',
    'NotSupportedError',
    "Failed to construct 'AudioContext': The hardware sample rate provided (100) is outside the range [3000, 768000].",
    chromeLinux,
    { ...mic, call: 'audioContext' },
  ],
  // M53 to M55 outputs
  ['M53', 'NotSupportedError', 'no setSinkId', chromeAndroid, { ...speaker, call: 'setSinkId' }],
  ['M53', 'TypeError', 'context.setSinkId is not a function', firefoxAndroid, { ...speaker, call: 'setSinkId' }],
  ['M54', 'NotFoundError', 'Requested device not found', chromeWindows, { ...speaker, call: 'setSinkId' }],
  ['M55', 'NotFoundError', '', chromeWindows, { ...speaker, call: 'audioContext' }],
  // M59, M61 the battery; M62 the screen
  ['M59', 'NotSupportedError', 'no getBattery', firefoxLinux, power],
  ['M59', 'NotSupportedError', 'no getBattery', safariIos, power],
  ['M59', 'TypeError', 'navigator.getBattery is not a function', safariMac, power],
  ['M61', 'NotAllowedError', '', chromeWindows, { ...power, policyAllows: false }],
  ['M61', 'TimeoutError', 'battery-timeout', chromeLinux, power],
  ['M62', 'NotAllowedError', 'Permission was denied', safariIos, { ...power, call: 'wakeLock' }],
];

/** One platform of every sort that a list of steps is made for. */
export const everywhere = [
  chromeWindows,
  edgeWindows,
  firefoxWindows,
  chromeMac,
  firefoxMac,
  safariMac,
  chromeLinux,
  firefoxLinux,
  chromeAndroid,
  firefoxAndroid,
  facebookAndroid,
  on('samsung', 'android', 'chromium'),
  on('chrome', 'android', 'chromium', true),
  safariIos,
  installedIos,
  on('chrome', 'ios', 'webkit'),
];
