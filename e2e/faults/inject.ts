// What is put before the app to make a browser refuse, hang or lie: each function runs in the page, in any engine.
import { holdPrompt, muteTracks, standInBattery, suspendSound, watchDevices } from '../fixtures/page-scripts.ts';

declare global {
  interface Window {
    /** Errors that nobody caught, of every sort. */
    uncaught: string[];
    /** The most tracks of one kind that were live at one time. */
    mostOpen: number;
    /** Names of calls that the app must not make. */
    forbidden: string[];
    wakeLocks: number;
  }
}

/** Something to run in the page before the app, with what it is told. */
export type Injection = readonly [work: (about: never) => void, about?: unknown];

/** Comes after the injections, so that it sees the tracks that they hand out. */
function watchAll(): void {
  window.uncaught = [];
  window.forbidden = [];
  window.mostOpen = 0;
  addEventListener('error', ({ message }) => window.uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(`unhandled: ${reason}`));
  // Firefox gives events of a script's own to the listeners of a track only where they ask for it by a fourth argument.
  const listen = EventTarget.prototype.addEventListener as (...all: unknown[]) => void;
  MediaStreamTrack.prototype.addEventListener = function (type: string, work: unknown, options?: unknown) {
    listen.call(this, type, work, options, true);
  };
  setInterval(() => {
    for (const kind of ['audio', 'video']) {
      const open = window.seenTracks.filter((track) => track.kind === kind && track.readyState === 'live').length;
      window.mostOpen = Math.max(window.mostOpen, open);
    }
  }, 20);
}

export const scriptOf = (injections: readonly Injection[]): string =>
  [...injections, [watchDevices] as Injection, [watchAll] as Injection]
    .map(([work, about]) => `(${work})(${about === undefined ? '' : JSON.stringify(about)});`)
    .join('\n');

export interface Refusal {
  readonly kind: 'video' | 'audio' | 'any';
  readonly name: string;
  readonly message?: string;
  readonly constraint?: string;
  /** How often, and then no more. */
  readonly times?: number;
  /** Only while one device is asked for by its name. */
  readonly named?: boolean;
}
export const refuse = (about: Refusal): Injection => [refuseInPage, about];
function refuseInPage({ kind, name, message = '', constraint, times = 1e9, named = false }: Refusal): void {
  let left = times;
  const open = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function (wish) {
    const isMeant = kind === 'any' || Boolean(wish?.[kind]);
    const isNamed = ['audio', 'video'].some((one) => Object(Object(wish)[one]).deviceId);
    if (!isMeant || (named && !isNamed) || left-- <= 0) return open.call(this, wish);
    // WebKit's OverconstrainedError is no DOMException.
    if (name === 'OverconstrainedError') throw Object.assign(new Error(message), { name, constraint });
    if (name === 'TypeError') throw new TypeError(message);
    throw new DOMException(message, name);
  };
}

/** The browser's question stays open until `answerPrompt`. */
export const hold: Injection = [holdPrompt];
export const mute = (kind: 'video' | 'audio'): Injection => [muteTracks as never, kind];
export const suspended: Injection = [suspendSound];
export const noBattery: Injection = [standInBattery as never, null];

/** Interfaces that another browser does not have: "Navigator.getBattery". */
export const takeAway = (...names: string[]): Injection => [
  (all: string[]) => {
    for (const name of all) {
      const [owner = '', member = ''] = name.split('.');
      const from = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[owner];
      if (from) Reflect.deleteProperty(from.prototype, member);
    }
  },
  names,
];

export const insecure: Injection = [
  () => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    for (const name of ['mediaDevices', 'getBattery', 'wakeLock', 'storage', 'locks'])
      Reflect.deleteProperty(Navigator.prototype, name);
  },
];

export const agent = (userAgent: string, isInstalled = false): Injection => [
  (about: { userAgent: string; isInstalled: boolean }) => {
    const give = (name: string, value: unknown) =>
      Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });
    give('userAgent', about.userAgent);
    give('userAgentData', undefined);
    if (about.isInstalled) give('standalone', true);
  },
  { userAgent, isInstalled },
];

/** `unknown`: a TypeError, as for a name that the browser does not know. `never`: no answer. */
export const permission = (state: PermissionState | 'unknown' | 'never'): Injection => [
  (said: string) => {
    const query = async () => {
      if (said === 'never') await new Promise(() => {});
      if (said === 'unknown') throw new TypeError('not a valid value for enumeration PermissionName');
      return { state: said, addEventListener() {} };
    };
    Object.defineProperty(Navigator.prototype, 'permissions', { get: () => ({ query }), configurable: true });
  },
  state,
];

