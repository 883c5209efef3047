// What runs in the page, in every engine: finding what a person would tap, and what is to be read.
import type { Kind } from './engine.ts';

/** The element to tap: of this kind, seen, usable, and of this name. Runs in the page and may name nothing outside. */
export function findToTap(kind: Kind, name: string): Element | null {
  const selectors: Record<Kind, string> = {
    button: 'button, [role=button], summary',
    link: 'a[href], [role=link]',
    radio: 'input[type=radio], [role=radio]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  };
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const byId = (ids: string) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent);
  const nameOf = (element: Element) => {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled) return plain(byId(labelled).join(' '));
    const label = element.getAttribute('aria-label');
    if (label) return plain(label);
    if (element instanceof HTMLInputElement) return plain(element.labels?.[0]?.textContent);
    return plain(element.textContent);
  };
  /** A box that is drawn by its label is tapped on its label. */
  const target = (element: Element) =>
    element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
  const usable = [...document.querySelectorAll(selectors[kind])].filter(
    (element) =>
      target(element).getClientRects().length > 0 &&
      !element.matches(':disabled') &&
      element.getAttribute('aria-disabled') !== 'true',
  );
  const wanted = plain(name);
  const exact = usable.filter((element) => nameOf(element) === wanted);
  // A hint may stand in the name too: then the one that begins with the name, if it is the only one.
  const begun = usable.filter((element) => nameOf(element).startsWith(wanted));
  const found = exact[0] ?? (begun.length === 1 ? begun[0] : undefined);
  if (!found) return null;
  const element = target(found);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return element;
}

/** Whether the page and its first scripts have run. Runs in the page. */
export const isLoaded = (): boolean => document.readyState === 'complete';

/** Everything that can be read, in one line. */
export const readAll = (): string => document.body.innerText.replace(/\s+/g, ' ');

/**
 * Clicks count as pressed by key. A tap within half a second of a change of step is not heard, because it was meant for
 * what stood there before; a driver is faster than any person. Given to the page again before each tap.
 */
export function countAsByKey(): void {
  Object.defineProperty(UIEvent.prototype, 'detail', { get: () => 0, configurable: true });
}

/** A call of `work` as text: both drivers take text, and arguments travel as JSON. */
export function callOf(work: ((...args: never[]) => unknown) | string, args: readonly unknown[]): string {
  if (typeof work === 'string') return work;
  return `(${work})(${args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value))).join(', ')})`;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until there is an answer. A page that is just being left has none, which is no error. */
export async function until<T>(ask: () => Promise<T | null | false>, limitMs: number, what: () => string): Promise<T> {
  const end = Date.now() + limitMs;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`${what()}${trouble ? ` (${String(trouble)})` : ''}`);
    await pause(60);
  }
}
