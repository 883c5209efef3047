// Files that are no back-ups, made out of such that are: cut, bent, swollen, and dressed up with a checksum that fits.
import { finish } from './make-backup.ts';
import { openBackup, readBackup } from './read-backup.ts';

/** From 0 up to 1, the same for the same seed. */
export type Chance = () => number;
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const below = (chance: Chance, end: number) => Math.floor(chance() * end);
const pick = <T>(chance: Chance, list: readonly T[]): T => list[below(chance, list.length)] as T;

/** SHA-256, by another hand than the app's. */
export type Digest = (text: string) => string;

/** All that the app asks before it shows a preview. */
export function isAccepted(text: string, digest: Digest): boolean {
  const opened = openBackup(text);
  if (opened.is === 'problem') return false;
  if (opened.is === 'sealed') {
    const { checksum, ...rest } = JSON.parse(text);
    return checksum === digest(sealedHashedByHand(rest));
  }
  const { hashed, contents } = finish(readBackup(opened.file));
  return digest(hashed) === opened.file.checksum && contents !== null;
}
const sealedHashedByHand = (file: Readonly<Record<string, unknown>>) => {
  const { format, version, app, createdAt, data } = file;
  const sealed = Object(file.sealed) as Readonly<Record<string, unknown>>;
  const { cipher, iterations, iv, kdf, salt } = sealed;
  return `${JSON.stringify({ app, createdAt, format, sealed: { cipher, iterations, iv, kdf, salt }, version })}\n${data}`;
};

const oddTexts = [
  '\u202e',
  '\u0000',
  '\\u0000',
  '"',
  '{',
  ']',
  ',',
  '\\',
  '__proto__',
  '"__proto__":{},',
  '1e999',
  '-',
  '0',
  'null',
  '\ud800',
  '\u2066',
  '[[[[[[[[[[[[[[[[',
  '{"a":'.repeat(40),
];

/** The text with something taken out, put in, changed or doubled. */
export function bent(text: string, chance: Chance): string {
  const at = below(chance, text.length);
  const end = Math.min(text.length, at + 1 + below(chance, chance() < 0.5 ? 3 : 300));
  switch (below(chance, 7)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, at) + pick(chance, oddTexts) + text.slice(at);
    case 3:
      return text.slice(0, end) + text.slice(at, end) + text.slice(end);
    case 4:
      return (
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << below(chance, 7))) + text.slice(at + 1)
      );
    case 5:
      return text.slice(0, at) + pick(chance, oddTexts) + text.slice(end);
    default: {
      // A number, larger or smaller.
      const digits = [...text.matchAll(/\d+/g)];
      const found = pick(chance, digits);
      const other = pick(chance, [
        '9'.repeat(400),
        '-1',
        '1e400',
        '0.5',
        '99999999999999999999',
        String(below(chance, 1e6)),
      ]);
      return text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
    }
  }
}

/** Whether the two say the same to any reader of JSON: then nothing was bent. */
export function isSameJson(a: string, b: string): boolean {
  try {
    return JSON.stringify(sortedKeys(JSON.parse(a))) === JSON.stringify(sortedKeys(JSON.parse(b)));
  } catch {
    return false;
  }
}
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sortedKeys(inner)]);
}

type Row = [key: string, value: Record<string, unknown>];
interface Parsed {
  format: unknown;
  version: unknown;
  app: unknown;
  createdAt: unknown;
  counts: Record<string, unknown>;
  checksum: unknown;
  data: Record<string, unknown[]>;
}
type Step = Record<string, unknown> & { findings: Record<string, unknown>[]; reading: Record<string, unknown> };

