// The lists: what is in which, what is put off, and when all of it is ready.
import { describe, expect, it } from 'vitest';
import { coreIds, items, newPeerFlow } from '../content/checklist.ts';
import { asItem } from '../core/checklist/own-item.ts';
import { nextMidnightOf } from './calendar.ts';
import {
  atHome,
  dayMs,
  everything,
  hourMs,
  idsOf,
  item,
  makeSessions,
  minuteMs,
  morningMs,
  rowsOf,
  saysOf,
} from './sessions.fake.ts';

const dueIn = async (made: Awaited<ReturnType<typeof makeSessions>>) =>
  Object.fromEntries(Object.entries(made.sessions.others.value).map(([scope, list]) => [scope, idsOf(list.due)]));

it('asks the first list of the first day', async () => {
  const made = await makeSessions();
  expect(idsOf(made.sessions.list.value.due)).toEqual(coreIds);
  expect(await dueIn(made)).toEqual({
    dayStart: ['DY-01', 'DY-02'],
    dayEnd: ['DY-03', 'DY-04', 'DY-05'],
    periodic: [
      'PP-01',
      'PP-02',
      'PP-03',
      'PP-04',
      'PP-06',
      'PP-07',
      'PP-08',
      'PB-01',
      'PB-02',
      'PB-03',
      'PB-04',
    ].concat(['PW-01', 'PW-03', 'PW-04']),
    once: [],
  });
});

it('asks about the app once one is chosen, and never what is about one peer', async () => {
  const made = await makeSessions({ switches: everything });
  await made.sessions.start(atHome);
  const { once, periodic } = await dueIn(made);
  expect(once).toEqual(['PO-01', 'PO-02', 'PO-03', 'PO-04']);
  expect(periodic).toContain('PP-05');
  const all = [made.sessions.list.value, ...Object.values(made.sessions.others.value)].flatMap(rowsOf);
  expect(idsOf(all).filter((id) => newPeerFlow.includes(id as never) && id.startsWith('PO'))).toEqual([]);
});

it('asks what fits: place, company, host, sharing, phone', async () => {
  const { sessions } = await makeSessions({ switches: everything });
  await sessions.start(atHome);
  const fitting = ['SP-03', 'SP-05', 'SB-06', 'SD-04', 'SD-05', 'SD-06', 'SF-07', 'SM-07', 'SM-08'];
  expect(idsOf(sessions.list.value.due)).toEqual(expect.arrayContaining(fitting));
  await sessions.change({ placeId: 'car', isAlone: true, isHost: false, isSharing: false });
  const left = idsOf(sessions.list.value.due).filter((id) => fitting.includes(id));
  expect(left).toEqual(['SB-06', 'SF-07', 'SM-07']);
});

it('has the cards and the measured steps in no list', async () => {
  const { sessions } = await makeSessions({ switches: everything });
  await sessions.start(atHome);
  const asked = new Set(idsOf([sessions.list.value, ...Object.values(sessions.others.value)].flatMap(rowsOf)));
  expect(items.filter(({ id, kind }) => kind !== 'tick' && asked.has(id))).toEqual([]);
});

it('has the items of the person and of the organization in the list of their group', async () => {
  const { sessions, own } = await makeSessions();
  own.value = [
    asItem({ id: 'own-tea', group: 'self', expiry: 'session' }),
    asItem({ id: 'org-form', group: 'privacy', expiry: 'day' }),
    asItem({ id: 'own-plan', group: 'dayStart', expiry: 'day' }),
    asItem({ id: 'own-bill', group: 'boundaries', expiry: '30d' }),
    asItem({ id: 'own-app', group: 'app', expiry: 'once' }),
  ];
  const { list, others } = sessions;
  expect(
    idsOf(list.value.due)
      .filter((id) => !coreIds.includes(id))
      .sort(),
  ).toEqual(['org-form', 'own-tea']);
  expect(list.value.groups.find(({ id }) => id === 'self')?.rows.at(-1)?.item.id).toBe('own-tea');
  const { dayStart, periodic, once } = others.value;
  expect([dayStart, periodic, once].map(({ due }) => idsOf(due).filter((id) => id.startsWith('own')))).toEqual([
    ['own-plan'],
    ['own-bill'],
    ['own-app'],
  ]);
});

it('follows the switches', async () => {
  const { sessions, switches } = await makeSessions({ switches: { 'SP-01': false, 'SP-08': true, 'DY-05': false } });
  expect(saysOf(sessions.list.value, 'SP-01')).toBeUndefined();
  expect(saysOf(sessions.list.value, 'SP-08')).toBe('never');
  expect(saysOf(sessions.others.value.dayEnd, 'DY-05')).toBeUndefined();
  switches.value = {};
  expect(saysOf(sessions.list.value, 'SP-01')).toBe('never');
});

