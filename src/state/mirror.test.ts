// The mirror: one camera, opened by a tap, and given back on every way out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FaultId } from '../core/faults/fault.ts';
import { createMirror, type MirrorOptions } from './mirror.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = new DOMException('as the test wants', 'NotAllowedError');

function makeCamera() {
  const track = Object.assign(new EventTarget(), { readyState: 'live' });
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  const release = vi.fn<() => void | Promise<void>>();
  return { track, stream, release, end: () => track.dispatchEvent(new Event('ended')) };
}

/** Each opening waits for `grant` or `refuse`. */
function makeMirror(diagnose: MirrorOptions['diagnose'] = async () => 'M07' as FaultId, idleMs?: number) {
  const openings: { grant: (camera: ReturnType<typeof makeCamera>) => void; refuse: (error: unknown) => void }[] = [];
  const open = vi.fn(
    (_leave: AbortSignal) =>
      new Promise<ReturnType<typeof makeCamera>>((grant, refuse) => void openings.push({ grant, refuse })),
  );
  const mirror = createMirror({ open, diagnose, ...(idleMs && { idleMs }) });
  const phase = () => mirror.state.value.phase;
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { mirror, open, openings, phase, settle };
}

async function opened(...options: Parameters<typeof makeMirror>) {
  const [made, camera] = [makeMirror(...options), makeCamera()];
  made.mirror.open();
  made.openings[0]?.grant(camera);
  await made.settle();
  expect(made.mirror.state.value).toEqual({ phase: 'open', stream: camera.stream });
  return { ...made, camera };
}

afterEach(() => expect(vi.getTimerCount()).toBe(0)); // nothing is left running

it('opens by a tap, once, and closes', async () => {
  const { mirror, phase, open, camera } = await opened();
  mirror.open();
  expect(open).toHaveBeenCalledOnce();
  mirror.close();
  expect(phase()).toBe('closed');
  expect(camera.release).toHaveBeenCalledOnce();
  mirror.close();
  camera.end();
  expect(phase()).toBe('closed');
  expect(camera.release).toHaveBeenCalledOnce();
});

it('is closed to begin with, and stays so', () => {
  const { mirror, phase, open } = makeMirror();
  mirror.close();
  expect(phase()).toBe('closed');
  expect(open).not.toHaveBeenCalled();
});

it('gives back a camera that comes after it was closed', async () => {
  const { mirror, openings, open, phase, settle } = makeMirror();
  mirror.open();
  expect(phase()).toBe('opening');
  mirror.close();
  expect(open.mock.calls[0]?.[0].aborted).toBe(true);
  const late = makeCamera();
  openings[0]?.grant(late);
  await settle();
  expect(late.release).toHaveBeenCalledOnce();
  expect(phase()).toBe('closed');
});

it('knows the camera that was asked for again from the one that came late', async () => {
  const { mirror, openings, settle } = makeMirror();
  mirror.open();
  mirror.close();
  mirror.open();
  const [late, now] = [makeCamera(), makeCamera()];
  openings[1]?.grant(now);
  openings[0]?.grant(late);
  await settle();
  expect(mirror.state.value).toEqual({ phase: 'open', stream: now.stream });
  expect([late.release, now.release].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  mirror.close();
  expect(now.release).toHaveBeenCalledOnce();
});

it('closes by itself after two minutes', async () => {
  const { phase, camera } = await opened();
  await vi.advanceTimersByTimeAsync(119_999);
  expect(phase()).toBe('open');
  await vi.advanceTimersByTimeAsync(1);
  expect(phase()).toBe('closed');
  expect(camera.release).toHaveBeenCalledOnce();
});

it('begins the two minutes anew when it is opened anew', async () => {
  const { mirror, openings, phase, settle } = await opened(undefined, 1_000);
  await vi.advanceTimersByTimeAsync(900);
  mirror.close();
  mirror.open();
  openings[1]?.grant(makeCamera());
  await settle();
  await vi.advanceTimersByTimeAsync(900);
  expect(phase()).toBe('open');
  mirror.close();
});

describe('blocked', () => {
  it('names the cause, and can be opened again', async () => {
    const diagnose = vi.fn(async () => 'M07' as FaultId);
    const { mirror, openings, settle, phase } = makeMirror(diagnose);
    mirror.open();
    openings[0]?.refuse(refusal);
    await settle();
    expect(mirror.state.value).toEqual({ phase: 'blocked', fault: 'M07' });
    expect(diagnose).toHaveBeenCalledWith(refusal);
    mirror.open();
    expect(phase()).toBe('opening');
    openings[1]?.grant(makeCamera());
    await settle();
    expect(phase()).toBe('open');
    mirror.close();
  });

  it('closes when it is left', async () => {
    const { mirror, openings, settle, phase } = makeMirror();
    mirror.open();
    openings[0]?.refuse(refusal);
    await settle();
    mirror.close();
    expect(phase()).toBe('closed');
  });

  it.each([
    ['is not known', async () => undefined],
    ['breaks', () => Promise.reject(new Error('as the test wants'))],
    [
      'breaks at once',
      () => {
        throw new Error('as the test wants');
      },
    ],
    ['never comes', () => new Promise<undefined>(() => {})],
  ])('has no cause where the answer %s', async (_what, diagnose) => {
    const { mirror, openings } = makeMirror(diagnose);
    mirror.open();
    openings[0]?.refuse(refusal);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(mirror.state.value).toEqual({ phase: 'blocked', fault: null });
  });

  it('says nothing to somebody who left while the cause was looked for', async () => {
    let tell: (fault: FaultId) => void = () => {};
    const { mirror, openings, settle, phase } = makeMirror(() => new Promise((resolve) => (tell = resolve)));
    mirror.open();
    openings[0]?.refuse(refusal);
    await settle();
    mirror.close();
    tell('M07');
    await settle();
    expect(phase()).toBe('closed');
  });

  it('says nothing where leaving was the cause', async () => {
    const diagnose = vi.fn(async () => undefined);
    const { mirror, openings, settle, phase } = makeMirror(diagnose);
    mirror.open();
    mirror.close();
    openings[0]?.refuse(new DOMException('left', 'AbortError'));
    await settle();
    expect(phase()).toBe('closed');
    expect(diagnose).not.toHaveBeenCalled();
  });

  it('comes when the camera ends by itself, and gives it back at once', async () => {
    const { mirror, camera, settle } = await opened();
    camera.end();
    expect(camera.release).toHaveBeenCalledOnce();
    await settle();
    expect(mirror.state.value).toEqual({ phase: 'blocked', fault: 'M07' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(mirror.state.value.phase).toBe('blocked');
    expect(camera.release).toHaveBeenCalledOnce();
  });

  it('comes when the camera had ended before it was here', async () => {
    const { mirror, openings, settle } = makeMirror();
    const camera = makeCamera();
    camera.track.readyState = 'ended';
    mirror.open();
    openings[0]?.grant(camera);
    await settle();
    expect(mirror.state.value.phase).toBe('blocked');
    expect(camera.release).toHaveBeenCalledOnce();
  });
});

it('lives with a camera that cannot be given back in order', async () => {
  const { mirror, phase, camera, settle } = await opened();
  camera.release.mockRejectedValue(new Error('as the test wants'));
  mirror.close();
  await settle();
  expect(phase()).toBe('closed');
});
