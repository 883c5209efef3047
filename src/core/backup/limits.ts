// How much of a back-up is looked at at all. Whatever is larger is refused before it can do harm.

export const backupFormat = 'session-ready-backup';
export const backupVersion = 1;

/** Names that reach into the language itself (faults.md 4.4): refused as keys and as ids, which may become keys. */
export const forbiddenNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * faults.md 4.4 has 5 MB and 10,000 records. Ten years of three checks on each of 250 work days are 7,500 checks, those of
 * somebody who checks every day 10,957; one is about 1.7 kB as text. So: 12,000 checks, and room for all of them.
 */
export const backupLimits = {
  checks: 12_000,
  /** 32 MB, counted in UTF-16 units: never more than the file's bytes. */
  text: 33_554_432,
  /** Of the file on the disk: the same text with a passphrase is a third longer. */
  bytes: 48 * 1_048_576,
  /**
   * Objects and lists inside each other; faults.md has 8. The values of a finding lie in: file, data, table, row, check,
   * steps, step, findings, finding, values.
   */
  depth: 10,
  /** Numbers, texts, lists and objects in all: a check has about 130. */
  values: 4_000_000,
  /** Of a setting that is a text. */
  setting: 1_000,
  /** Of any list inside a row: the calendar's events are at most 300. */
  list: 400,
} as const;

/** Rows of each table that a file may have: many times what anybody has. */
export const mostRows = {
  settings: 2_000,
  answers: 6_000,
  sessions: 500,
  items: 1_000,
  places: 500,
  packs: 5,
  routines: 200,
  checks: backupLimits.checks,
} as const;

/** PBKDF2-HMAC-SHA-256 as OWASP has it; more than the most would be a trap that holds the phone up for minutes. */
export const kdf = { iterations: 600_000, fewest: 600_000, most: 5_000_000, saltBytes: 16, ivBytes: 12 } as const;
