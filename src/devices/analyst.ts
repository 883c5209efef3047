// Asks the worker that measures, and waits for its answers.
import type { Analysis, Pixels } from '../core/signal/analysis.ts';
import type { Answered, Asked } from './analysis.worker.ts';
import workerUrl from './analysis.worker.ts?worker&url';
import { refusal } from './limits.ts';
import type { Releasable } from './releasable.ts';
import { isUndrawn, type Undrawn } from './undrawn.ts';

/** A picture may be sent as the browser has it; the worker draws it. */
type Sent<T> = { [K in keyof T]: T[K] extends Pixels ? Pixels | Undrawn : T[K] };

export interface Analyst extends Releasable {
  /**
   * What is sent along is given away: blocks of sound and pictures can not be used afterwards. Rejects with a
   * DOMException where the worker cannot be had, does not answer for 5 s, or was released.
   */
  ask<Call extends keyof Analysis>(
    call: Call,
    ...args: Sent<Parameters<Analysis[Call]>>
  ): Promise<ReturnType<Analysis[Call]>>;
  release(): void;
}

const silentMs = 5_000;

/** Starts the worker; its script is part of what is kept on the device. */
export function openAnalyst(): Analyst {
  const worker = new Worker(workerUrl, { type: 'module', name: 'analysis' });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: unknown): void }>();
  let last = 0;
  let broken: unknown;
  const giveUp = (error: unknown) => {
    broken ??= error;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  worker.addEventListener('error', () => giveUp(refusal('no-analyst')));
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data)
      asker?.reject(new Error(data.error)); // our own mistake, not the device's
    else asker?.resolve(data.result);
  });
  return {
    ask: (call, ...args) =>
      new Promise((resolve, reject) => {
        if (broken) {
          for (const sent of args) if (isUndrawn(sent)) sent.close(); // nobody else will
          return reject(broken);
        }
        const timer = setTimeout(() => giveUp(refusal('no-analyst')), silentMs);
        const settled = <T>(settle: (value: T) => void) => {
          return (value: T) => {
            clearTimeout(timer);
            settle(value);
          };
        };
        waiting.set(++last, { resolve: settled(resolve as (result: unknown) => void), reject: settled(reject) });
        const asked: Asked = { id: last, call, args };
        worker.postMessage(asked, args.flatMap(givenAway));
      }),
    release: () => giveUp(refusal('no-analyst')),
  };
}

/** Opens a device, then starts the worker: started beside it, it kept the first picture waiting. Both go back together. */
export async function withAnalyst<D extends Releasable>(
  open: () => Promise<D>,
): Promise<D & { readonly analyst: Analyst }> {
  const device = await open();
  try {
    const analyst = openAnalyst();
    return {
      ...device,
      analyst,
      release: () => {
        analyst.release();
        return device.release();
      },
    };
  } catch (error) {
    await device.release();
    throw error;
  }
}

/** What a message hands over instead of copying it. */
function givenAway(sent: unknown): Transferable[] {
  if (isUndrawn(sent)) return [sent];
  if (ArrayBuffer.isView(sent)) return [sent.buffer as ArrayBuffer];
  const { rgba } = Object(sent) as Partial<Pixels>;
  return rgba ? [rgba.buffer as ArrayBuffer] : [];
}