export type Listed = readonly [kind: MediaDeviceKind, id: string, label: string];
/** `null`: the list never comes. With `later`, these come half a second after the first, with the browser's event. */
export const devices = (list: readonly Listed[] | null, later?: readonly Listed[]): Injection => [
  (about: { list: Listed[] | null; later?: Listed[] }) => {
    let now = about.list;
    MediaDevices.prototype.enumerateDevices = () =>
      now === null
        ? new Promise(() => {})
        : Promise.resolve(
            now.map(([kind, deviceId, label]) => ({ kind, deviceId, label, groupId: deviceId }) as never),
          );
    if (!about.later) return;
    window.addEventListener('click', () => {
      now = about.later ?? null;
      // One plug, several events.
      for (let n = 0; n < 3; n++) navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
  },
  { list, later },
];

/** A camera that sends what the fault makes of its picture. `none`: it is open, and nothing comes. */
export const picture = (kind: 'black' | 'frozen' | 'none'): Injection => [
  (what: string) => {
    const open = MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = async function (wish) {
      if (!wish?.video) return open.call(this, wish);
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [640, 480];
      const brush = canvas.getContext('2d');
      const draw = () => {
        if (!brush) return;
        brush.fillStyle = '#000';
        brush.fillRect(0, 0, 640, 480);
        for (let n = 0; what !== 'black' && n < 300; n++) {
          const light = 60 + ((n * 97) % 150);
          brush.fillStyle = `rgb(${light},${light},${light})`;
          brush.fillRect((n % 20) * 32, Math.floor(n / 20) * 32, 31, 31);
        }
      };
      const stream = canvas.captureStream(what === 'none' ? 0 : 30);
      if (what !== 'none') {
        draw();
        const timer = setInterval(() => {
          if (stream.getTracks().some((track) => track.readyState === 'live')) draw();
          else clearInterval(timer);
        }, 33);
      }
      return stream;
    };
  },
  kind,
];

/** A microphone that is open, live and not muted, and sends nothing: from the beginning (M42), or from a call on (M35). */
export const silentMicrophone = (roomSeconds: number): Injection => [
  (seconds: number) => {
    const open = MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = async function (wish) {
      if (!wish?.audio || wish.video) return open.call(this, wish);
      const context = new AudioContext();
      const end = context.createMediaStreamDestination();
      if (seconds === 0) return end.stream;
      const room = context.createBuffer(1, Math.round(seconds * context.sampleRate), context.sampleRate);
      const samples = room.getChannelData(0);
      for (let n = 0; n < samples.length; n++) samples[n] = 0.002 * (Math.random() - 0.5);
      const source = context.createBufferSource();
      source.buffer = room;
      source.connect(end);
      source.start();
      return end.stream;
    };
  },
  roomSeconds,
];

/** A call or Siri: sound is stopped by the system and cannot be resumed (M36). */
export const interrupted: Injection = [
  () => {
    Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'interrupted' });
    AudioContext.prototype.resume = () =>
      Promise.reject(new DOMException('Failed to start the audio device', 'InvalidStateError'));
  },
];

/** "AudioContext.createMediaStreamSource" throws this. `new`: the constructor does. */
export const throwing = (member: string, name: string, message: string): Injection => [
  (about: { member: string; name: string; message: string }) => {
    const refusal = () => new DOMException(about.message, about.name);
    if (about.member === 'new') {
      window.AudioContext = class {
        constructor() {
          throw refusal();
        }
      } as never;
      return;
    }
    Object.defineProperty(AudioContext.prototype, about.member, {
      value() {
        throw refusal();
      },
    });
  },
  { member, name, message },
];

export const playRefused: Injection = [
  () => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
  },
];

/** What setting the output comes to; the interface is put there where the engine has none. */
export const sink = (how: 'refuses' | 'ignores'): Injection => [
  (about: string) => {
    Object.defineProperty(AudioContext.prototype, 'sinkId', { get: () => '', configurable: true });
    Object.defineProperty(AudioContext.prototype, 'setSinkId', {
      configurable: true,
      value: async () => {
        if (about === 'refuses') throw new DOMException('Requested device not found', 'NotFoundError');
      },
    });
  },
  how,
];

/** The browser's own chooser of outputs: only ever to be opened by a tap (M57), and this app never opens it. */
export const forbidOutputChooser: Injection = [
  () => {
    Object.defineProperty(MediaDevices.prototype, 'selectAudioOutput', {
      configurable: true,
      value: async () => {
        window.forbidden.push('selectAudioOutput');
      },
    });
  },
];

export const battery = (how: 'never' | 'none'): Injection => [
  (about: string) => {
    const none = { charging: true, level: 1, chargingTime: 0, dischargingTime: Number.POSITIVE_INFINITY };
    const value = () =>
      about === 'never' ? new Promise(() => {}) : Promise.resolve(Object.assign(new EventTarget(), none));
    Object.defineProperty(Navigator.prototype, 'getBattery', { value, configurable: true });
  },
  how,
];

export const wakeLock = (how: 'refuses' | 'gives' | 'missing'): Injection => [
  (about: string) => {
    window.wakeLocks = 0;
    let held: { released: boolean; release(): Promise<void> } | undefined;
    const request = async () => {
      if (about === 'refuses') throw new DOMException('Permission was denied', 'NotAllowedError');
      window.wakeLocks++;
      held = { released: false, release: async () => {} };
      return held;
    };
    // The browser lets go of it with the page.
    document.addEventListener(
      'visibilitychange',
      () => document.hidden && held && Object.assign(held, { released: true }),
    );
    const value = about === 'missing' ? undefined : { request };
    Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => value, configurable: true });
  },
  how,
];
