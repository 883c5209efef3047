// Saving a file: a download on a computer, the share sheet on a phone, and never a rejection.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, saveFile, sharerOf } from './save-file.ts';

const computer =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

interface Link {
  href: string;
  download: string;
  isInPage: boolean;
  clicked: string[];
}
let links: Link[] = [];
let addresses = new Map<string, Blob>();

function be(userAgent: string, extra: object = {}) {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 0, ...extra });
}

beforeEach(() => {
  vi.useFakeTimers();
  links = [];
  addresses = new Map();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', {
    createElement: () => {
      const link = {
        href: '',
        download: '',
        isInPage: false,
        clicked: [] as string[],
        click: () => link.isInPage && addresses.has(link.href) && link.clicked.push(link.download),
        remove: () => {
          link.isInPage = false;
        },
      };
      links.push(link);
      return link;
    },
    body: {
      append: (link: Link) => {
        link.isInPage = true;
      },
    },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    addresses.set('blob:1', blob as Blob);
    return 'blob:1';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void addresses.delete(address));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('on a computer', () => {
  it('downloads the text under its name, and gives the address back later', async () => {
    be(computer, { canShare: () => true, share: () => Promise.reject(new Error('not here')) });
    expect(await handOver('day.ics', 'text/calendar', 'Día\r\n')).toBe('handedOver');
    expect(links.map(({ clicked, isInPage }) => [clicked, isInPage])).toEqual([[['day.ics'], false]]);
    const saved = addresses.get('blob:1');
    expect(saved?.type).toBe('text/calendar');
    expect(await saved?.text()).toBe('Día\r\n');
    vi.advanceTimersByTime(60_000);
    expect(addresses.size).toBe(0);
  });

  it('is as good as saved to those who do not ask further', async () => {
    be(computer);
    expect(await saveFile('day.ics', 'text/calendar', 'a')).toBe(true);
  });

  it('says so where the browser refuses', async () => {
    be(computer);
    vi.mocked(URL.createObjectURL).mockImplementation(() => {
      throw new TypeError('no');
    });
    expect(await handOver('day.ics', 'text/calendar', '')).toBe('no');
  });
});

const shareFails = (name: string) => ({
  canShare: () => true,
  share: () => Promise.reject(new DOMException('', name)),
});

describe.each([
  ['an iPhone', iphone],
  ['an Android phone', android],
])('on %s', (_name, phone) => {
  it('hands the file to the share sheet', async () => {
    const shared: File[] = [];
    const share = async ({ files }: { files: File[] }) => void shared.push(...files);
    be(phone, { canShare: () => true, share });
    expect(await handOver('day.ics', 'text/calendar', 'a')).toBe('saved');
    expect(shared.map(({ name, type }) => [name, type])).toEqual([['day.ics', 'text/calendar']]);
    expect(links).toEqual([]);
  });

  it.each([
    ['the sheet is closed', 'AbortError'],
    ['the sheet of a first tap is still open', 'InvalidStateError'],
  ])('does nothing more when %s', async (_why, name) => {
    be(phone, shareFails(name));
    expect(await handOver('day.ics', 'text/calendar', 'a')).toBe('no');
    expect(links).toEqual([]);
  });
});

describe.each<[string, object]>([
  ['can share nothing', {}],
  ['does not share such files', { canShare: () => false }],
  ['says it could, and then does not', shareFails('NotAllowedError')],
])('where the browser %s', (_name, extra) => {
  it('an Android phone downloads it', async () => {
    be(android, extra);
    expect(await handOver('day.ics', 'text/calendar', 'a')).toBe('handedOver');
    expect(links[0]?.clicked).toEqual(['day.ics']);
  });

  it('an iPhone says that it did not: an app on its home screen has no downloads', async () => {
    be(iphone, extra);
    expect(await handOver('day.ics', 'text/calendar', 'a')).toBe('no');
    expect(await saveFile('day.ics', 'text/calendar', 'a')).toBe(false);
    expect(links).toEqual([]);
  });
});

describe('sharing by itself', () => {
  it('is there where the browser shares such files', async () => {
    be(computer);
    expect(sharerOf('a.json', 'application/json', 'a')).toBeNull();
    be(computer, { canShare: () => true, share: async () => {} });
    expect(await sharerOf('a.json', 'application/json', 'a')?.()).toBe('saved');
  });

  it.each(['AbortError', 'NotAllowedError'])('says so where it did not come to it: %s', async (name) => {
    be(computer, shareFails(name));
    expect(await sharerOf('a.json', 'application/json', 'a')?.()).toBe('no');
    expect(links).toEqual([]);
  });
});
