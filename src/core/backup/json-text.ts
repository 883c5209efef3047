// A stranger's JSON, looked at before it is read: how deep it goes and how much is in it, in one pass over the text.
import { backupLimits, forbiddenNames } from './limits.ts';

/** `null`: not JSON, or more of it than anybody needs. Nothing of the kind ever reaches the parser. */
export function parseWithin(text: string): { readonly value: unknown } | null {
  if (!isWithin(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

const quote = 34;
const backslash = 92;

function isWithin(text: string): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      at = endOfText(text, at);
      if (at < 0) return false;
    } else if (sign === 91 || sign === 123) {
      // [ and {
      if (++depth > backupLimits.depth || ++values > backupLimits.values) return false;
    } else if (sign === 93 || sign === 125) depth--;
    else if (sign === 44 && ++values > backupLimits.values) return false; // a comma
  }
  return true;
}

/** The quote that ends the text that begins at `from`; -1 where it has no end. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return -1;
}

/** Whether a name that reaches into the language is a key anywhere in it. */
export function hasForbiddenKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some(
    (key) => forbiddenNames.includes(key) || hasForbiddenKey((value as Readonly<Record<string, unknown>>)[key]),
  );
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