it('does not ask whether the equipment was checked when it was', async () => {
  const { sessions, isEquipmentChecked } = await makeSessions();
  isEquipmentChecked.value = true;
  expect(idsOf(sessions.others.value.dayStart.due)).toEqual(['DY-02']);
  isEquipmentChecked.value = false;
  expect(idsOf(sessions.others.value.dayStart.due)).toEqual(['DY-01', 'DY-02']);
});

describe('put off', () => {
  const plan = item('DY-02');
  const updates = item('PP-01');

  it('by another window, goes at once, also where this one has not looked at the clock', async () => {
    const { sessions, clock, kept } = await makeSessions();
    expect(idsOf(sessions.others.value.periodic.due)).toContain('PP-01');
    clock.nowMs += 20_000; // no tick
    await kept.commit([{ table: 'settings', key: 'later:PP-01', value: clock.nowMs + 7 * dayMs }]);
    expect(idsOf(sessions.others.value.periodic.due)).not.toContain('PP-01');
  });

  it('comes back tomorrow for the day, and in a week for all else', async () => {
    const { sessions, pass, rowsOf } = await makeSessions();
    const says = () => [
      saysOf(sessions.others.value.dayStart, plan.id),
      saysOf(sessions.others.value.periodic, updates.id),
    ];
    expect(await sessions.putOff(plan)).toBe(true);
    expect(await sessions.putOff(updates)).toBe(true);
    expect(says()).toEqual([undefined, undefined]);
    expect(await rowsOf('settings')).toEqual({
      'later:DY-02': nextMidnightOf(morningMs),
      'later:PP-01': morningMs + 7 * dayMs,
    });
    pass(14 * hourMs - 1);
    expect(says()).toEqual([undefined, undefined]);
    pass(1);
    expect(says()).toEqual(['never', undefined]);
    pass(7 * dayMs - 14 * hourMs - 1);
    expect(says()).toEqual(['never', undefined]);
    pass(1);
    expect(says()).toEqual(['never', 'never']);
  });

  it('can be taken back, and holds after a reload', async () => {
    const { sessions, reload, rowsOf } = await makeSessions();
    await sessions.putOff(plan);
    expect(saysOf((await reload()).others.value.dayStart, plan.id)).toBeUndefined();
    expect(await sessions.takeBackPutOff(plan.id)).toBe(true);
    expect(saysOf(sessions.others.value.dayStart, plan.id)).toBe('never');
    expect(await rowsOf('settings')).toEqual({});
  });

  it('is shown where it could not be kept', async () => {
    const { sessions, refuse } = await makeSessions();
    refuse('full');
    expect(await sessions.putOff(plan)).toBe(false);
    expect(saysOf(sessions.others.value.dayStart, plan.id)).toBe('never');
  });

  it.each([
    ['damaged', 'soon'],
    ['from a clock that was wrong', morningMs + 8 * dayMs],
    ['over', morningMs],
  ])('does not hold where the time is %s', async (_what, value) => {
    const { sessions } = await makeSessions({ found: [{ table: 'settings', key: 'later:DY-02', value }] });
    expect(saysOf(sessions.others.value.dayStart, plan.id)).toBe('never');
  });
});

describe('readiness', () => {
  it('is that of the session list alone', async () => {
    const { sessions, pass } = await makeSessions();
    const { list, readiness } = sessions;
    await sessions.start(atHome);
    const asked = list.value.due.map((row) => row.item);
    for (const one of asked) {
      expect(readiness.value).toBe('notYet');
      await sessions.answer(one, 'yes');
    }
    expect(readiness.value).toBe('ready');
    expect(sessions.others.value.periodic.due.length).toBeGreaterThan(0);
    await sessions.answer(item('SM-02'), 'notYet');
    expect(readiness.value).toBe('notes');
    await sessions.undo(item('SM-02'));
    expect(readiness.value).toBe('ready');
    pass(4 * hourMs - minuteMs);
    expect(readiness.value).toBe('ready');
    pass(minuteMs);
    expect(readiness.value).toBe('notYet');
  });

  it('is "not yet" between sessions, whatever was answered', async () => {
    const { sessions } = await makeSessions({
      switches: { ...Object.fromEntries(coreIds.map((id) => [id, false])), 'SM-06': true },
    });
    await sessions.answer(item('SM-06'), 'yes');
    expect([sessions.list.value.due.length, sessions.readiness.value]).toEqual([0, 'notYet']);
    await sessions.start(atHome);
    expect(sessions.readiness.value).toBe('ready');
  });
});
