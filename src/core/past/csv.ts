// The checks as a CSV file (RFC 4180): one row a check, a first row of names.
import type { CheckRecord } from '../check-record.ts';
import { type Cell, columns, type Stamp } from './columns.ts';

/** What a sheet takes for the start of a formula; a tab or a line break may hide one. */
const opensFormula = /^[=+\-@\t\r\n]/;

/** A number stays a number. A text that a sheet would calculate with gets the quote that makes it a text. */
export function cellOf(value: Cell): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = String(value ?? '');
  const safe = opensFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const lineOf = (cells: readonly Cell[]) => `${cells.map(cellOf).join(',')}\r\n`;

export const csvHead: string = lineOf(columns.map(({ name }) => name));

/** `stampOf`: the moment on the person's own wall. */
export const csvRow = (record: CheckRecord, stampOf: (atMs: number) => Stamp): string =>
  lineOf(columns.map(({ of }) => of(record, stampOf)));
