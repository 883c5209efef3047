// The worker that measures: what is given to it is closed there, or here where it is gone.
import { afterEach, expect, it, vi } from 'vitest';
import { openAnalyst } from './analyst.ts';

class FakeFrame {
  close = vi.fn();
}
const posted = vi.fn();

afterEach(() => vi.unstubAllGlobals());

it('hands a picture over, and closes one that comes after it was let go', async () => {
  vi.stubGlobal('VideoFrame', FakeFrame);
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage = posted;
      terminate() {}
    },
  );
  const analyst = openAnalyst();
  const [before, after] = [new FakeFrame(), new FakeFrame()];
  const asked = analyst.ask('see', before as unknown as VideoFrame, 0).catch((error: unknown) => error);
  expect(posted).toHaveBeenCalledExactlyOnceWith({ id: 1, call: 'see', args: [before, 0] }, [before]);
  analyst.release();
  expect(await asked).toMatchObject({ message: 'no-analyst' });
  await expect(analyst.ask('see', after as unknown as VideoFrame, 0)).rejects.toMatchObject({ message: 'no-analyst' });
  expect(posted).toHaveBeenCalledOnce();
  expect(before.close).not.toHaveBeenCalled(); // the worker's
  expect(after.close).toHaveBeenCalledOnce();
});
