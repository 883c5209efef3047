// The private file system of a browser: read, written and removed; absent, refused, or there and unreadable.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDevice } from './device.fake.ts';
import { type Files, openFiles } from './files.ts';

const refused = (name: string) => Promise.reject(new DOMException('as the test wants', name));
const blocked = (name: string) => ({ getDirectory: () => refused(name) }) as unknown as StorageManager;
const folderOf = (folder: object) =>
  ({ getDirectory: async () => ({ getDirectoryHandle: async () => folder }) }) as unknown as StorageManager;

beforeEach(() => {
  makeDevice(); // where files can be written
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

describe('where there are files', () => {
  const written: string[] = [];
  let texts: Map<string, string>;
  let files: Files | undefined;
  beforeEach(async () => {
    written.length = 0;
    texts = new Map();
    files = await openFiles(
      folderOf({
        getFileHandle: async (name: string, options?: { create?: boolean }) => {
          if (!texts.has(name) && !options?.create) return refused('NotFoundError');
          return {
            getFile: async () => ({ text: async () => texts.get(name) }),
            createWritable: async () => {
              let held = '';
              return {
                write: async (text: string) => {
                  held += text;
                  written.push(`write ${name}`);
                },
                close: async () => {
                  texts.set(name, held);
                  written.push(`close ${name}`);
                },
              };
            },
          };
        },
        removeEntry: async (name: string) => void (texts.delete(name) || (await refused('NotFoundError'))),
      }),
      'ours',
    );
  });

  it('one that is not there is null', async () => {
    expect(await files?.read('rows-0')).toBeNull();
  });

  it('what was written is read, and is whole only when it is closed', async () => {
    await files?.write('rows-0', 'text');
    expect(written).toEqual(['write rows-0', 'close rows-0']);
    expect(await files?.read('rows-0')).toBe('text');
  });

  it('what was removed is not there, and may be removed twice', async () => {
    await files?.write('behind', '');
    await files?.remove('behind');
    await expect(files?.remove('behind')).resolves.toBeUndefined();
    expect([await files?.read('behind'), texts.size]).toEqual([null, 0]);
  });
});

describe('a folder', () => {
  it('is asked for by its name, and made', async () => {
    const getDirectoryHandle = vi.fn(async () => ({}));
    await openFiles({ getDirectory: async () => ({ getDirectoryHandle }) } as unknown as StorageManager, 'ours');
    expect(getDirectoryHandle.mock.calls).toEqual([['ours', { create: true }]]);
  });

  it('with a file that is there and can not be read gives an empty text, which is damage', async () => {
    const files = await openFiles(folderOf({ getFileHandle: () => refused('NotReadableError') }), 'ours');
    expect(await files?.read('rows-0')).toBe('');
  });
});

describe('there are no files', () => {
  it('where the browser has no storage', async () => {
    const onRefused = vi.fn();
    expect(await openFiles(undefined, 'ours', onRefused)).toBeUndefined();
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('where they can not be written from a page', async () => {
    vi.stubGlobal('FileSystemFileHandle', class {});
    expect(await openFiles(folderOf({}), 'ours')).toBeUndefined();
  });

  it('where the browser does not know them at all, which says nothing of the window', async () => {
    vi.stubGlobal('FileSystemFileHandle', undefined);
    const onRefused = vi.fn();
    expect(await openFiles(folderOf({}), 'ours', onRefused)).toBeUndefined();
    expect(onRefused).not.toHaveBeenCalled();
  });

  it.each([
    ['SecurityError', 1],
    ['UnknownError', 0],
  ])('where it throws %s; the window is private by that: %i', async (name, times) => {
    const onRefused = vi.fn();
    expect(await openFiles(blocked(name), 'ours', onRefused)).toBeUndefined();
    expect(onRefused).toHaveBeenCalledTimes(times);
    expect(await openFiles(blocked(name), 'ours')).toBeUndefined();
  });
});
