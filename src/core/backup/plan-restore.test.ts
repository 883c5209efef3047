// What a restore leaves as it is: the session under way, and the real end of one. And whether the file has all that is here.
import { describe, expect, it } from 'vitest';
import { nowMs, sampleRows } from './backup.fake.ts';
import { type FoundRows, finish } from './make-backup.ts';
import { planRestore, type UnderWay } from './plan-restore.ts';
import { backupTables } from './rows.ts';

const minuteMs = 60_000;
const rowsWith = (rows: Partial<FoundRows>): FoundRows => ({
  ...(Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows),
  ...rows,
});
const session = (id: string, startedAt: number, endedAt: number | null, placeId: string | null = null) => ({
  ...{ id, startedAt, endedAt, placeId, placeSinceSequence: 1, platformId: null },
  ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false },
});
const withSessions = (...list: readonly ReturnType<typeof session>[]) =>
  rowsWith({ sessions: new Map(list.map((row) => [row.id, row])) });
const check = (id: string, finishedAt: number | null) => ({ id, startedAt: 1, finishedAt, appVersion: '1', steps: {} });
const withChecks = (...list: readonly ReturnType<typeof check>[]) =>
  rowsWith({ checks: new Map(list.map((row) => [row.id, row])) });
const plan = (here: FoundRows, rows: FoundRows, underWay: UnderWay = null) =>
  finish(planRestore(here, { app: '0.1.0', createdAt: nowMs, rows }, underWay));

describe('the session under way', () => {
  const mine = session('s9', nowMs + minuteMs, null);

  it('stays where the file does not know it', () => {
    const { changes, preview, isAllInFile } = plan(withSessions(mine), withSessions(session('s1', 1, 2)), mine);
    expect(changes.map(({ key }) => key)).toEqual(['s1']);
    expect(preview.sessions.removed).toBe(0);
    expect(isAllInFile).toBe(false);
  });

  it('stays as it is where the file has it with another place', () => {
    const inFile = session('s9', mine.startedAt, nowMs, 'p1');
    expect(plan(withSessions(mine), withSessions(inFile), mine).changes).toEqual([]);
  });

  it('is not put behind one that began later elsewhere: that would end it', () => {
    const later = session('s10', mine.startedAt + minuteMs, mine.startedAt + 2 * minuteMs);
    const { changes, preview } = plan(withSessions(mine), withSessions(later), mine);
    expect(changes).toEqual([]);
    expect(preview.sessions.inFile).toBe(0);
    expect(plan(withSessions(), withSessions(later)).changes).toHaveLength(1);
  });

  it('is not any session that nobody ended: a forgotten one is taken out', () => {
    expect(plan(withSessions(mine), withSessions()).changes).toEqual([{ table: 'sessions', key: 's9', value: null }]);
  });
});

describe('the end of a session', () => {
  const begun = nowMs - 30 * minuteMs;

  it('is the real one: that of a file made in mid-session is the moment of the file', () => {
    const ended = session('s1', begun, nowMs + 10 * minuteMs);
    expect(plan(withSessions(ended), withSessions(session('s1', begun, nowMs))).changes).toEqual([]);
  });

  it('comes from the file where that one is real', () => {
    const inFile = session('s1', begun, nowMs - 1);
    const { changes } = plan(withSessions(session('s1', begun, nowMs + 10 * minuteMs)), withSessions(inFile));
    expect(changes).toEqual([{ table: 'sessions', key: 's1', value: inFile }]);
  });
});

describe('all that is here is in the file', () => {
  const place = (name: string) => rowsWith({ places: new Map([['p1', { id: 'p1', name, isHome: true, order: 0 }]]) });

  it.each<[string, FoundRows, FoundRows, boolean]>([
    ['the same', sampleRows(), sampleRows(), true],
    ['nothing', rowsWith({}), sampleRows(), true],
    [
      'a check that the file does not have',
      withChecks(check('1-a', 2), check('2-b', 3)),
      withChecks(check('1-a', 2)),
      false,
    ],
    ['a check that goes on in the file', withChecks(check('1-a', 2)), withChecks(check('1-a', null)), false],
    ['a check that only the file has to its end', withChecks(check('1-a', null)), withChecks(check('1-a', 2)), true],
    ['a place that is replaced', place('Desk'), place('Attic'), false],
    ['a place that is taken out', place('Desk'), rowsWith({}), false],
    ['a row that nobody can use', rowsWith({ places: new Map([['p1', { id: 'p1' }]]) }), place('Attic'), true],
    ['what is of this device alone', rowsWith({ settings: new Map([['salt', 'x']]) }), place('Attic'), true],
  ])('%s', (_name, here, inFile, is) => {
    const { settings, ...rest } = inFile;
    const travels = new Map(
      [...settings].filter(([key]) => !['salt', 'cameraId', 'drain', 'askedToPersist', 'undoRestore'].includes(key)),
    );
    expect(plan(here, { ...rest, settings: travels }).isAllInFile).toBe(is);
  });
});
