// The page that the worker keeps in itself: plain words in both languages, and nothing in it that could be cleared away.
import { describe, expect, test } from 'vitest';
import { gradeOf, sentencesOf, wordsOf } from '../src/content/readability.ts';
import { lostPages, workerFront } from './worker-front.ts';

interface Navigation {
  readonly request: { readonly mode: string; readonly url: string };
  respondWith(answer: unknown): void;
}

const scope = 'https://example.org/ready/';

/** Runs the script as a worker would, with Workbox behind it answering `workbox`. Resolves with what the browser gets. */
async function answered(
  mode: string,
  workbox: () => Promise<unknown>,
  host: () => Promise<unknown>,
  language = 'en',
  path = '',
) {
  let listen: ((event: Navigation) => void) | undefined;
  const run = new Function('addEventListener', 'fetch', 'navigator', 'Response', 'registration', workerFront());
  const add = (_type: string, listener: (event: Navigation) => void) => {
    listen = listener;
  };
  run(add, host, { language }, Response, { scope });
  let given: unknown;
  const event: Navigation = {
    request: { mode, url: `${scope}${path}` },
    respondWith: (answer) => {
      given = answer;
    },
  };
  listen?.(event);
  event.respondWith(workbox());
  return given as Promise<unknown>;
}
const gone = () => Promise.reject(new TypeError('gone'));
const gives = (what: string) => () => Promise.resolve(what);

describe('the front of the worker', () => {
  test('stays out of the way of a worker that has a page', async () => {
    expect(await answered('navigate', gives('page'), gone)).toBe('page');
  });

  test('asks the host where the worker has none, and only for a page', async () => {
    expect(await answered('navigate', gone, gives('of any version'))).toBe('of any version');
    await expect(answered('cors', gone, gives('a script'))).rejects.toThrow('gone');
  });

  test.each(['a', 'a/b', 'a/b/', 'a.b/c?x=1'])('leads a mistyped address to the app: %s', async (path) => {
    const answer = (await answered('navigate', gives('page'), gone, 'en', path)) as Response;
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, scope]);
  });

  test.each(['', '?from=install', 'index.html', 'icons/icon-192.png'])(
    'leaves what is there alone: %s',
    async (path) => {
      expect(await answered('navigate', gives('it'), gone, 'en', path)).toBe('it');
    },
  );

  test.each(['en', 'es', 'es-MX', 'fr'])('speaks for itself where nothing answers: %s', async (language) => {
    const page = (await answered('navigate', gone, gone, language)) as Response;
    const own = lostPages[language.startsWith('es') ? 1 : 0];
    const text = await page.text();
    expect(text).toContain(`<html lang="${own?.language}">`);
    for (const line of own?.lines ?? []) expect(text).toContain(`<p>${line}</p>`);
    expect(text).not.toMatch(/<script|https?:|src=/);
    expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*';/);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  });
});

describe('its words', () => {
  const [english, spanish] = lostPages;
  const texts = (page = english) => [page?.title ?? '', ...(page?.lines ?? []), page?.again ?? ''];

  test('are plain', () => {
    for (const text of texts()) {
      expect(gradeOf(text), text).toBeLessThanOrEqual(8);
      for (const sentence of sentencesOf(text)) expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(15);
    }
  });

  test('are in both languages, and need no escape', () => {
    expect(texts(spanish)).toHaveLength(texts(english).length);
    for (const text of [...texts(english), ...texts(spanish)]) expect(text).not.toMatch(/[<>&"]/);
  });
});
