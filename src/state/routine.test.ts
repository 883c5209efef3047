// The work days as they are kept: whole or not at all, with a way back from each change, and files that go on from each other.
import { describe, expect, it } from 'vitest';
import { exampleDay } from '../content/example-day.ts';
import type { WorkDay } from '../core/routine/routine.ts';
import { makeKept } from './kept.fake.ts';
import { createRoutine, type FileWords } from './routine.ts';
import { wallClockOf } from './routine-days.ts';

const labels = Object.fromEntries(exampleDay.blocks.map(({ id }) => [id, `The ${id}`]));
const words: FileWords = {
  title: ({ label }) => label,
  alarms: { check: 'check', soon: 'soon', now: 'now' },
  calendar: 'Work day',
  gone: 'Gone',
  language: 'en',
};

async function makeRoutine(found: Parameters<typeof makeKept>[0] = []) {
  const fake = await makeKept(found);
  let ids = 0;
  const make = (kept = fake.kept) =>
    createRoutine({
      kept,
      now: () => new Date(2026, 10, 24, 23, 30).getTime(),
      newId: () => `n${ids++}`,
      example: exampleDay,
    });
  const routine = make();
  return {
    ...fake,
    routine,
    make,
    day: (n = 0): WorkDay => routine.days.value[n] ?? ({ id: 'none', blocks: [] } as unknown as WorkDay),
  };
}

describe('a start', () => {
  it('from the example day has its blocks with the words of the screen', async () => {
    const { routine, day, rowsOf } = await makeRoutine();
    expect(routine.days.value).toEqual([]);
    expect(await routine.startWithExample(labels)).toEqual({ is: 'kept', id: 'n0' });
    expect(day().blocks.map(({ id, label }) => [id, label])).toEqual(
      exampleDay.blocks.map(({ id }) => [id, `The ${id}`]),
    );
    expect([day().days, day().blocks[3]?.startMinute]).toEqual([['MO', 'TU', 'WE', 'TH', 'FR'], 540]);
    expect(await rowsOf('routines')).toEqual({ n0: day() });
  });

  it('"I start at 11" moves all of it', async () => {
    const { routine, day } = await makeRoutine();
    await routine.startWithExample(labels, 11 * 60);
    expect(
      day()
        .blocks.slice(0, 4)
        .map(({ startMinute }) => startMinute),
    ).toEqual([540, 570, 615, 660]);
  });

  it('from an empty day, which then grows block by block', async () => {
    const { routine, day } = await makeRoutine();
    await routine.startEmpty();
    const attempt = await routine.saveBlock(day().id, {
      startMinute: 600,
      lengthMinutes: 30,
      type: 'admin',
      label: '  Email  and calls ',
    });
    expect(attempt).toEqual({ is: 'kept', id: 'n1' });
    expect(day().blocks).toEqual([
      { id: 'n1', startMinute: 600, lengthMinutes: 30, type: 'admin', label: 'Email and calls' },
    ]);
    await routine.saveBlock(day().id, { id: 'n1', startMinute: 540, lengthMinutes: 30, type: 'team', label: 'Team' });
    expect(day().blocks).toMatchObject([{ id: 'n1', startMinute: 540, type: 'team' }]);
  });
});

