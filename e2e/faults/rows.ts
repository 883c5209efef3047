// The rows of the fault matrix as they are made in a real engine: what is put before the app, and what happens then.

import type { FaultId } from '../../src/core/faults/fault.ts';
import type { FakeDevices } from '../engines/engine.ts';
import {
  agent,
  battery,
  devices,
  forbidOutputChooser,
  hold,
  type Injection,
  insecure,
  interrupted,
  type Listed,
  mute,
  noBattery,
  permission,
  picture,
  playRefused,
  refuse,
  silentMicrophone,
  sink,
  suspended,
  takeAway,
  throwing,
  wakeLock,
} from './inject.ts';

export interface EngineRow {
  readonly id: FaultId;
  /** For the table: how it is made. */
  readonly how: string;
  readonly before?: readonly Injection[];
  /** Of the browser itself. Usual: `two`. */
  readonly fakeDevices?: FakeDevices;
  readonly prefs?: Record<string, unknown>;
  /** Headers of the page, on top of those of the app; `null` takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Waits for long: not in the short form. */
  readonly isSlow?: boolean;
  /** Once the step is under way, in the page. */
  readonly during?: 'end' | 'withdraw' | 'hide' | 'leave' | 'mute' | 'cancel' | 'choose' | 'hideAndShow';
  readonly answer?: 'yes' | 'notYet';
  readonly chimes?: 'none' | 'unsure' | 'right';
  /** Where it can be made; usual: all three. */
  readonly engines?: readonly ('chromium' | 'firefox' | 'webkit')[];
}

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const android =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

const cameraNo = (name: string, message: string, more: Partial<Parameters<typeof refuse>[0]> = {}) =>
  refuse({ kind: 'any', name, message, ...more });
const two: readonly Listed[] = [
  ['videoinput', 'a', 'First camera'],
  ['videoinput', 'b', 'OBS Virtual Camera'],
];
const outputs: readonly Listed[] = [
  ['audiooutput', 'gone', 'Headset'],
  ['audiooutput', 'other', 'Loudspeaker'],
];
const otherRate =
  'AudioContext.createMediaStreamSource: Connecting AudioNodes from AudioContexts with different sample-rate is currently not supported.';
const outOfRange = 'The hardware sample rate provided (100) is outside the range [3000, 768000].';

