// The finder and its worker together, as a browser would join them: the real worker module behind a pretended Worker.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Picture } from '../core/face/square.ts';
import { type FaceFinder, faceModelKb, openFaceFinder } from './face-finder.ts';

vi.mock('./face.worker.ts?worker&url', () => ({ default: 'face.worker.js' }));

const model = createRequire(import.meta.url).resolve('@mediapipe/face_detection/face_detection_short_range.tflite');

type Handler = ((event: { data: unknown }) => unknown) | null;
/** Hands messages over as a browser does: copied, later, and not at all once it is terminated. */
class JoinedWorker {
  static last: JoinedWorker | undefined;
  onmessage: Handler = null;
  onerror: (() => void) | null = null;
  terminated = false;
  /** What the worker has not been given yet, while it is held. */
  held: (() => void)[] | undefined;
  readonly inside: { onmessage: Handler; postMessage(data: unknown): void };
  private readonly ready: Promise<unknown>;

  constructor(readonly url: string) {
    JoinedWorker.last = this;
    this.inside = {
      onmessage: null,
      postMessage: (data) => {
        const copy = structuredClone(data);
        queueMicrotask(() => !this.terminated && this.onmessage?.({ data: copy }));
      },
    };
    vi.stubGlobal('self', this.inside);
    vi.resetModules();
    this.ready = import('./face.worker.ts');
  }

  postMessage(data: unknown, given: Transferable[]) {
    const copy = structuredClone(data, { transfer: given });
    const deliver = () => void this.ready.then(() => this.terminated || this.inside.onmessage?.({ data: copy }));
    if (this.held) this.held.push(deliver);
    else deliver();
  }

  terminate() {
    this.terminated = true;
  }
}

const answerWith = (response: () => Response | Promise<Response>) => {
  const ask = vi.fn(async (_url: string) => response());
  vi.stubGlobal('fetch', ask);
  return ask;
};
const wholeModel = () => new Response(new Uint8Array(readFileSync(model)));
const grey = (): Picture => ({ rgba: new Uint8ClampedArray(64 * 48 * 4).fill(128), width: 64, height: 48 });
const open = (signal = new AbortController().signal): Promise<FaceFinder> => openFaceFinder(signal);

beforeEach(() => {
  vi.stubGlobal('Worker', JoinedWorker);
  vi.stubGlobal('document', { baseURI: 'https://host.test/some/folder/index.html#/check' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('openFaceFinder', () => {
  it('loads the model from beside the page, wherever that is, and finds', async () => {
    const ask = answerWith(wholeModel);
    const finder = await open();
    expect(ask).toHaveBeenCalledOnce();
    expect(ask.mock.calls[0]?.[0]).toMatch(/^https:\/\/host\.test\/some\/folder\/face\/short-range-[0-9a-f]{8}\.bin$/);
    expect(await finder.find(grey())).toEqual([]);
    await finder.release();
    expect(JoinedWorker.last?.terminated).toBe(true);
  });

  it('says how large the model is', () => {
    expect(Math.round(statSync(model).size / 1_000)).toBe(faceModelKb);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'NetworkError'],
    ['not on the host', () => new Response('', { status: 404 }), 'NetworkError'],
    ['a sign-in page instead', () => new Response('<!doctype html>'), 'DataError'],
    ['half of it', () => new Response(new Uint8Array(readFileSync(model)).slice(0, 90_000)), 'DataError'],
  ] as const)('%s: rejects, and nothing is left running', async (_name, response, name) => {
    answerWith(response);
    const opening = open();
    await expect(opening).rejects.toBeInstanceOf(DOMException);
    await expect(opening).rejects.toMatchObject({ name });
    expect(JoinedWorker.last?.terminated).toBe(true);
  });

  it('throws away what was kept as the model and is none, so that the next try asks the host', async () => {
    answerWith(() => new Response('<!doctype html>'));
    const remove = vi.fn(async () => true);
    const opening = open();
    Object.assign(JoinedWorker.last?.inside ?? {}, { caches: {} });
    vi.stubGlobal('caches', { delete: remove });
    await expect(opening).rejects.toMatchObject({ name: 'DataError' });
    expect(remove).toHaveBeenCalledExactlyOnceWith('face-model');
  });

  it('gives up after 20 s', async () => {
    vi.useFakeTimers();
    answerWith(() => new Promise<Response>(() => {}));
    const opening = open();
    const refused = expect(opening).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.advanceTimersByTimeAsync(20_000);
    await refused;
    expect(JoinedWorker.last?.terminated).toBe(true);
  });

  it('leaves at once with the person', async () => {
    answerWith(() => new Promise<Response>(() => {}));
    const leaving = new AbortController();
    const opening = open(leaving.signal);
    leaving.abort('left');
    await expect(opening).rejects.toBe('left');
    expect(JoinedWorker.last?.terminated).toBe(true);
  });

  it('is not there where there are no such workers, or their script is gone', async () => {
    answerWith(wholeModel);
    const opening = open();
    JoinedWorker.last?.onerror?.();
    await expect(opening).rejects.toMatchObject({ name: 'NetworkError' });
    vi.stubGlobal('Worker', undefined);
    await expect(open()).rejects.toMatchObject({ name: 'NotSupportedError' });
  });
});

describe('a finder', () => {
  const held = async () => {
    answerWith(wholeModel);
    const finder = await open();
    const worker = JoinedWorker.last as JoinedWorker;
    worker.held = [];
    return { finder, worker, goOn: () => worker.held?.splice(0).forEach((deliver) => void deliver()) };
  };

  it('drops pictures while it is busy, and closes a dropped bitmap', async () => {
    const { finder, worker, goOn } = await held();
    const first = finder.find(grey());
    const bitmap = { close: vi.fn() } as unknown as ImageBitmap;
    const dropped = [finder.find(grey()), finder.find(bitmap)];
    expect(bitmap.close).toHaveBeenCalledOnce();
    expect(worker.held).toHaveLength(1);
    goOn();
    expect(await Promise.all([first, ...dropped])).toEqual([[], [], []]);
    const next = finder.find(grey());
    goOn();
    expect(await next).toEqual([]);
  });

  it('is of no use after 5 s without an answer', async () => {
    const { finder, worker } = await held();
    vi.useFakeTimers();
    const late = expect(finder.find(grey())).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.advanceTimersByTimeAsync(5_000);
    await late;
    await expect(finder.find(grey())).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(worker.terminated).toBe(true);
  });

  it('answers whoever waits when it is released', async () => {
    const { finder } = await held();
    const waiting = expect(finder.find(grey())).rejects.toMatchObject({ name: 'AbortError' });
    await finder.release();
    await waiting;
  });
});