describe('a change', () => {
  it('has a way back, whatever it was', async () => {
    const { routine, day } = await makeRoutine();
    await routine.startWithExample(labels);
    await routine.copyDay('n0', 'Friday');
    const before = routine.days.value;
    const all = [
      () => routine.removeBlock('n0', 'lunch'),
      () => routine.moveBlock('n0', 'lunch', -1),
      () => routine.startDayAt('n0', 600),
      () => routine.saveDay({ id: 'n1', name: 'Fri', days: ['FR'], stopMinute: 900 }),
      () => routine.removeDay('n0'),
      () => routine.copyDay('n0', 'On call'),
      () => routine.saveBlock('n0', { ...(day().blocks[2] as WorkDay['blocks'][number]), label: 'New' }),
    ];
    for (const change of all) {
      expect(await change()).toMatchObject({ is: 'kept' });
      expect(routine.days.value).not.toEqual(before);
      expect(await routine.putBack(before)).toMatchObject({ is: 'kept' });
      expect(routine.days.value).toEqual(before);
    }
  });

  it('of the days of the week takes them from the other days, in one go', async () => {
    const { routine, commits } = await makeRoutine();
    await routine.startWithExample(labels);
    await routine.copyDay('n0', 'Friday');
    commits.length = 0;
    await routine.saveDay({ id: 'n1', name: ' Short  Friday ', days: ['FR'], stopMinute: 840 });
    expect(commits.map((changes) => changes.length)).toEqual([2]);
    expect(routine.days.value.map(({ id, name, days, stopMinute }) => [id, name, days.length, stopMinute])).toEqual([
      ['n0', '', 4, null],
      ['n1', 'Short Friday', 1, 840],
    ]);
  });

  it('asked for twice is done twice', async () => {
    const { routine, day } = await makeRoutine();
    await routine.startWithExample(labels);
    await Promise.all([routine.moveBlock('n0', 'wake', 1), routine.moveBlock('n0', 'wake', 1)]);
    expect(
      day()
        .blocks.slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(['breakfast', 'dress', 'wake']);
  });

  it('that says nothing, or too much, is a problem and keeps nothing', async () => {
    const { routine, day, commits } = await makeRoutine();
    await routine.startWithExample(labels);
    commits.length = 0;
    const block = { startMinute: 600, lengthMinutes: 30, type: 'admin' } as const;
    expect(await routine.saveBlock('n0', { ...block, label: ' \u200b' })).toEqual({ is: 'problem', why: 'empty' });
    expect(await routine.saveBlock('n0', { ...block, label: 'x'.repeat(121) })).toEqual({
      is: 'problem',
      why: 'tooLong',
    });
    expect(await routine.saveBlock('n0', { ...block, label: 'x', startMinute: Number.NaN })).toMatchObject({
      is: 'unsaved',
    });
    expect(await routine.saveDay({ ...day(), name: 'x'.repeat(121) })).toEqual({ is: 'problem', why: 'tooLong' });
    expect(commits).toEqual([]);
  });

  it('that the disk refuses changes nothing on the screen', async () => {
    const { routine, refuse } = await makeRoutine();
    await routine.startWithExample(labels);
    const before = routine.days.value;
    refuse('full');
    expect(await routine.removeDay('n0')).toEqual({ is: 'unsaved', reason: 'full' });
    expect(await routine.fileWasSaved(routine.fileOf(words))).toEqual({ is: 'unsaved', reason: 'full' });
    expect([routine.days.value, routine.written.value]).toEqual([before, null]);
  });

  it('comes from the other tab too, and a day removed there stays removed', async () => {
    const { routine, fromOtherTab } = await makeRoutine();
    await routine.startWithExample(labels);
    await fromOtherTab([{ table: 'routines', key: 'n0', value: null }]);
    expect(routine.days.value).toEqual([]);
    expect(await routine.saveDay({ id: 'n0', name: 'x', days: [], stopMinute: null })).toMatchObject({ is: 'kept' });
    await routine.removeBlock('n0', 'lunch');
    expect(routine.days.value).toEqual([]);
  });
});

describe('files', () => {
  const uidsOf = (text: string) => [...text.matchAll(/UID:(.*)\r\n/g)].map(([, uid]) => uid);
  const statesOf = (text: string) => [...text.matchAll(/STATUS:(.*)\r\n/g)].map(([, state]) => state);

  it('have the same names and a higher number each time, also after the page was closed', async () => {
    const { routine, make, reopen } = await makeRoutine();
    await routine.startWithExample(labels);
    const first = routine.fileOf(words);
    expect(first.text).toContain('DTSTART:20261124T070000\r\n'); // it is Tuesday: from today on, also late at night
    expect(first.text).toContain('SEQUENCE:0\r\n');
    expect(routine.written.value).toBeNull(); // not handed on yet
    await routine.fileWasSaved(first);
    const again = make(await reopen()).fileOf(words);
    expect(uidsOf(again.text)).toEqual(uidsOf(first.text));
    expect(again.text).toContain('SEQUENCE:1\r\n');
  });

  it('end what is no longer there, and the cancel file ends all of it', async () => {
    const { routine } = await makeRoutine();
    await routine.startWithExample(labels);
    expect(routine.cancelFileOf(words)).toBeNull();
    const first = routine.fileOf(words);
    await routine.fileWasSaved(first);
    await routine.removeBlock('n0', 'lunch');
    const second = routine.fileOf(words);
    await routine.fileWasSaved(second);
    expect(new Set(uidsOf(second.text))).toEqual(new Set(uidsOf(first.text)));
    expect(statesOf(second.text).filter((state) => state === 'CANCELLED')).toHaveLength(1);
    const cancel = routine.cancelFileOf(words);
    expect(new Set(uidsOf(cancel?.text ?? ''))).toEqual(new Set(uidsOf(first.text)));
    expect(new Set(statesOf(cancel?.text ?? ''))).toEqual(new Set(['CANCELLED']));
    expect(cancel?.text).toContain('SEQUENCE:2\r\n');
    expect(cancel?.text).toContain('METHOD:CANCEL\r\n');
  });

  it('say when they were written, in UTC', async () => {
    const { routine } = await makeRoutine();
    await routine.startWithExample(labels);
    const stamp = new Date(2026, 10, 24, 23, 30).toISOString().replace(/[-:]/g, '').replace('.000', '');
    expect(routine.fileOf(words).text).toContain(`DTSTAMP:${stamp}\r\n`);
  });
});

it('what is damaged in storage is left out', async () => {
  const { routine } = await makeRoutine([
    { table: 'routines', key: 'a', value: 'x' },
    { table: 'routines', key: 'b', value: { id: 'b', blocks: [null], days: ['MO'] } },
    { table: 'routines', key: 'calendar', value: { id: 'calendar', sequence: 'x' } },
  ]);
  expect(routine.days.value.map(({ id, blocks }) => [id, blocks])).toEqual([['b', []]]);
  expect(routine.written.value).toBeNull();
});

it('reads the clock on the wall', () => {
  expect(wallClockOf(new Date(2026, 10, 24, 0, 5).getTime())).toEqual({ weekDay: 'TU', minute: 5 });
  expect(wallClockOf(new Date(2026, 10, 29, 23, 59, 59).getTime())).toEqual({ weekDay: 'SU', minute: 1_439 });
});
