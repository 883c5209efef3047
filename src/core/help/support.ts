// Somebody whom the person can call when they need to talk: "my sister", and perhaps a number.
import type { Ordered } from '../checklist/order.ts';
import { type WrittenProblem, written } from '../checklist/written.ts';

export const maxSupports = 6;

export interface Support extends Ordered {
  readonly id: string;
  readonly name: string;
  /** As it was written; empty where there is none. */
  readonly phone: string;
  readonly order: number;
}
export type SupportProblem = WrittenProblem | 'phone' | 'full';
export type ValidSupport =
  | { readonly ok: true; readonly support: Support }
  | { readonly ok: false; readonly why: Exclude<SupportProblem, 'full'> | 'noId' };

/** Digits and what people write between them; from "988" to the longest number in the world with its spaces. */
const phonePattern = /^[+(]?\d[\d ().-]{1,28}\d$/;

/** The support with its texts cleaned, or what is not right yet. */
export function validateSupport({ id, name, phone, order }: Support): ValidSupport {
  if (!/^[\w-]{1,64}$/.test(id)) return { ok: false, why: 'noId' };
  const called = written(name);
  if (!called.ok) return called;
  const number = written(phone);
  if (!number.ok && number.why === 'tooLong') return { ok: false, why: 'phone' };
  const text = number.ok ? number.text : '';
  if (text !== '' && !phonePattern.test(text)) return { ok: false, why: 'phone' };
  return { ok: true, support: { id, name: called.text, phone: text, order: Number.isFinite(order) ? order : 0 } };
}