export const engineRows: readonly EngineRow[] = [
  { id: 'M01', how: 'a page that is not secure: no `mediaDevices`', before: [insecure] },
  { id: 'M02', how: 'no `mediaDevices` on a safe page', before: [takeAway('Navigator.mediaDevices')] },
  {
    id: 'M03',
    how: 'header `Permissions-Policy: camera=(), microphone=()`',
    headers: { 'Permissions-Policy': 'camera=(), microphone=()' },
    engines: ['chromium'],
  },
  {
    id: 'M04',
    how: '`SecurityError`, as in a sandboxed frame',
    before: [cameraNo('SecurityError', 'Invalid security origin')],
  },
  {
    id: 'M05',
    how: '`TypeError`, as for a request for nothing',
    before: [cameraNo('TypeError', 'At least one of audio and video must be requested')],
  },
  { id: 'M06', how: '`AbortError`', before: [cameraNo('AbortError', 'Context destroyed')] },
  {
    id: 'M07',
    how: 'preferences `permissions.default.camera` and `.microphone` = 2',
    fakeDevices: 'asks',
    prefs: { 'permissions.default.camera': 2, 'permissions.default.microphone': 2 },
    engines: ['firefox'],
  },
  {
    id: 'M07',
    how: '`NotAllowedError`, and the permission says "denied"',
    before: [cameraNo('NotAllowedError', 'Permission denied'), permission('denied')],
    engines: ['chromium', 'webkit'],
  },
  {
    id: 'M08',
    how: '`NotAllowedError`, and the permission still says "prompt"',
    before: [cameraNo('NotAllowedError', 'Permission dismissed'), permission('prompt')],
  },
  {
    id: 'M09',
    how: 'the browser asks, and nobody answers',
    fakeDevices: 'asks',
    during: 'cancel',
    engines: ['firefox'],
  },
  // Chromium without a window says no by itself, and WebKitGTK asks nobody while it is driven.
  { id: 'M09', how: 'the question stays open', before: [hold], during: 'cancel', engines: ['chromium', 'webkit'] },
  {
    id: 'M10',
    how: '`NotAllowedError: Permission denied by system`, on a Mac',
    before: [cameraNo('NotAllowedError', 'Permission denied by system'), agent(mac)],
  },
  {
    id: 'M11',
    how: '`NotReadableError`, on Windows',
    before: [cameraNo('NotReadableError', 'Could not start video source'), agent(windows)],
  },
  {
    id: 'M12',
    how: '`NotAllowedError` though granted, on Android',
    before: [cameraNo('NotAllowedError', 'Permission denied'), permission('granted'), agent(android)],
  },
  { id: 'M13', how: 'the question stays open, on an iPhone', before: [hold, agent(iPhone, true)], during: 'cancel' },
  { id: 'M14', how: 'a black picture, in an installed iPhone app', before: [picture('black'), agent(iPhone, true)] },
  {
    id: 'M15',
    how: 'the track ends, and the permission says "denied"',
    before: [],
    during: 'withdraw',
  },
  {
    id: 'M16',
    how: 'refused once, then allowed, without any event',
    before: [cameraNo('NotAllowedError', 'Permission denied', { times: 1 }), permission('denied')],
  },
  {
    id: 'M17',
    how: '`permissions.query` throws',
    before: [cameraNo('NotAllowedError', 'Permission denied'), permission('unknown')],
  },
  { id: 'M18', how: 'a browser without devices', fakeDevices: 'none' },
  {
    id: 'M19',
    how: 'no microphone: both at once and the microphone alone are refused',
    before: [
      refuse({ kind: 'audio', name: 'NotFoundError', message: 'Requested device not found' }),
      devices([['videoinput', 'a', 'Camera']]),
    ],
  },
  {
    id: 'M20',
    how: 'the chosen camera is gone',
    before: [
      refuse({ kind: 'video', name: 'OverconstrainedError', constraint: 'deviceId', named: true }),
      devices(two),
    ],
    during: 'choose',
  },
  {
    id: 'M21',
    how: '`OverconstrainedError`, constraint `width`',
    before: [refuse({ kind: 'any', name: 'OverconstrainedError', constraint: 'width' })],
  },
  {
    id: 'M22',
    how: 'two cameras without names',
    before: [hold, devices(two.map(([kind, id]) => [kind, id, ''] as const))],
    during: 'cancel',
  },
  {
    id: 'M23',
    how: '"Default" listed beside the device it stands for',
    before: [hold, devices([['videoinput', 'default', 'Default - First camera'], ...two])],
    during: 'cancel',
  },
  { id: 'M24', how: '`enumerateDevices` never settles', before: [devices(null)] },
  {
    id: 'M26',
    how: 'a second camera is plugged in: three `devicechange` events',
    before: [hold, devices(two.slice(0, 1), two)],
    during: 'cancel',
  },
  { id: 'M27', how: 'no outputs listed', before: [devices(two)] },
  {
    id: 'M28',
    how: 'a virtual camera beside the real one; the answer "Not yet"',
    before: [devices(two)],
    answer: 'notYet',
  },
  {
    id: 'M29',
    how: '`NotReadableError`, of the camera',
    before: [cameraNo('NotReadableError', 'Could not start video source')],
  },
  {
    id: 'M30',
    how: '`NotReadableError`, of the microphone',
    before: [refuse({ kind: 'audio', name: 'NotReadableError', message: 'Could not start audio source' })],
  },
  {
    id: 'M31',
    how: '`AbortError: Timeout starting video source`',
    before: [cameraNo('AbortError', 'Timeout starting video source')],
  },
  {
    id: 'M32',
    how: '`NotReadableError` once, on Android',
    before: [cameraNo('NotReadableError', 'Could not start video source', { times: 1 }), agent(android)],
  },
  { id: 'M33', how: 'no answer for 15 s, then a stream', before: [hold], during: 'cancel' },
  { id: 'M34', how: 'step after step, try after try: tracks of a kind counted' },
  {
    id: 'M35',
    how: 'after some seconds of a room: a live track, not muted, of digital silence',
    before: [silentMicrophone(4)],
  },
  { id: 'M36', how: '`resume()` refused with `InvalidStateError`', before: [interrupted] },
  { id: 'M37', how: 'a suspended context whose `resume()` never settles', before: [suspended] },
  { id: 'M38', how: 'the track says `muted` in the middle', during: 'mute' },
  {
    id: 'M39',
    how: 'the track ends, and the permission stays',
    before: [permission('granted')],
    during: 'end',
  },
  {
    id: 'M40',
    how: 'the person leaves: the browser says nothing of our own `stop()`',
    before: [],
    during: 'leave',
  },
  { id: 'M41', how: 'the track says `muted` from the beginning', before: [mute('video')] },
  { id: 'M42', how: 'digital silence', before: [silentMicrophone(0)] },
  { id: 'M44', how: 'a black picture', before: [picture('black')] },
  { id: 'M45', how: 'the same picture over and over', before: [picture('frozen')] },
  { id: 'M46', how: 'the camera opens, and no frame comes', before: [picture('none')] },
  { id: 'M47', how: '`play()` refused with `NotAllowedError`', before: [playRefused] },
  { id: 'M48', how: 'the page is hidden in the middle', during: 'hide' },
  {
    id: 'M49',
    how: '`createMediaStreamSource` throws',
    before: [throwing('createMediaStreamSource', 'NotSupportedError', otherRate)],
  },
  { id: 'M50', how: '`new AudioContext()` throws', before: [throwing('new', 'NotSupportedError', outOfRange)] },
  { id: 'M52', how: 'the chimes are not heard where the person listens', chimes: 'none' },
  {
    id: 'M53',
    how: 'no `setSinkId`',
    before: [takeAway('AudioContext.setSinkId', 'AudioContext.sinkId'), devices(outputs)],
  },
  {
    id: 'M54',
    how: 'the chosen output is gone: `NotFoundError`',
    before: [sink('refuses'), devices(outputs)],
    during: 'choose',
    chimes: 'right',
  },
  {
    id: 'M55',
    how: 'the output is set and reads as another',
    before: [sink('ignores'), devices(outputs)],
    during: 'choose',
    chimes: 'right',
  },
  {
    id: 'M56',
    how: 'no `setSinkId` on an iPhone: nothing is set',
    before: [takeAway('AudioContext.setSinkId', 'AudioContext.sinkId'), agent(iPhone)],
    chimes: 'right',
  },
  {
    id: 'M57',
    how: '`selectAudioOutput` is there, and must not be called',
    before: [forbidOutputChooser],
    chimes: 'right',
  },
  { id: 'M58', how: 'the answer "Not sure"', chimes: 'unsure' },
  { id: 'M59', how: 'no `getBattery`; the answer "Not sure"', before: [noBattery] },
  { id: 'M60', how: '"charging, 100 %, full in 0 s"; the answer "Not sure"', before: [battery('none')] },
  { id: 'M61', how: '`getBattery` never settles; the answer "Not sure"', before: [battery('never')] },
  { id: 'M62', how: 'the wake lock is refused', before: [wakeLock('refuses')] },
  { id: 'M63', how: 'no wake lock, in an installed iPhone app', before: [wakeLock('missing'), agent(iPhone, true)] },
  { id: 'M64', how: 'hidden and shown again: asked for anew', before: [wakeLock('gives')], during: 'hideAndShow' },
  {
    id: 'M65',
    how: 'skip, next, leave, hide: tracks counted after each',
    before: [],
    during: 'leave',
  },
];

/** Shown only below our devices, with a browser that is none (`src/state/media-faults.test.ts`). */
export const unitOnly: Readonly<Partial<Record<FaultId, string>>> = {
  M25: 'the id of last week is refused, and another device opens',
  M43: 'a voice 22 dB under the best level',
  M51: 'a voice that ends at 3.7 kHz',
};
