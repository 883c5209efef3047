// A browser for tests, as far as our devices need one: it can be made to refuse, to hang and to lie as real ones do.
import { vi } from 'vitest';
import type { SceneKind } from '../core/signal/synth.ts';
import { createFakeSound, type FakeContext } from './browser-sound.fake.ts';
import { createFakeWorker, FakeVideoFrame } from './browser-worker.fake.ts';

/** What a request ends in. `never`: the browser does not answer. */
export type Answer =
  | 'granted'
  | 'never'
  | { readonly name: string; readonly message?: string; readonly constraint?: string };
export type Kind = 'audio' | 'video';

/** All that a test can change, at any moment. */
export interface Behaviour {
  /** `nth`: 1 for the first request of the page. */
  open: (wish: MediaStreamConstraints, nth: number) => Answer;
  openMs: number;
  permission: Record<'camera' | 'microphone', PermissionState | 'never' | 'unknown'>;
  /** `never`: the list does not come. */
  devices: readonly Partial<MediaDeviceInfo>[] | 'never';
  /** `none`: the camera is open, and no frame comes. */
  picture: SceneKind | 'none';
  /** Whether a voice is heard after the first seconds, or whatever the test wants to be heard. */
  sound: 'voice' | 'silence' | ((blockNth: number, length: number) => Float32Array);
  muted: Record<Kind, boolean>;
  /** What a new sound system does. `frozen`: it says that it runs, and its clock stands still. */
  context:
    | 'runs'
    | 'suspended'
    | 'frozen'
    | 'missing'
    | { readonly resume: DOMException }
    | { readonly construct: DOMException };
  worklet: 'runs' | 'missing' | 'never';
  /** Whether the sound system takes a stream of another rate. */
  joins: boolean;
  rateHz: number;
  sink: 'takes' | 'ignores' | 'refuses' | 'never' | 'missing';
  play: 'plays' | 'refused';
  battery:
    | (Partial<Record<'level' | 'chargingTime' | 'dischargingTime', number>> & { charging?: boolean })
    | 'missing'
    | 'never'
    | 'refused';
  worker: 'answers' | 'never' | 'breaks';
  /** A picture that is asked for as a copy: `never` where the browser does not give it. */
  bitmap: 'none' | 'comes' | 'never';
  secure: boolean;
  hasCapture: boolean;
  visible: boolean;
  userAgent: string;
  policyAllows: boolean | null;
  framed: boolean;
  online: boolean;
}

const linuxChrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

export const usualDevices: readonly Partial<MediaDeviceInfo>[] = [
  { kind: 'videoinput', deviceId: 'camera-1', groupId: 'a', label: 'Camera one' },
  { kind: 'audioinput', deviceId: 'microphone-1', groupId: 'a', label: 'Microphone one' },
  { kind: 'audiooutput', deviceId: 'speaker-1', groupId: 'b', label: 'Speaker one' },
];

export const healthy = (): Behaviour => ({
  open: () => 'granted',
  openMs: 5,
  permission: { camera: 'granted', microphone: 'granted' },
  devices: usualDevices,
  picture: 'face',
  sound: 'voice',
  muted: { audio: false, video: false },
  context: 'runs',
  worklet: 'runs',
  joins: true,
  rateHz: 48_000,
  sink: 'takes',
  play: 'plays',
  battery: { level: 0.8, charging: true, chargingTime: 600 },
  worker: 'answers',
  bitmap: 'none',
  secure: true,
  hasCapture: true,
  visible: true,
  userAgent: linuxChrome,
  policyAllows: true,
  framed: false,
  online: true,
});

export class FakeTrack extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  readonly openedMs = performance.now();
  constructor(
    readonly kind: Kind,
    readonly label: string,
    readonly deviceId: string,
    private readonly is: Behaviour,
  ) {
    super();
  }
  get muted(): boolean {
    return this.is.muted[this.kind];
  }
  getSettings(): MediaTrackSettings {
    const { deviceId } = this;
    if (this.kind === 'video') return { deviceId, width: 640, height: 480, frameRate: 30 };
    return { deviceId, echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  }
  /** One's own `stop()` gives no event (M40). */
  stop(): void {
    this.readyState = 'ended';
  }
  /** By the cable, the system or the person. */
  end(): void {
    if (this.readyState === 'ended') return;
    this.stop();
    this.dispatchEvent(new Event('ended'));
  }
}

