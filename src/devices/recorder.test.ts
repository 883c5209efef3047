// The recorder: the right type for the browser, a call's bitrate, and no clip and no address left behind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canRecord, record } from './recorder.ts';

interface Made {
  readonly options: {
    readonly mimeType: string;
    readonly videoBitsPerSecond: number;
    readonly audioBitsPerSecond: number;
  };
  state: string;
  stops: number;
  ondataavailable?: (event: { data: Blob }) => void;
  onstop?: () => void;
  onerror?: (event: unknown) => void;
}
let made: Made[] = [];
const urls = new Set<string>();
let supported: (type: string) => boolean = () => true;
let playable: (type: string) => boolean = () => true;
/** What a recorder does when it is stopped. */
let finish: (recorder: Made) => void = () => {};

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
const be = (userAgent: string) => vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 0 });

class FakeRecorder implements Made {
  static isTypeSupported = (type: string) => supported(type);
  state = 'inactive';
  stops = 0;
  declare ondataavailable?: (event: { data: Blob }) => void;
  declare onstop?: () => void;
  constructor(
    readonly stream: MediaStream,
    readonly options: Made['options'],
  ) {
    made.push(this);
  }
  start() {
    this.state = 'recording';
  }
  stop() {
    this.stops++;
    this.state = 'inactive';
    finish(this);
  }
}

const streamOf = (...kinds: readonly string[]) =>
  ({
    getVideoTracks: () => kinds.filter((kind) => kind === 'video'),
    getAudioTracks: () => kinds.filter((kind) => kind === 'audio'),
  }) as unknown as MediaStream;
const both = streamOf('video', 'audio');
const never = () => new AbortController().signal;
const giveAll = (recorder: Made) =>
  setTimeout(() => {
    recorder.ondataavailable?.({ data: new Blob(['a clip']) });
    recorder.onstop?.();
  }, 50);

beforeEach(() => {
  vi.useFakeTimers();
  [made, supported, playable, finish] = [[], () => true, () => true, giveAll];
  urls.clear();
  be(chrome);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', {
    createElement: () => ({ canPlayType: (type: string) => (playable(type) ? 'maybe' : '') }),
  });
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${urls.size + 1}`;
    urls.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void urls.delete(url));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('which type', () => {
  const typeFor = (stream = both) => {
    record(stream, never());
    return made.at(-1)?.options.mimeType;
  };

  it('the lightest that this browser has; AAC first where Safari is', () => {
    expect(typeFor()).toBe('video/mp4;codecs=avc1.42E01E,opus');
    be(safari);
    expect(typeFor()).toBe('video/mp4;codecs=avc1.42E01E,mp4a.40.2');
  });

  it('the next one where a browser cannot record or play it', () => {
    supported = (type) => !type.includes('mp4'); // Firefox
    expect(typeFor()).toBe('video/webm;codecs=vp8,opus');
    supported = () => true;
    playable = (type) => !type.includes('opus');
    expect(typeFor()).toBe('video/mp4;codecs=avc1.42E01E,mp4a.40.2');
  });

  it('names only the codecs of what is there', () => {
    expect(typeFor(streamOf('audio'))).toBe('audio/mp4;codecs=opus');
    expect(typeFor(streamOf('video'))).toBe('video/mp4;codecs=avc1.42E01E');
  });

  it('a call’s bitrate', () => {
    record(both, never());
    expect(made[0]?.options).toMatchObject({ videoBitsPerSecond: 300_000, audioBitsPerSecond: 32_000 });
  });
});

describe('where there is no recorder', () => {
  it.each([
    ['no interface', () => vi.stubGlobal('MediaRecorder', undefined)],
    ['an interface of before 2020, that cannot be asked', () => vi.stubGlobal('MediaRecorder', class {})],
    [
      'no type that it can record',
      () => {
        supported = () => false;
      },
    ],
    [
      'no type that it can play',
      () => {
        playable = () => false;
      },
    ],
  ])('%s', (_name, take) => {
    expect(canRecord()).toBe(true);
    take();
    expect(canRecord()).toBe(false);
    expect(() => record(both, never())).toThrow(expect.objectContaining({ name: 'NotSupportedError' }));
  });
});

describe('record', () => {
  it('gives all that came, how long it took, and an address that is given back', async () => {
    const recording = record(both, never());
    await vi.advanceTimersByTimeAsync(6_000);
    made[0]?.ondataavailable?.({ data: new Blob(['first ']) });
    const stopping = recording.stop();
    await vi.advanceTimersByTimeAsync(50);
    const clip = await stopping;
    expect(clip).toMatchObject({ bytes: 12, durationMs: 6_000 });
    expect([...urls]).toEqual([clip?.url]);
    clip?.drop();
    expect(urls.size).toBe(0);
  });

  it('gives nothing where nothing came, not even an address', async () => {
    finish = (recorder) => setTimeout(() => recorder.onstop?.(), 50);
    const recording = record(both, never());
    made[0]?.ondataavailable?.({ data: new Blob([]) });
    const stopping = recording.stop();
    await vi.advanceTimersByTimeAsync(50);
    expect(await stopping).toBeNull();
    expect(urls.size).toBe(0);
  });

  it('waits five seconds for a recorder that says nothing, and no longer', async () => {
    finish = () => {};
    const stopping = record(both, never()).stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await stopping).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives what it has when its tracks ended before', async () => {
    const recording = record(both, never());
    const [recorder] = made;
    if (recorder) recorder.state = 'inactive'; // a recorder stops with its last track
    recorder?.ondataavailable?.({ data: new Blob(['a clip']) });
    recorder?.onstop?.();
    expect(await recording.stop()).toMatchObject({ bytes: 6 });
    expect(recorder?.stops).toBe(0);
  });

  it('says when the recorder broke, also before anybody waits for it', async () => {
    const recording = record(both, never());
    const error = new DOMException('as the test wants', 'UnknownError');
    made[0]?.onerror?.({ error });
    await vi.advanceTimersByTimeAsync(1);
    await expect(recording.stop()).rejects.toBe(error);
  });

  it('drops everything when the person leaves, and stops the recorder', async () => {
    const leave = new AbortController();
    const recording = record(both, leave.signal);
    made[0]?.ondataavailable?.({ data: new Blob(['first ']) });
    leave.abort();
    expect(made[0]?.stops).toBe(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(await recording.stop()).toBeNull();
    expect(urls.size).toBe(0);
  });

  it('drops everything when the person leaves while it finishes', async () => {
    const leave = new AbortController();
    const stopping = record(both, leave.signal).stop();
    leave.abort();
    expect(await stopping).toBeNull();
    await vi.advanceTimersByTimeAsync(50);
    expect(urls.size).toBe(0);
  });
});
