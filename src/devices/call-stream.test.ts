// Camera and microphone as a call opens them: both, or the one that there is; and no second question after a "no".
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as describeStream, openAsCall } from './call-stream.ts';

type Kind = 'video' | 'audio';
const refusal = (name: string) => new DOMException('refused', name);
const streamOf = (...kinds: readonly Kind[]) => {
  const tracks = kinds.map((kind) => ({ kind, stop: vi.fn(), getSettings: () => ({}) as MediaTrackSettings }));
  return {
    getTracks: () => tracks,
    getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
    getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
  } as unknown as MediaStream;
};
const kindsOf = (constraints: MediaStreamConstraints) =>
  (['video', 'audio'] as const).filter((kind) => constraints[kind]);

let asked: MediaStreamConstraints[] = [];
/** Answers each request: an error's name, or the stream that was asked for. */
function stub(answer: (kinds: readonly Kind[]) => string | undefined, permissions: Record<string, string> = {}) {
  vi.stubGlobal('navigator', {
    permissions: { query: async ({ name }: { name: string }) => ({ state: permissions[name] ?? 'prompt' }) },
    mediaDevices: {
      async getUserMedia(constraints: MediaStreamConstraints) {
        asked.push(constraints);
        const name = answer(kindsOf(constraints));
        if (name) throw name === 'OverconstrainedError' ? { name } : refusal(name);
        return streamOf(...kindsOf(constraints));
      },
    },
  });
}
async function open(wish = {}, leave = new AbortController()) {
  const opening = openAsCall(wish, leave.signal).then(
    ({ stream }) => stream.getTracks().map(({ kind }) => kind),
    (error: { name: string }) => error.name,
  );
  await vi.runAllTimersAsync();
  return { outcome: await opening, asked: asked.map((constraints) => kindsOf(constraints).join('+')) };
}

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('asks for both in one question, with call processing on and nothing but wishes', async () => {
  stub(() => undefined);
  expect(await open({ cameraId: 'c', microphoneId: 'm' })).toEqual({
    outcome: ['video', 'audio'],
    asked: ['video+audio'],
  });
  expect(asked[0]).toEqual({
    video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 }, deviceId: { exact: 'c' } },
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, deviceId: { exact: 'm' } },
  });
});

it('wishes for the front camera where none was chosen', async () => {
  stub(() => undefined);
  await open({ cameraId: '', microphoneId: '' });
  expect(asked[0]?.video).toMatchObject({ facingMode: { ideal: 'user' } });
  expect(JSON.stringify(asked)).not.toContain('deviceId');
});

describe('one of the two is not to be had', () => {
  it.each(['NotFoundError', 'NotReadableError', 'OverconstrainedError', 'AbortError'])('%s', async (name) => {
    for (const there of ['video', 'audio'] as const) {
      asked = [];
      stub((kinds) => (kinds.length === 1 && kinds[0] === there ? undefined : name));
      expect((await open()).outcome).toEqual([there]);
    }
  });

  it('neither: the camera’s own refusal', async () => {
    stub((kinds) => ({ 'video+audio': 'AbortError', video: 'NotFoundError' })[kinds.join('+')] ?? 'NotReadableError');
    expect((await open()).outcome).toBe('NotFoundError');
  });
});

describe('after a "no"', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['to both, nothing is asked again', { camera: 'denied', microphone: 'denied' }, ['video+audio']],
    ['to the question as a whole, nothing is asked again', {}, ['video+audio']],
    ['to the microphone alone, the camera', { camera: 'granted', microphone: 'denied' }, ['video+audio', 'video']],
    ['to the camera alone, the microphone', { camera: 'denied' }, ['video+audio', 'audio']],
  ])('%s', async (_name, permissions, expected) => {
    stub((kinds) => (kinds.length === 2 ? 'NotAllowedError' : undefined), permissions);
    expect((await open()).asked).toEqual(expected);
  });
});

it('asks for nothing more when the person has left', async () => {
  const leave = new AbortController();
  stub(() => {
    leave.abort(refusal('AbortError'));
    return 'NotFoundError';
  });
  expect((await open({}, leave)).asked).toEqual(['video+audio']);
});

describe('what the stream brings', () => {
  const withSettings = (settings: MediaTrackSettings, ...kinds: readonly Kind[]) => {
    const stream = streamOf(...kinds);
    for (const track of stream.getAudioTracks()) track.getSettings = () => settings;
    return describeStream(stream);
  };

  it.each<[MediaTrackSettings, boolean | null]>([
    [{ echoCancellation: true, noiseSuppression: true, autoGainControl: true }, true],
    [{ echoCancellation: true }, true], // WebKit
    [{ echoCancellation: true, noiseSuppression: true, autoGainControl: false }, false],
    [{}, null],
  ])('%j: processed %s', (settings, isProcessed) => {
    expect(withSettings(settings, 'video', 'audio')).toEqual({ camera: true, microphone: true, isProcessed });
  });

  it('one alone', () => {
    expect(withSettings({}, 'video')).toEqual({ camera: true, microphone: false, isProcessed: null });
    expect(withSettings({}, 'audio')).toMatchObject({ camera: false, microphone: true });
  });
});
