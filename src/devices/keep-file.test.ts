// Where a back-up goes: the picker where there is one, and else as every file of the app.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFile } from './keep-file.ts';
import { handOver } from './save-file.ts';

vi.mock('./save-file.ts', () => ({ handOver: vi.fn(async () => 'handedOver') }));

const computer =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const phone =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';

function be(userAgent: string, picker?: unknown) {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 0 });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  if (picker) vi.stubGlobal('showSaveFilePicker', picker);
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(handOver).mockClear();
});

/** A file that somebody picks: emptied by that, as Chromium does it. `slow`: closing it waits. */
function file(trouble?: 'open' | 'write' | 'close', slow?: Promise<void>) {
  const did: string[] = [];
  const no = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  return {
    did,
    picker: vi.fn(async (_wish: object) => {
      did.push('picked');
      return {
        createWritable: async () => {
          if (trouble === 'open') return no();
          return {
            write: (text: string) => (trouble === 'write' ? no() : Promise.resolve(void did.push(`wrote ${text}`))),
            close: async () => {
              if (trouble === 'close') return no();
              await slow;
              did.push('closed');
            },
            abort: async () => void did.push('aborted'),
          };
        },
      };
    }),
  };
}

describe('with a picker', () => {
  it('writes into the place that was picked, and nothing lies in between', async () => {
    const { picker, did } = file();
    be(computer, picker);
    expect(await keepFile('a-2026-11-24.json', 'application/json', 'text')).toBe('saved');
    expect(picker.mock.calls[0]?.[0]).toEqual({
      suggestedName: 'a-2026-11-24.json',
      types: [{ accept: { 'application/json': ['.json'] } }],
    });
    expect(did).toEqual(['picked', 'wrote text', 'closed']);
    expect(handOver).not.toHaveBeenCalled();
  });

  it('is saved only once it is closed', async () => {
    let end = () => {};
    const { picker, did } = file(
      undefined,
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    be(computer, picker);
    const told: string[] = [];
    const saving = keepFile('a.json', 'application/json', 'text').then((saved) => told.push(saved));
    await vi.waitFor(() => expect(did).toContain('wrote text'));
    expect(told).toEqual([]);
    end();
    await saving;
    expect(told).toEqual(['saved']);
  });

  it.each([
    ['closed', 'AbortError'],
    ['open already', 'NotAllowedError'],
  ])('that is %s: nothing is saved, and nothing else is tried', async (_why, name) => {
    be(computer, () => Promise.reject(new DOMException('', name)));
    expect(await keepFile('a.json', 'application/json', 'text')).toBe('no');
    expect(handOver).not.toHaveBeenCalled();
  });

  it('goes the other way where it is forbidden here', async () => {
    be(computer, () => Promise.reject(new DOMException('', 'SecurityError')));
    expect(await keepFile('a.json', 'application/json', 'text')).toBe('handedOver');
    expect(handOver).toHaveBeenCalledWith('a.json', 'application/json', 'text');
  });

  it.each(['open', 'write', 'close'] as const)('says so where the disk refuses to %s', async (trouble) => {
    const { picker, did } = file(trouble);
    be(computer, picker);
    expect(await keepFile('a.json', 'application/json', 'text')).toBe('no');
    expect(did.includes('aborted')).toBe(trouble !== 'open');
  });
});

it.each([
  ['a phone has its share sheet', phone, () => Promise.reject(new Error('not here'))],
  ['a browser has no picker', computer, undefined],
])('%s', async (_name, agent, picker) => {
  be(agent, picker);
  expect(await keepFile('a.json', 'application/json', 'text')).toBe('handedOver');
  expect(handOver).toHaveBeenCalledWith('a.json', 'application/json', 'text');
});
