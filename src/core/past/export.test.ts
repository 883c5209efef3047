// The files and the line that leave the app: read back as they were written, safe in a sheet, and naming nobody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckRecord } from '../check-record.ts';
import { dayMs, goodVoice, judged, wholeCheck } from '../usual/fixtures.fake.ts';
import { columns, type Stamp } from './columns.ts';
import { cellOf, csvHead, csvRow } from './csv.ts';
import { handOverLine } from './hand-over.ts';
import { jsonBetween, jsonEnd, jsonHead, jsonRow } from './json.ts';

const stampOf = (atMs: number): Stamp => {
  const utc = new Date(atMs).toISOString();
  return { date: utc.slice(0, 10), time: utc.slice(11, 16), utc };
};

/** A reader of RFC 4180 of its own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (at < text.length && !',\r'.includes(text[at] ?? '')) cell += text[at++];
    row.push(cell);
    if (text[at] === ',') at++;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
const valueIn = (text: string, name: string) => {
  const [names = [], values = []] = readCsv(csvHead + text);
  return values[names.indexOf(name)];
};

describe('a cell', () => {
  it.each([
    ['ready', 'ready'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [-22.5, '-22.5'],
    [0, '0'],
    [Number.NaN, ''],
    [Number.NEGATIVE_INFINITY, ''],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', '"\'\n=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('%j is written as %j', (value, expected) => expect(cellOf(value)).toBe(expected));

  it('is read back as it was, and no text begins a formula', () => {
    const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('=', '+a', '-', '@', '\r', '"', ',', '\n')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, (texts) => {
        const [row = []] = readCsv(`${texts.map(cellOf).join(',')}\r\n`);
        expect(row).toEqual(texts.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)));
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the CSV file', () => {
  it('has a row for each check, under names that are each there once', () => {
    const check = wholeCheck(20_000 * dayMs + 3_600_000, { quick: true });
    const rows = readCsv(csvHead + csvRow(check, stampOf) + csvRow({ ...check, steps: {} }, stampOf));
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length, columns.length]);
    expect(new Set(rows[0]).size).toBe(columns.length);
    expect(rows[0]?.every((name) => /^[a-z0-9_]+$/.test(name))).toBe(true);
  });

  it('says when, what it came to, and what was measured', () => {
    const check = wholeCheck(Date.UTC(2026, 10, 24, 8, 52));
    const row = csvRow(check, stampOf);
    const expected = {
      date: '2026-11-24',
      time: '08:52',
      started_utc: '2026-11-24T08:52:00.000Z',
      finished: 'true',
      result: 'notes',
      camera: 'ready',
      power: 'notes',
      noticed: 'x x x x x',
      voice_dbfs: '-22',
      pictures_per_second: '30',
      microphone_device_code: 'm0',
      battery_percent: '90',
      place_code: 'home',
      charging: '',
    };
    for (const [name, value] of Object.entries(expected)) expect(valueIn(row, name), name).toBe(value);
  });

  it('says what was skipped, refused or not reached', () => {
    const steps: CheckRecord['steps'] = {
      camera: { kind: 'passed', choice: 'skipped' },
      microphone: { kind: 'blocked', fault: 'M02' as never },
    };
    const row = csvRow({ ...wholeCheck(0), finishedAt: null, steps }, stampOf);
    expect(['camera', 'microphone', 'speaker', 'noticed', 'finished'].map((name) => valueIn(row, name))).toEqual([
      'skipped',
      'notYet',
      '',
      'M02',
      'false',
    ]);
  });
});

describe('the JSON file', () => {
  const fileOf = (records: readonly CheckRecord[]) =>
    JSON.parse(jsonHead('2026-11-24T08:52:00.000Z') + records.map(jsonRow).join(jsonBetween) + jsonEnd);

  it('says what it is, and is whole with none and with many', () => {
    expect(fileOf([])).toEqual({
      format: 'session-ready-checks',
      version: 1,
      exportedUtc: '2026-11-24T08:52:00.000Z',
      checks: [],
    });
    const file = fileOf([wholeCheck(2), wholeCheck(1)]);
    expect(file.checks.map(({ startedAt }: CheckRecord) => startedAt)).toEqual([2, 1]);
    expect(file.checks[0].steps.microphone.reading).toEqual(goodVoice);
  });

  it('is the same text whatever order things were kept in', () => {
    const check = wholeCheck(1);
    const turned = Object.fromEntries(Object.entries(check).reverse()) as unknown as CheckRecord;
    const steps = Object.fromEntries(
      Object.entries(check.steps)
        .reverse()
        .map(([id, step]) => {
          const reading = 'reading' in step ? Object.fromEntries(Object.entries(step.reading).reverse()) : {};
          return [id, Object.fromEntries(Object.entries({ ...step, reading }).reverse())];
        }),
    ) as never;
    expect(jsonRow({ ...turned, steps })).toBe(jsonRow(check));
  });

  it('leaves out what it does not name: a label or a name that got in stays in the app', () => {
    const odd = { ...wholeCheck(1), note: 'SECRET', placeName: 'SECRET' };
    const steps = { ...odd.steps, camera: { ...judged({}, 'c0'), label: 'SECRET' } } as never;
    const text = jsonRow({ ...odd, steps }) + csvRow({ ...odd, steps }, stampOf);
    expect(text).not.toContain('SECRET');
  });
});

describe('the hand-over note', () => {
  const ids = ['camera', 'microphone', 'speaker', 'power', 'connection'];
  const words = {
    all: 'Checked {day} {time}: {parts}.',
    steps: { camera: 'camera', microphone: 'microphone', speaker: 'sound', power: 'power', connection: 'connection' },
    states: {
      ready: '{steps} ready',
      notes: '{steps} ready, with notes',
      unclear: '{steps} not clear',
      notYet: '{steps} not yet ready',
      skipped: '{steps} skipped',
      doesNotApply: '{steps} not needed',
      none: '{steps} not checked',
    },
  };
  const at = { day: 'today', time: '8:52' };
  const ready = Object.fromEntries(ids.map((id) => [id, judged({}, null)]));

  it('is one short line where all is well', () => {
    expect(handOverLine(wholeCheck(1, { steps: ready }), ids, words, at)).toBe(
      'Checked today 8:52: camera, microphone, sound, power, connection ready.',
    );
  });

  it('says what is well first, then what is not, and leaves no step out', () => {
    const steps = {
      ...ready,
      camera: judged({}, null, 'notYet'),
      power: { kind: 'passed', choice: 'skipped' },
    } as never;
    expect(handOverLine(wholeCheck(1, { steps }), ids, words, at)).toBe(
      'Checked today 8:52: microphone, sound, connection ready; camera not yet ready; power skipped.',
    );
    expect(handOverLine(wholeCheck(1, { steps: {} }), ids, words, at)).toBe(
      'Checked today 8:52: camera, microphone, sound, power, connection not checked.',
    );
  });
});
