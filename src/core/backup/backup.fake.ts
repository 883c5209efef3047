// What people keep, by chance: rows of every table as the app itself writes them, for tests of back-ups.
import fc from 'fast-check';
import { blockTypes, weekDays } from '../routine/routine.ts';
import type { FoundRows } from './make-backup.ts';

export const appVersion = '0.1.0';
export const nowMs = Date.UTC(2026, 10, 24, 22);

/** Ours have a digit in them. */
const id = fc.stringMatching(/^[a-z]\d[a-z\d]{4,14}$/);
const tie = fc.option(fc.constantFrom('home1', 'car2', 'zoom', 'abc123def'), { nil: null });
const moment = fc.integer({ min: Date.UTC(2024, 0), max: nowMs });
const words = 'My cat|dog|is|Mesa de casa|el perro|niño|ok|“so”|two  |\u00e9|🙂|42|a/b|<b>|"q"|\\|it’s'.split('|');
/** As it is after cleaning: one line, 1 to 120 characters. */
const written = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' ').normalize('NFC').replace(/\s+/g, ' ').trim());
const order = fc.nat(40);
const grade = fc.constantFrom('ready', 'notes', 'unclear', 'notYet');
const hash = fc.option(fc.stringMatching(/^[\da-f]{16}$/), { nil: null });
const number = fc.oneof(
  fc.integer({ min: -200, max: 4_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const reading = fc.dictionary(
  fc.stringMatching(/^[a-z][A-Za-z]{1,20}$/),
  fc.oneof(number, number, fc.boolean(), fc.constant(null), fc.constantFrom('leak', 'wifi', 'asBefore', 'chosen')),
  { maxKeys: 25, noNullPrototype: true },
);
const finding = fc.record(
  {
    code: fc.constantFrom('mic.tooQuiet', 'camera.dark', 'usual.voiceQuieter', 'power.enough'),
    grade,
    values: fc.dictionary(fc.constantFrom('percent', 'minutes', 'hz'), number, { noNullPrototype: true }),
  },
  { requiredKeys: ['code', 'grade'], noNullPrototype: true },
);
const step = fc.oneof(
  fc.record(
    { kind: fc.constant('judged'), grade, findings: fc.array(finding, { maxLength: 6 }), reading, deviceHash: hash },
    { requiredKeys: ['kind', 'grade', 'findings', 'reading'], noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('blocked'), fault: fc.constantFrom('M01', 'M23', 'M65') }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('passed'), choice: fc.constantFrom('skipped', 'doesNotApply') },
    { noNullPrototype: true },
  ),
);
const check = fc
  .record(
    {
      startedAt: moment,
      finishedAt: fc.option(moment, { nil: null }),
      appVersion: fc.constantFrom('0.1.0', '1.2.3-beta+4'),
      steps: fc.dictionary(fc.constantFrom('camera', 'microphone', 'speaker', 'power', 'connection'), step, {
        noNullPrototype: true,
      }),
      placeId: tie,
      devicesHash: hash,
      quick: fc.boolean(),
    },
    { requiredKeys: ['startedAt', 'finishedAt', 'appVersion', 'steps'], noNullPrototype: true },
  )
  .chain((parts) => id.map((chance) => ({ id: `${parts.startedAt}-${chance}`, ...parts })));

const answer = fc
  .record(
    {
      itemId: fc.oneof(
        fc.constantFrom('SP-01', 'SD-07', 'org-badge'),
        id.map((part) => `own-${part}`),
      ),
      choice: fc.constantFrom('yes', 'notYet', 'doesNotApply'),
      atMs: moment,
      localDate: fc.constantFrom('2026-11-24', '2024-02-29'),
      sequence: fc.nat(9_999),
      sessionId: tie,
      placeId: tie,
      platformId: tie,
      deviceHash: hash,
    },
    { noNullPrototype: true },
  )
  .chain((value) =>
    fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map(([a, b, c]) => ({
      key: JSON.stringify([value.itemId, a && value.placeId, b && value.platformId, c && value.deviceHash]),
      value,
    })),
  );
const session = fc.record(
  {
    id,
    startedAt: moment,
    endedAt: fc.option(moment, { nil: null }),
    placeId: tie,
    placeSinceSequence: fc.nat(9_999),
    platformId: tie,
    minutes: fc.constantFrom(30, 45, 60, 90, 120),
    isAlone: fc.boolean(),
    isHost: fc.boolean(),
    isSharing: fc.boolean(),
  },
  { noNullPrototype: true },
);
const item = fc.record(
  {
    id: id.map((part) => `own-${part}`),
    text: written,
    group: fc.constantFrom('privacy', 'self', 'dayStart', 'protect'),
    expiry: fc.constantFrom('session', 'day', '30d', 'change:device'),
    order,
    removedAt: fc.option(moment, { nil: null }),
  },
  { noNullPrototype: true },
);
const place = fc.record({ id, name: written, isHome: fc.boolean(), order }, { noNullPrototype: true });
const pack = fc.record(
  {
    format: fc.constant('session-ready-pack'),
    version: fc.constant(1),
    id: fc.constantFrom('example-org', 'other'),
    name: written.map((text) => text.slice(0, 30).trim()),
    items: fc.uniqueArray(
      fc.record(
        {
          id: id.map((part) => `org-${part}`),
          text: written,
          group: fc.constantFrom('privacy', 'self'),
          expiry: fc.constantFrom('session', '30d'),
        },
        { noNullPrototype: true },
      ),
      { selector: (one) => one.id, maxLength: 4 },
    ),
    apps: fc.constantFrom([], ['zoom'], ['zoom', 'Our own app']),
    contacts: fc.constantFrom([], [{ label: 'Team lead', phone: '555 0100' }]),
  },
  { noNullPrototype: true },
);
const day = fc
  .record(
    {
      id,
      name: fc.oneof(fc.constant(''), written),
      days: fc.subarray([...weekDays]),
      blocks: fc.uniqueArray(
        fc.record(
          {
            id,
            startMinute: fc.integer({ min: 300, max: 1_400 }),
            lengthMinutes: fc.integer({ min: 5, max: 720 }),
            type: fc.constantFrom(...blockTypes),
            label: written,
          },
          { noNullPrototype: true },
        ),
        { selector: (block) => block.id, maxLength: 8 },
      ),
      stopMinute: fc.option(fc.integer({ min: 900, max: 1_500 }), { nil: null }),
      order,
    },
    { noNullPrototype: true },
  )
  .map((row) => ({
    ...row,
    blocks: [...row.blocks].sort((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)),
  }));
const calendar = fc.record(
  {
    id: fc.constant('calendar'),
    install: id,
    sequence: fc.nat(50),
    events: fc.array(
      fc.record(
        {
          uid: id.map((part) => `day.${part}.x@session-ready`),
          start: fc.constantFrom({ date: '2026-11-24', minute: 540 }),
          end: fc.constantFrom({ date: '2026-11-24', minute: 600 }),
          days: fc.constantFrom(['MO'], ['TU', 'WE']),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 5 },
    ),
  },
  { noNullPrototype: true },
);
const setting = fc.oneof(
  fc.constantFrom<readonly [string, string | number]>(
    ['theme', 'dark'],
    ['language', 'es'],
    ['plannedMinutes', 45],
    ['faceHelp', 'yes'],
    ['hours', '{"days":[0,1],"startMinute":540,"endMinute":1020,"otherTimes":"Warmline"}'],
  ),
  fc.tuple(
    id.map((part) => `item:own-${part}`),
    fc.constantFrom('on', 'off'),
  ),
  fc.tuple(
    id.map((part) => `later:${part}`),
    moment,
  ),
  fc.tuple(
    id.map((part) => `support:${part}`),
    fc
      .tuple(written, fc.constantFrom('', '988', '+1 406 555 0100'), order)
      .map(([name, phone, at]) => JSON.stringify({ name, phone, order: at })),
  ),
);

/** What belongs to this device alone, and must never be in a file. */
export const ownSettings: readonly (readonly [string, string | number])[] = [
  ['salt', 'a-secret-salt'],
  ['cameraId', 'f00d'],
  ['drain', '30,5,1'],
  ['askedToPersist', nowMs],
  ['undoRestore', '{}'],
];

const byId = <T extends { readonly id: string }>(one: fc.Arbitrary<T>, most: number) =>
  fc.array(one, { maxLength: most }).map((rows) => new Map<string, unknown>(rows.map((row) => [row.id, row])));

/** `scale` 1: a few rows of each. */
export const rowsArbitrary = (scale = 1): fc.Arbitrary<FoundRows> =>
  fc.record({
    settings: fc
      .array(setting, { maxLength: 8 * scale })
      .map((rows) => new Map<string, unknown>([...ownSettings, ...rows])),
    answers: fc
      .array(answer, { maxLength: 8 * scale })
      .map((rows) => new Map<string, unknown>(rows.map(({ key, value }) => [key, value]))),
    sessions: byId(session, 4 * scale),
    items: byId(item, 5 * scale),
    places: byId(place, 3 * scale),
    packs: byId(pack, 1),
    routines: fc
      .tuple(byId(day, 2), fc.option(calendar))
      .map(([days, written]) => (written ? new Map([...days, [written.id, written as unknown]]) : days)),
    checks: byId(check, 5 * scale),
  });

/** Some of what a person could have, the same for the same seed. */
export const sampleRows = (seed = 8, scale = 2): FoundRows =>
  fc.sample(rowsArbitrary(scale), { numRuns: 12, seed })[11] as FoundRows;
