// Where a file goes: the picker where there is one, and else as every file of the app.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pickPlace } from './keep-file.ts';
import { saveFile } from './save-file.ts';

vi.mock('./save-file.ts', () => ({ saveFile: vi.fn(async () => true) }));

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
  vi.mocked(saveFile).mockClear();
});

function file(trouble?: 'open' | 'write' | 'close') {
  const written: string[] = [];
  const state = { isAborted: false };
  const no = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  return {
    written,
    state,
    picker: vi.fn(async (_wish: object) => ({
      createWritable: async () => {
        if (trouble === 'open') return no();
        return {
          write: (text: string) => (trouble === 'write' ? no() : Promise.resolve(void written.push(text))),
          close: () => (trouble === 'close' ? no() : Promise.resolve()),
          abort: async () => {
            state.isAborted = true;
          },
        };
      },
    })),
  };
}

describe('with a picker', () => {
  it('writes into the place that was picked, with no second tap', async () => {
    const { picker, written } = file();
    be(computer, picker);
    const place = await pickPlace('a-2026-11-24.json', 'application/json');
    expect(picker.mock.calls[0]?.[0]).toEqual({
      suggestedName: 'a-2026-11-24.json',
      types: [{ accept: { 'application/json': ['.json'] } }],
    });
    expect(place?.needsTap).toBe(false);
    expect(await place?.save('text')).toBe(true);
    expect(written).toEqual(['text']);
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('is nothing to say when it is closed', async () => {
    be(computer, () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await pickPlace('a.json', 'application/json')).toBeNull();
  });

  it('goes the other way where it is forbidden here', async () => {
    be(computer, () => Promise.reject(new DOMException('', 'SecurityError')));
    const place = await pickPlace('a.json', 'application/json');
    expect(await place?.save('text')).toBe(true);
    expect(saveFile).toHaveBeenCalledWith('a.json', 'application/json', 'text');
  });

  it.each(['open', 'write', 'close'] as const)('says so where the disk refuses to %s', async (trouble) => {
    const { picker, state } = file(trouble);
    be(computer, picker);
    const place = await pickPlace('a.json', 'application/json');
    expect(await place?.save('text')).toBe(false);
    expect(state.isAborted).toBe(trouble !== 'open');
  });
});

it.each([
  ['a phone has its share sheet', phone, () => Promise.reject(new Error('not here'))],
  ['a browser has no picker', computer, undefined],
])('%s: then a tap is needed', async (_name, agent, picker) => {
  be(agent, picker);
  const place = await pickPlace('a.json', 'application/json');
  expect(place?.needsTap).toBe(true);
  expect(await place?.save('text')).toBe(true);
  expect(saveFile).toHaveBeenCalledWith('a.json', 'application/json', 'text');
});
