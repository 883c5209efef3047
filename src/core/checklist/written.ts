// One line written by the person: cleaned of what could fool the eye, and measured.
import { plainText } from '../pack/plain-text.ts';

/** In code points: near enough to characters as the reader counts them. */
export const maxWrittenLength = 120;

export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: WrittenProblem };
export type WrittenProblem = 'empty' | 'tooLong';

/** One line of 1 to 120 characters, in one spelling of each, without control, direction and other unseen marks. */
export function written(raw: string): Written {
  const text = plainText(raw).normalize('NFC'); // last, as what is dropped may have stood between two parts
  if (text === '') return { ok: false, why: 'empty' };
  return [...text].length > maxWrittenLength ? { ok: false, why: 'tooLong' } : { ok: true, text };
}
