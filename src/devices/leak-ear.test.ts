// The listening microphone: never asked for, kept only while the chimes play, and whole or said not to be.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenOn, openQuietly } from './leak-ear.ts';
import type { OpenStream } from './media.ts';

class FakeTrack extends EventTarget {
  kind = 'audio';
  muted = false;
  readyState = 'live';
  settings: MediaTrackSettings = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  getSettings = () => this.settings;
  stop = vi.fn();
}
let port: { onmessage?: (event: { data: { samples: Float32Array; startFrame: number } }) => void };
let track: FakeTrack;
let getUserMedia: (constraints: MediaStreamConstraints) => Promise<MediaStream>;
let permission: PermissionState;

beforeEach(() => {
  vi.useFakeTimers();
  [track, port, permission] = [new FakeTrack(), {}, 'granted'];
  const stream = { getTracks: () => [track], getAudioTracks: () => [track] } as unknown as MediaStream;
  getUserMedia = vi.fn(async () => stream);
  vi.stubGlobal('navigator', {
    mediaDevices: { getUserMedia: (wish: MediaStreamConstraints) => getUserMedia(wish) },
    permissions: { query: async () => ({ state: permission }) },
  });
  vi.stubGlobal(
    'AudioWorkletNode',
    class {
      port = port;
      connect() {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const signal = new AbortController().signal;

describe('opening', () => {
  it('asks for raw sound of the chosen microphone where it is allowed', async () => {
    expect((await openQuietly('mic', signal))?.stream.getTracks()).toEqual([track]);
    const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    expect(getUserMedia).toHaveBeenCalledWith({ audio: { ...audio, deviceId: { exact: 'mic' } } });
  });

  it.each(['prompt', 'denied'] as const)('asks nobody while the permission is "%s"', async (state) => {
    permission = state;
    expect(await openQuietly(undefined, signal)).toBeNull();
    expect(getUserMedia).not.toHaveBeenCalled();
  });

  it('goes on without one that is refused', async () => {
    getUserMedia = async () => Promise.reject(new DOMException('', 'NotFoundError'));
    expect(await openQuietly(undefined, signal)).toBeNull();
  });

  it('goes on without one that takes more than 3 s, and closes it when it comes', async () => {
    const stream = { getTracks: () => [track], getAudioTracks: () => [track] } as unknown as MediaStream;
    let give: (stream: MediaStream) => void = () => {};
    getUserMedia = () => new Promise((resolve) => (give = resolve));
    const opening = openQuietly(undefined, signal);
    await vi.advanceTimersByTimeAsync(3_001);
    expect(await opening).toBeNull();
    give(stream);
    await vi.advanceTimersByTimeAsync(0);
    expect(track.stop).toHaveBeenCalled();
  });

  it('ends with the reason when the person leaves meanwhile', async () => {
    getUserMedia = () => new Promise(() => {});
    const leaving = new AbortController();
    const opening = expect(openQuietly(undefined, leaving.signal)).rejects.toBe('left');
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort('left');
    await opening;
  });
});

describe('listening', () => {
  const context = {
    sampleRate: 48_000,
    audioWorklet: { addModule: async () => {} },
    destination: {},
    createMediaStreamSource: () => ({ connect() {} }),
  } as unknown as AudioContext;
  const send = (startFrame: number, value = 0.1) =>
    port.onmessage?.({ data: { samples: new Float32Array(100).fill(value), startFrame } });
  const listen = async () => {
    const stream = { getAudioTracks: () => [track] } as unknown as MediaStream;
    const opening = listenOn(context, { stream } as OpenStream, signal);
    await vi.advanceTimersByTimeAsync(0);
    send(0);
    return opening;
  };

  it('keeps what came between the beginning and the end, and nothing else', async () => {
    const ear = await listen();
    send(100);
    ear.begin();
    for (const frame of [200, 300, 400]) send(frame);
    const overheard = await ear.until(450, signal);
    expect(overheard).toMatchObject({ startFrame: 200, lostFrames: 0, rateHz: 48_000, rawCapture: true });
    expect(overheard.samples).toHaveLength(300);
  });

  it('waits for what is late, but not for ever', async () => {
    const ear = await listen();
    ear.begin();
    send(100);
    const late = ear.until(300, signal);
    send(200);
    expect((await late).samples).toHaveLength(200);
    ear.begin();
    const never = ear.until(1_000, signal);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await never).samples).toHaveLength(0);
  });

  it('says how much was lost on the way', async () => {
    const ear = await listen();
    ear.begin();
    send(100);
    send(300);
    expect(await ear.until(400, signal)).toMatchObject({ startFrame: 100, lostFrames: 100 });
  });

  it.each(['mute', 'ended'])('counts all as lost after "%s"', async (event) => {
    const ear = await listen();
    ear.begin();
    send(100);
    track.dispatchEvent(new Event(event));
    expect(await ear.until(200, signal)).toMatchObject({ lostFrames: 100 });
  });

  it('does not wait more than 2 s for a microphone that stays silent', async () => {
    const stream = { getAudioTracks: () => [track] } as unknown as MediaStream;
    const opening = vi.fn();
    void listenOn(context, { stream } as OpenStream, signal).then(opening);
    await vi.advanceTimersByTimeAsync(1_900);
    send(0, 0);
    expect(opening).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(opening).toHaveBeenCalled();
  });

  it.each<[string, MediaTrackSettings, boolean | null]>([
    ['on', { echoCancellation: true, noiseSuppression: false, autoGainControl: false }, false],
    ['not told of', { echoCancellation: false }, null],
  ])('passes on that the processing is %s', async (_what, settings, rawCapture) => {
    track.settings = settings;
    const ear = await listen();
    ear.begin();
    send(100);
    expect((await ear.until(200, signal)).rawCapture).toBe(rawCapture);
  });
});