export class FakeStream {
  constructor(readonly tracks: readonly FakeTrack[]) {}
  getTracks = () => this.tracks;
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === 'audio');
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === 'video');
}

/** What really happened, whatever the app makes of it. */
export interface Ledger {
  framesShown: number;
  picturesLookedAt: number;
  /** Those of them that showed somebody. */
  goodPictures: number;
  /** With a voice in them, handed to the page while the track was live and not muted. */
  voiceBlocks: number;
  blocks: number;
  tonesStarted: number;
  /** Readings of a battery on its plug that were handed out. */
  chargingRead: number;
  /** How long the clocks of all sound systems moved. */
  heardMs: number;
}
export const emptyLedger = (): Ledger => ({
  framesShown: 0,
  picturesLookedAt: 0,
  goodPictures: 0,
  voiceBlocks: 0,
  blocks: 0,
  tonesStarted: 0,
  chargingRead: 0,
  heardMs: 0,
});

export interface FakeBrowser {
  readonly is: Behaviour;
  readonly tracks: readonly FakeTrack[];
  readonly contexts: readonly FakeContext[];
  readonly ledger: Ledger;
  readonly requests: readonly MediaStreamConstraints[];
  live(): readonly FakeTrack[];
  /** Put where a call would be a mistake; `calls` tells of any. */
  mustNotBeCalled(): void;
  readonly calls: readonly string[];
  /** Answers every request that hangs. */
  answer(answer: Answer): void;
  /** The device list changes: an event for the page. */
  plug(): void;
  hide(): void;
  show(): void;
}

interface Pending {
  settle(answer: Answer): void;
}

const errorOf = ({ name, message = '', constraint }: Exclude<Answer, string>): unknown =>
  // WebKit's OverconstrainedError is no DOMException, and names no constraint.
  name === 'OverconstrainedError'
    ? { name, message, ...(constraint && { constraint }) }
    : new DOMException(message, name);