const notText = [null, 1, true, [], {}];
const notNumber = [null, '1', true, [], {}];
const notMoment = ['2026', true, [], {}, 9e15, -9e15];
const notId = [...notText, '', 'a b', '__proto__', 'constructor', 'prototype', 'x'.repeat(65), 'a\u202eb', '<b>'];
const notTie = notId.filter((value) => value !== null);
const notYesOrNo = [null, 0, 1, 'yes', [], {}];
const notCount = [null, -1, 0.5, 1e300, '1', {}];
const notWritten = [...notText, '', ' ', '\u202e\u0000', 'x'.repeat(121)];
const badFields: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  answers: {
    itemId: notId,
    choice: [...notText, '', 'perhaps'],
    atMs: [null, ...notMoment],
    localDate: [...notText, 'today', '2026-1-1'],
    sequence: notCount,
    sessionId: notTie,
    placeId: notTie,
    platformId: notTie,
    deviceHash: notTie,
  },
  sessions: {
    id: notId,
    startedAt: [null, ...notMoment],
    endedAt: notMoment,
    placeId: notTie,
    placeSinceSequence: notCount,
    minutes: [...notCount, 1_441],
    isAlone: notYesOrNo,
    isHost: notYesOrNo,
    isSharing: notYesOrNo,
  },
  items: {
    id: [...notId, 'SP-01'],
    text: notWritten,
    group: [...notText, 'equipment', 'newPeer', 'elsewhere'],
    expiry: [...notText, 'never'],
    order: notNumber,
    removedAt: notMoment,
  },
  places: { id: notId, name: notWritten, isHome: notYesOrNo, order: notNumber },
  packs: {
    id: [...notId, 'UPPER'],
    format: ['other', null],
    version: [2, '1'],
    name: notWritten,
    items: [null, {}, [{}], [{ id: 'org-a' }]],
    contacts: [null, [{ label: 'x', link: 'javascript:alert(1)' }], [{ label: 'x', phone: '*21#' }]],
  },
  routines: {
    id: notId,
    name: [null, 1, 'x'.repeat(121)],
    days: [null, {}, ['XX'], ['MO', 'MO']],
    blocks: [null, {}, [{}], [[]], [{ id: 'a', startMinute: -1, lengthMinutes: 5, type: 'peers', label: 'x' }]],
    stopMinute: ['540', -1, 0.5, 99_999],
    order: notNumber,
  },
  checks: {
    id: notId,
    startedAt: [null, ...notMoment],
    finishedAt: notMoment,
    appVersion: [...notText, '', '<b>', 'x'.repeat(65)],
    steps: [null, [], 1, { camera: {} }, { camera: null }, { 'a b': { kind: 'passed', choice: 'skipped' } }],
    placeId: notTie,
    devicesHash: notTie,
    quick: notYesOrNo,
  },
};
const badSettings: readonly (readonly [string, unknown])[] = [
  ['theme', 'pink'],
  ['theme', {}],
  ['plannedMinutes', '45'],
  ['plannedMinutes', 1e9],
  ['language', 'xx'],
  ['newPeerAtMs', 'never'],
  ['item:__proto__', 'on'],
  ['item:SP-01', 'perhaps'],
  ['later:SP-01', '1'],
  ['support:a b', '{"name":"x","phone":"","order":0}'],
  ['support:abc', '{"name":"x","phone":"*21#","order":0}'],
  ['support:abc', 'x'.repeat(2_000)],
  ['hours', '{'],
  ['hours', 5],
  ['__proto__', 'on'],
];
const badSteps: readonly ((step: Step, chance: Chance) => void)[] = [
  (step, chance) => {
    step.kind = pick(chance, ['', 'cancelled', null, 7]);
  },
  (step, chance) => {
    step.kind = 'judged';
    step.grade = pick(chance, ['green', null, 1]);
  },
  (step) => {
    Object.assign(step, { kind: 'blocked', fault: 'M66' });
  },
  (step) => {
    Object.assign(step, { kind: 'passed', choice: 'perhaps' });
  },
  (step, chance) => {
    Object.assign(step, { kind: 'judged', grade: 'ready', findings: [] });
    step.reading = { x: pick<unknown>(chance, [{}, [], 'two words', '<b>', 'x'.repeat(65), '__proto__']) };
  },
  (step, chance) => {
    Object.assign(step, { kind: 'judged', grade: 'ready', reading: {} });
    step.findings = [
      pick<object>(chance, [
        {},
        { code: 'a b', grade: 'ready' },
        { code: 'x', grade: 'best' },
        { code: 'x', grade: 'ready', values: { a: '1' } },
        { code: 'x', grade: 'ready', values: { a: null } },
        { code: 'x', grade: 'ready', values: [] },
      ]) as Record<string, unknown>,
    ];
  },
  (step) => {
    Object.assign(step, { kind: 'judged', grade: 'ready', findings: [] });
    step.reading = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`a${i}`, i]));
  },
];

const nested = (depth: number): unknown =>
  depth === 0 ? 1 : depth % 2 ? [nested(depth - 1)] : { a: nested(depth - 1) };
const tablesWithRows = (file: Parsed) => Object.keys(badFields).filter((table) => (file.data[table]?.length ?? 0) > 0);
const rowOf = (file: Parsed, table: string, chance: Chance) => pick(chance, (file.data[table] ?? []) as Row[]);

