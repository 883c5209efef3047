// One microphone at a time, in order, and none open after leaving.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMicrophoneSearch } from './microphone-search.ts';

const microphones = ['a', 'b', 'c'].map((id) => ({ id, label: `Microphone ${id}` }));
/** Microphones that answer when told to; `open` are those listened to now. */
function fakeMicrophones() {
  const open = new Map<string, (isHeard: boolean) => void>();
  const tried: string[] = [];
  const hearsVoice = (id: string, signal: AbortSignal) =>
    new Promise<boolean>((resolve, reject) => {
      tried.push(id);
      open.set(id, (isHeard) => {
        open.delete(id);
        resolve(isHeard);
      });
      signal.addEventListener('abort', () => {
        open.delete(id);
        reject(signal.reason);
      });
    });
  return { open, tried, hearsVoice };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the search', () => {
  it('tries one after the other and stops at the first that hears', async () => {
    const { open, tried, hearsVoice } = fakeMicrophones();
    const search = createMicrophoneSearch(hearsVoice);
    search.start(microphones);
    expect(search.state.value).toMatchObject({ phase: 'listening', n: 1, all: 3, microphone: { id: 'a' } });
    open.get('a')?.(false);
    await settle();
    expect(search.state.value).toMatchObject({ phase: 'listening', n: 2, microphone: { id: 'b' } });
    open.get('b')?.(true);
    await settle();
    expect(search.state.value).toMatchObject({ phase: 'found', microphone: { id: 'b' }, isLast: false });
    expect(tried).toEqual(['a', 'b']);
    search.goOn();
    open.get('c')?.(false);
    await settle();
    expect(search.state.value).toEqual({ phase: 'none' });
  });

  it('leaves nothing open and says nothing more after stop', async () => {
    const { open, hearsVoice } = fakeMicrophones();
    const search = createMicrophoneSearch(hearsVoice);
    search.start(microphones);
    search.stop();
    await settle();
    expect(open.size).toBe(0);
    expect(search.state.value).toEqual({ phase: 'idle' });
  });

  it('never has two open, whatever is tapped when', async () => {
    const events = fc.array(fc.constantFrom('start', 'stop', 'goOn', 'heard', 'not'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(events, async (order) => {
        const { open, hearsVoice } = fakeMicrophones();
        const search = createMicrophoneSearch(hearsVoice);
        for (const event of order) {
          if (event === 'start') search.start(microphones);
          else if (event === 'stop') search.stop();
          else if (event === 'goOn') search.goOn();
          else [...open.values()][0]?.(event === 'heard');
          await settle();
          expect(open.size).toBeLessThanOrEqual(1);
          expect(open.size === 1).toBe(search.state.value.phase === 'listening');
        }
        search.stop();
        await settle();
        expect(open.size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