/** Puts the fake where the real one would be; `vi.unstubAllGlobals()` takes it away. Time is the test's own (`vi.useFakeTimers`). */
export function installBrowser(change: Partial<Behaviour> = {}, analysis: 'real' | 'light' = 'real'): FakeBrowser {
  const is: Behaviour = { ...healthy(), ...change };
  const tracks: FakeTrack[] = [];
  const requests: MediaStreamConstraints[] = [];
  const ledger = emptyLedger();
  const pending = new Set<Pending>();
  const calls: string[] = [];
  const page = new EventTarget();
  const mediaDevices = new EventTarget();

  const idOf = (kind: Kind, wish: unknown) => {
    const { deviceId } = Object(wish) as MediaTrackConstraints;
    return (
      (Object(deviceId) as ConstrainDOMStringParameters).exact ?? `${kind === 'video' ? 'camera' : 'microphone'}-1`
    );
  };
  const grant = (wish: MediaStreamConstraints) => {
    const kinds = (['audio', 'video'] as const).filter((kind) => wish[kind]);
    const made = kinds.map((kind) => new FakeTrack(kind, `${kind} one`, String(idOf(kind, wish[kind])), is));
    tracks.push(...made);
    return new FakeStream(made);
  };
  const getUserMedia = (wish: MediaStreamConstraints) =>
    new Promise((resolve, reject) => {
      requests.push(wish);
      const request = {
        settle(answer: Answer) {
          if (answer === 'never') return;
          pending.delete(request);
          if (answer === 'granted') resolve(grant(wish));
          else reject(errorOf(answer));
        },
      };
      pending.add(request);
      const answer = is.open(wish, requests.length);
      if (answer !== 'never') setTimeout(() => pending.has(request) && request.settle(answer), is.openMs);
    });
  Object.assign(mediaDevices, {
    getUserMedia,
    enumerateDevices: () => (is.devices === 'never' ? new Promise(() => {}) : Promise.resolve(is.devices)),
  });
  const query = async ({ name }: { name: string }) => {
    const state = is.permission[name as 'camera'];
    if (state === 'never') return new Promise(() => {});
    if (state === 'unknown' || !state) throw new TypeError(`'${name}' is not a valid value`);
    return { state };
  };
  const getBattery = () => {
    if (is.battery === 'never') return new Promise(() => {});
    if (is.battery === 'refused') return Promise.reject(new DOMException('', 'NotAllowedError'));
    const none = { level: 1, charging: true, chargingTime: 0, dischargingTime: Number.POSITIVE_INFINITY };
    const battery = Object.assign(new EventTarget(), none, is.battery);
    if (battery.charging && battery.chargingTime > 0) ledger.chargingRead++;
    return Promise.resolve(battery);
  };

  vi.stubGlobal('navigator', {
    get userAgent() {
      return is.userAgent;
    },
    maxTouchPoints: 0,
    get onLine() {
      return is.online;
    },
    permissions: { query },
    ...(is.battery !== 'missing' && { getBattery }),
    ...(is.hasCapture && is.secure && { mediaDevices }),
  });
  const allowsFeature = () => is.policyAllows;
  const document = Object.assign(page, {
    get visibilityState() {
      return is.visible ? 'visible' : 'hidden';
    },
    featurePolicy: {
      features: () => (is.policyAllows === null ? [] : ['camera', 'microphone', 'battery']),
      allowsFeature,
    },
    createElement: () => fakeVideo(is, ledger),
  });
  Object.defineProperty(document, 'visibilityState', { get: () => (is.visible ? 'visible' : 'hidden') });
  Object.defineProperty(document, 'hidden', { get: () => !is.visible });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', { top: is.framed ? {} : 'self' });
  if (!is.framed) vi.stubGlobal('window', selfTop());
  vi.stubGlobal('isSecureContext', is.secure);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('OffscreenCanvas', class {});
  vi.stubGlobal('VideoFrame', is.bitmap === 'none' ? FakeVideoFrame : undefined);
  vi.stubGlobal('createImageBitmap', (video: { readonly scene: SceneKind }) =>
    is.bitmap === 'never' ? new Promise(() => {}) : Promise.resolve(new FakeVideoFrame(video)),
  );
  vi.stubGlobal('Worker', createFakeWorker(is, ledger, analysis));
  const { AudioContext, AudioWorkletNode, contexts } = createFakeSound(is, ledger);
  vi.stubGlobal('AudioContext', AudioContext);
  vi.stubGlobal('AudioWorkletNode', AudioWorkletNode);
  vi.stubGlobal('addEventListener', () => {});

  return {
    is,
    tracks,
    contexts,
    ledger,
    requests,
    mustNotBeCalled: () => void calls.push('called'),
    calls,
    live: () => tracks.filter(({ readyState }) => readyState === 'live'),
    answer(answer) {
      for (const request of [...pending]) request.settle(answer);
    },
    plug: () => void mediaDevices.dispatchEvent(new Event('devicechange')),
    hide() {
      is.visible = false;
      page.dispatchEvent(new Event('visibilitychange'));
    },
    show() {
      is.visible = true;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

function selfTop() {
  const own: { top?: unknown } = {};
  own.top = own;
  return own;
}

const frameMs = 1000 / 30;

/** A video element, as far as the camera needs one: it shows the frames of its track while that lives. */
function fakeVideo(is: Behaviour, ledger: Ledger) {
  const startMs = performance.now();
  const video = {
    HAVE_CURRENT_DATA: 2,
    srcObject: null as FakeStream | null,
    videoWidth: 640,
    videoHeight: 480,
    setAttribute() {},
    get readyState() {
      return is.picture === 'none' ? 0 : 4;
    },
    get scene() {
      return is.picture;
    },
    play: () => (is.play === 'plays' ? Promise.resolve() : Promise.reject(new DOMException('', 'NotAllowedError'))),
    requestVideoFrameCallback(seen: (atMs: number, about: { presentedFrames: number }) => void) {
      return setTimeout(() => {
        const isLive = video.srcObject?.tracks.some(({ readyState, muted }) => readyState === 'live' && !muted);
        if (is.picture === 'none' || !isLive) return;
        ledger.framesShown++;
        seen(performance.now(), { presentedFrames: Math.floor((performance.now() - startMs) / frameMs) });
      }, frameMs);
    },
    cancelVideoFrameCallback: (id: ReturnType<typeof setTimeout>) => clearTimeout(id),
  };
  return video;
}