/** Changes one thing for the worse. `false`: there was nothing to change. */
const wrongs: readonly ((file: Parsed, chance: Chance) => boolean)[] = [
  // A field of the wrong kind, out of its range, or missing: most of what can be wrong.
  ...Array.from({ length: 6 }, () => (file: Parsed, chance: Chance) => {
    const table = pick(chance, tablesWithRows(file));
    const [, row] = rowOf(file, table, chance);
    const fields = badFields[table] ?? {};
    const names = Object.keys(fields).filter((name) => name in row);
    if (names.length === 0) return false;
    const name = pick(chance, names);
    const optional = ['placeId', 'devicesHash', 'quick'];
    if (chance() < 0.15 && !(table === 'checks' && optional.includes(name)) && table !== 'packs') delete row[name];
    else row[name] = pick(chance, fields[name] ?? []);
    return true;
  }),
  (file, chance) => {
    const [key, value] = pick(chance, badSettings);
    const rows = (file.data.settings ?? []).filter((row) => (row as Row)[0] !== key);
    file.data.settings = [...rows, [key, value]].sort((a, b) => ((a as Row)[0] < (b as Row)[0] ? -1 : 1));
    file.counts.settings = file.data.settings.length;
    return true;
  },
  (file, chance) => {
    const steps = Object.values((file.data.checks ?? []) as Row[]).flatMap(([, { steps: all }]) =>
      Object.values(all as object),
    );
    if (steps.length === 0) return false;
    pick(chance, badSteps)(pick(chance, steps), chance);
    return true;
  },
  (file, chance) => {
    // As JSON.parse makes it: a key of its own.
    const [, row] = rowOf(file, pick(chance, tablesWithRows(file)), chance);
    const name = pick(chance, ['__proto__', 'constructor', 'prototype']);
    const inside = chance() < 0.5 ? row : ({} as Record<string, unknown>);
    Object.defineProperty(inside, name, { value: { polluted: true }, enumerable: true, configurable: true });
    if (inside !== row) row.unknown = [inside];
    return true;
  },
  (file, chance) => {
    rowOf(file, pick(chance, tablesWithRows(file)), chance)[1].unknown = nested(8 + below(chance, 400));
    return true;
  },
  (file, chance) => {
    const table = pick(chance, tablesWithRows(file));
    const rows = file.data[table] ?? [];
    file.data[table] = chance() < 0.5 ? [...rows, rows[0]] : [rows[rows.length - 1], ...rows];
    file.counts[table] = (file.data[table] ?? []).length;
    return true;
  },
  (file, chance) => {
    const row = rowOf(file, pick(chance, tablesWithRows(file)), chance);
    row[0] = pick(chance, ['', 'x', '__proto__', 'x'.repeat(500), 7 as never, null as never]);
    return true;
  },
  (file, chance) => {
    const table = pick(chance, tablesWithRows(file));
    const rows = file.data[table] ?? [];
    rows[below(chance, rows.length)] = pick<unknown>(chance, [null, [], {}, 'row', 7, ['a'], ['a', {}, 1], [[], {}]]);
    return true;
  },
  (file, chance) => {
    const table = pick(chance, Object.keys(file.data));
    file.counts[table] = pick<unknown>(chance, [-1, 1e9, null, '1', (file.data[table]?.length ?? 0) + 1]);
    return true;
  },
  (file, chance) => {
    delete file.data[pick(chance, Object.keys(file.data))];
    return true;
  },
  (file, chance) => {
    (file as unknown as Record<string, unknown>)[
      pick(chance, ['version', 'app', 'createdAt', 'counts', 'data', 'format'])
    ] = pick<unknown>(chance, [null, [], {}, true, 'x y', -0.5, 'x'.repeat(999)]);
    return true;
  },
  (file) => {
    const many = Array.from({ length: 6_001 }, (_, i) => [`item:own-${String(i).padStart(6, '0')}`, 'on']);
    file.data.settings = many;
    file.counts.settings = many.length;
    return true;
  },
];

/** A file with something wrong in it and, as from somebody who means harm, the checksum that fits. */
export function forged(text: string, chance: Chance, digest: Digest): string {
  for (;;) {
    const file = JSON.parse(text) as Parsed;
    if (!pick(chance, wrongs)(file, chance)) continue;
    file.checksum = '0'.repeat(64);
    const opened = openBackup(JSON.stringify(file));
    if (opened.is === 'plain') file.checksum = digest(finish(readBackup(opened.file)).hashed);
    return JSON.stringify(file);
  }
}

/** Files that were never ours, and such as are made to hurt whoever reads them. */
export function foreign(chance: Chance): string {
  const long = 1 + below(chance, 100_000);
  const head = '{"format":"session-ready-backup","version":1,';
  return pick<() => string>(chance, [
    () => '',
    () => '['.repeat(long),
    () => '{"a":'.repeat(long),
    () => `${head}"data":${'['.repeat(long)}`,
    () => `${head}"data":{"checks":[${'[],'.repeat(long)}[]]}}`,
    () => `${head}"x":"${'\\'.repeat(long)}`,
    () => `${head}"x":${'9'.repeat(long)}}`,
    () => `{"format":"session-ready-pack","version":1,"id":"a"}`,
    () => 'date,time,started_utc\n2026-11-24,08:52,x\n'.repeat(1 + below(chance, 500)),
    () => `<!doctype html><title>${'x'.repeat(below(chance, 999))}</title>`,
    () => JSON.stringify(nested(below(chance, 9))),
    () => Array.from({ length: below(chance, 2_000) }, () => String.fromCharCode(below(chance, 65_536))).join(''),
    () => `{${`"${'k'.repeat(9)}":1,`.repeat(below(chance, 9_000))}"format":"session-ready-backup"}`,
    () => `{"__proto__":{"format":"session-ready-backup","version":1}}`,
  ])();
}
