// What a person sees and does on the page, and what lies open and is kept behind it, in any engine.
import { en } from '../../src/content/locales/en/index.ts';
import type { EnginePage } from '../engines/engine.ts';
import { until as untilAnswer } from '../engines/find.ts';

export const words = en.app;
export const steps = ['camera', 'microphone', 'speaker', 'power', 'connection'] as const;
export type Step = (typeof steps)[number];

export interface Verdict {
  readonly grade: string;
  readonly fault: string;
  readonly findings: string;
  readonly text: string;
  readonly steps: number;
}

/** Until there is something: no text, no track and no are nothing yet. */
export const until = <T>(
  what: string,
  ask: () => Promise<T | null | false | undefined>,
  limitMs = 25_000,
): Promise<T> =>
  untilAnswer(
    async () => (await ask()) || null,
    limitMs,
    () => `never: ${what}`,
  );

/** Every row that is kept, by its place: what was there before a fault must be there after it, to the letter. */
export const kept = (page: EnginePage) => until('what is kept', () => readKept(page));
const readKept = (page: EnginePage) =>
  page.run(async () => {
    const late = new Promise<never>((_, refuse) =>
      setTimeout(refuse, 5_000, new Error('the database does not answer')),
    );
    late.catch(() => {});
    const settled = <T>(request: IDBRequest<T>) =>
      Promise.race([
        late,
        new Promise<T>((done, refuse) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => refuse(request.error);
        }),
      ]);
    const db = await settled(indexedDB.open('session-ready'));
    try {
      const rows: Record<string, string> = {};
      for (const name of [...db.objectStoreNames].filter((one) => one !== 'meta')) {
        const store = db.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        keys.forEach((key, i) => {
          rows[`${name} ${key}`] = JSON.stringify(values[i]);
        });
      }
      return rows;
    } finally {
      db.close();
    }
  });

export const liveTracks = (page: EnginePage) =>
  page.run(() => (window.seenTracks ?? []).filter((track) => track.readyState === 'live').length);
export const textOf = (page: EnginePage, selector: string) =>
  page.run((s: string) => document.querySelector(s)?.textContent?.trim() ?? '', selector);
export const heading = (page: EnginePage) => textOf(page, 'h1');
export const hasButton = (page: EnginePage, name: string) =>
  page.run(
    (wanted: string) =>
      [...document.querySelectorAll('button')].some((button) => button.textContent?.trim() === wanted),
    name,
  );
export const verdictOf = (page: EnginePage) =>
  page.run((): Verdict | null => {
    const box = document.querySelector<HTMLElement>('[data-bench=verdict]');
    if (!box) return null;
    const { grade = '', fault = '', findings = '' } = box.dataset;
    return { grade, fault, findings, text: box.innerText, steps: box.querySelectorAll('.remedy li').length };
  });

export const onStep = (page: EnginePage, step: Step) =>
  until(`the step ${step}`, async () => (await heading(page)) === en.steps[step].title);

export async function begin(page: EnginePage): Promise<void> {
  const name = await until('the button that starts the check', () => textOf(page, '[data-bench=start]'));
  await page.tap('button', name);
  await onStep(page, 'camera');
}

/** As by key, and not by the driver's mouse: it looks for a button again that went away under it. */
export const answer = (page: EnginePage, name: string) =>
  page.run((wanted: string) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('fieldset.question button')];
    buttons.find((button) => button.textContent?.trim() === wanted)?.click();
  }, name);

/** A value of the select on the screen, as a person chooses it. */
export const choose = (page: EnginePage, value: string) =>
  page.run((wanted: string) => {
    const select = document.querySelector<HTMLSelectElement>('.choose select');
    if (!select) throw new Error('no chooser');
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
export const optionsOf = (page: EnginePage) =>
  page.run(() => [...document.querySelectorAll('.choose option')].map((option) => option.textContent ?? ''));

export const endTracks = (page: EnginePage) =>
  page.run(() => {
    for (const track of window.seenTracks) {
      track.stop();
      track.dispatchEvent(new Event('ended')); // one's own `stop()` gives no event; a cable does
    }
  });
export const setHidden = (page: EnginePage, hidden: boolean) =>
  page.run((is: boolean) => {
    const own = document as unknown as Record<string, unknown>;
    for (const [name, value] of [
      ['hidden', true],
      ['visibilityState', 'hidden'],
    ] as const)
      if (is) Object.defineProperty(own, name, { value, configurable: true });
      else delete own[name]; // what the browser itself says of the page from now on
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);
