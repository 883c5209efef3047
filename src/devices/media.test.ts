// The one door to the camera and the microphone: late streams, second tries, and listeners that go away.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onEnded, openStream, stop, thisDevice } from './media.ts';

const fakeStream = () => {
  const track = {
    live: true,
    stop() {
      this.live = false;
    },
  };
  return { track, stream: { getTracks: () => [track] } as unknown as MediaStream };
};
const stub = (getUserMedia?: unknown) =>
  vi.stubGlobal('navigator', getUserMedia ? { mediaDevices: { getUserMedia } } : {});
const refusal = (name: string) => new DOMException('refused', name);
/** A signal that counts who listens. */
function counted() {
  const controller = new AbortController();
  const add = vi.spyOn(controller.signal, 'addEventListener');
  const remove = vi.spyOn(controller.signal, 'removeEventListener');
  return { controller, listening: () => add.mock.calls.length - remove.mock.calls.length };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('openStream', () => {
  it('gives the stream, and release ends every track', async () => {
    const { stream, track } = fakeStream();
    const ask = vi.fn(async () => stream);
    stub(ask);
    const opened = await openStream({ audio: true }, new AbortController().signal);
    expect(opened.stream).toBe(stream);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ audio: true });
    await opened.release();
    expect(track.live).toBe(false);
  });

  it('takes any other device where the chosen one is gone, and asks once for it', async () => {
    const { stream } = fakeStream();
    const gone = { name: 'OverconstrainedError', constraint: 'deviceId' }; // no DOMException in WebKit
    const ask = vi.fn().mockRejectedValueOnce(gone).mockResolvedValueOnce(stream);
    stub(ask);
    const opened = await openStream(
      { audio: { noiseSuppression: false, ...thisDevice('gone') }, video: { width: { ideal: 640 } } },
      new AbortController().signal,
    );
    expect(opened.stream).toBe(stream);
    expect(ask.mock.calls.map(([constraints]) => constraints)).toEqual([
      { audio: { noiseSuppression: false, deviceId: { exact: 'gone' } }, video: { width: { ideal: 640 } } },
      { audio: { noiseSuppression: false }, video: { width: { ideal: 640 } } },
    ]);
  });

  it('hands on a wish that cannot be met where no device was named', async () => {
    const gone = { name: 'OverconstrainedError', constraint: 'width' };
    const ask = vi.fn().mockRejectedValue(gone);
    stub(ask);
    await expect(openStream({ video: true }, new AbortController().signal)).rejects.toBe(gone);
    expect(ask).toHaveBeenCalledOnce();
    expect(thisDevice('')).toEqual({});
  });

  it('asks for nothing when the person has left before', async () => {
    const ask = vi.fn();
    stub(ask);
    await expect(openStream({ video: true }, AbortSignal.abort('left'))).rejects.toBe('left');
    expect(ask).not.toHaveBeenCalled();
  });

  it('gives up at once when the person leaves, and stops a stream that is granted later', async () => {
    const { stream, track } = fakeStream();
    let grant: (stream: MediaStream) => void = () => {};
    stub(() => new Promise<MediaStream>((resolve) => (grant = resolve)));
    const { controller, listening } = counted();
    const opening = openStream({ video: true }, controller.signal);
    controller.abort('hidden');
    await expect(opening).rejects.toBe('hidden');
    expect(track.live).toBe(true);
    grant(stream);
    await vi.runAllTimersAsync();
    expect(track.live).toBe(false);
    expect(listening()).toBe(0);
  });

  it('says that there is no capture where the browser has none', async () => {
    stub();
    await expect(openStream({ video: true }, new AbortController().signal)).rejects.toMatchObject({
      name: 'NotSupportedError',
      message: 'no mediaDevices',
    });
  });

  it('tries a busy device once more, 600 ms later', async () => {
    const { stream } = fakeStream();
    const ask = vi.fn().mockRejectedValueOnce(refusal('NotReadableError')).mockResolvedValueOnce(stream);
    stub(ask);
    const opening = openStream({ video: true }, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(599);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await opening).stream).toBe(stream);
  });

  it('does not try a third time', async () => {
    const ask = vi.fn().mockRejectedValue(refusal('NotReadableError'));
    stub(ask);
    const opening = expect(openStream({ video: true }, new AbortController().signal)).rejects.toMatchObject({
      name: 'NotReadableError',
    });
    await vi.runAllTimersAsync();
    await opening;
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('does not try again when the person leaves during the wait', async () => {
    const ask = vi.fn().mockRejectedValue(refusal('NotReadableError'));
    stub(ask);
    const controller = new AbortController();
    const opening = expect(openStream({ video: true }, controller.signal)).rejects.toBe('left');
    await vi.advanceTimersByTimeAsync(300);
    controller.abort('left');
    await opening;
    await vi.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it.each(['NotAllowedError', 'NotFoundError', 'AbortError', 'OverconstrainedError'])(
    'never asks twice after %s',
    async (name) => {
      const ask = vi.fn().mockRejectedValue(refusal(name));
      stub(ask);
      await expect(openStream({ video: true }, new AbortController().signal)).rejects.toMatchObject({ name });
      expect(ask).toHaveBeenCalledTimes(1);
    },
  );
});

describe('onEnded', () => {
  const trackOf = (readyState: string) =>
    Object.assign(new EventTarget(), { readyState }) as unknown as MediaStreamTrack;
  const trackEnded = expect.objectContaining({ name: 'InvalidStateError', message: 'track-ended' });

  it('tells at once of a track that has ended already', () => {
    const end = vi.fn();
    onEnded(trackOf('ended'), end, new AbortController().signal);
    expect(end).toHaveBeenCalledExactlyOnceWith(trackEnded);
  });

  it('tells once when the track ends', () => {
    const [track, end] = [trackOf('live'), vi.fn()];
    onEnded(track, end, new AbortController().signal);
    expect(end).not.toHaveBeenCalled();
    track.dispatchEvent(new Event('ended'));
    track.dispatchEvent(new Event('ended'));
    expect(end).toHaveBeenCalledExactlyOnceWith(trackEnded);
  });

  it('tells nothing after the signal', () => {
    const [track, end, leaving] = [trackOf('live'), vi.fn(), new AbortController()];
    onEnded(track, end, leaving.signal);
    leaving.abort();
    track.dispatchEvent(new Event('ended'));
    expect(end).not.toHaveBeenCalled();
  });
});

it('stop ends all tracks of a stream', () => {
  const tracks = [{ stop: vi.fn() }, { stop: vi.fn() }];
  stop({ getTracks: () => tracks } as unknown as MediaStream);
  for (const track of tracks) expect(track.stop).toHaveBeenCalledOnce();
});
