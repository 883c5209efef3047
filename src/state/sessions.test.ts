// The session itself: one at a time, kept before it is shown, over when it is ended or forgotten.
import { describe, expect, it } from 'vitest';
import type { Session } from '../core/checklist/session.ts';
import { atHome, dayMs, everything, hourMs, item, makeSessions, minuteMs, morningMs, saysOf } from './sessions.fake.ts';
import { createSessions } from './sessions.ts';

const door = item('SP-01');
const inCar = { ...atHome, placeId: 'car' };
const open = (rows: Record<string, Session>) => Object.values(rows).filter(({ endedAt }) => endedAt === null);
const past = (n: number, startedAt: number): Session => ({
  ...{ ...atHome, id: `past-${n}`, startedAt, endedAt: startedAt + hourMs, placeSinceSequence: 0 },
});
const inTable = (rows: readonly Session[]) =>
  rows.map((value) => ({ table: 'sessions' as const, key: value.id, value }));

it('begins with none, and with nothing ready', async () => {
  const { sessions } = await makeSessions();
  expect([sessions.current.value, sessions.last.value, sessions.readiness.value]).toEqual([null, null, 'notYet']);
  expect(await sessions.change({ minutes: 30 })).toBe(false);
  expect(await sessions.end()).toBe(false);
  expect(await sessions.takeBackEnd()).toBe(false);
});

describe('start', () => {
  it('is under way once it is kept', async () => {
    const { sessions, hold, rowsOf } = await makeSessions();
    const release = hold();
    const starting = sessions.start(atHome);
    await Promise.resolve();
    expect(sessions.current.value).toBeNull();
    release();
    expect(await starting).toBe(true);
    const session = { ...atHome, id: 's0', startedAt: morningMs, endedAt: null, placeSinceSequence: 1 };
    expect(sessions.current.value).toEqual(session);
    expect(await rowsOf('sessions')).toEqual({ s0: session });
  });

  it('keeps the choices, and nothing else that the object holds', async () => {
    const { sessions } = await makeSessions();
    await sessions.start({ ...atHome, name: 'a peer' } as typeof atHome);
    expect(sessions.current.value).not.toHaveProperty('name');
    await sessions.change({ minutes: 30, id: 'other' } as Partial<typeof atHome>);
    expect(sessions.current.value).toMatchObject({ id: 's0', minutes: 30 });
  });

  it('ends the one before in the same write', async () => {
    const { sessions, commits, pass, rowsOf } = await makeSessions();
    await sessions.start(atHome);
    await sessions.answer(door, 'yes');
    pass(hourMs);
    await sessions.start(atHome);
    expect(commits.at(-1)?.map(({ key }) => key)).toEqual(['s0', 's1']);
    expect((await rowsOf('sessions')).s0).toMatchObject({ startedAt: morningMs, endedAt: morningMs + hourMs });
    expect(sessions.current.value?.id).toBe('s1');
    expect(saysOf(sessions.list.value, door.id)).toBe('session');
  });

  it('that is not kept leaves all as it was, and says so until one is', async () => {
    const { sessions, refuse, pass, rowsOf } = await makeSessions();
    await sessions.start(atHome);
    const before = await rowsOf('sessions');
    pass(minuteMs);
    refuse('full');
    expect(await sessions.start(inCar)).toBe(false);
    expect(await sessions.change({ minutes: 30 })).toBe(false);
    expect(await sessions.end()).toBe(false);
    expect(await rowsOf('sessions')).toEqual(before);
    expect(sessions.current.value?.id).toBe('s0');
    expect(sessions.trouble.value).toBe(true);
    refuse(undefined);
    expect(await sessions.putOff(item('DY-02'))).toBe(true);
    expect(sessions.trouble.value).toBe(true); // not about the session
    expect(await sessions.end()).toBe(true);
    expect(sessions.trouble.value).toBe(false);
  });

  it('keeps the newest 50', async () => {
    const found = Array.from({ length: 60 }, (_, n) => past(n, morningMs - (60 - n) * dayMs));
    const { sessions, commits, rowsOf } = await makeSessions({ found: inTable(found) });
    await sessions.start(atHome);
    const ids = Object.keys(await rowsOf('sessions'));
    expect(ids).toHaveLength(50);
    expect(ids).toEqual([...Array.from({ length: 49 }, (_, n) => `past-${n + 11}`), 's0']);
    expect(commits).toHaveLength(1);
  });

  it('does not take a session of a wrong clock for the newest', async () => {
    const found = inTable([past(0, morningMs - dayMs), past(1, morningMs + 400 * dayMs), past(2, morningMs)]);
    const { sessions, pass, rowsOf } = await makeSessions({ found });
    expect(sessions.last.value?.id).toBe('past-1');
    await sessions.start(inCar);
    expect(sessions.current.value).toMatchObject({ id: 's0', startedAt: morningMs });
    pass(-hourMs); // and once more
    await sessions.start(atHome);
    expect(sessions.current.value).toMatchObject({ id: 's1', startedAt: morningMs - hourMs });
    expect(open(await rowsOf('sessions')).map(({ id }) => id)).toEqual(['s1']);
  });
});

describe('change', () => {
  it('is about the session under way', async () => {
    const { sessions, rowsOf } = await makeSessions();
    await sessions.start(atHome);
    expect(await sessions.change({ minutes: 90, isAlone: true })).toBe(true);
    expect(sessions.current.value).toEqual({
      ...{ ...atHome, minutes: 90, isAlone: true },
      ...{ id: 's0', startedAt: morningMs, endedAt: null, placeSinceSequence: 1 },
    });
    expect((await rowsOf('sessions')).s0).toEqual(sessions.current.value);
  });

  it('loses none of several at once', async () => {
    const { sessions, hold } = await makeSessions();
    await sessions.start(atHome);
    const release = hold();
    const changes = [sessions.change({ minutes: 30 }), sessions.change({ isHost: false }), sessions.change(inCar)];
    const ending = sessions.end();
    release();
    expect(await Promise.all([...changes, ending])).toEqual([true, true, true, true]);
    expect(sessions.last.value).toMatchObject({ minutes: 60, isHost: true, placeId: 'car', endedAt: morningMs });
  });

  it('to no place and to no app is one', async () => {
    const { sessions } = await makeSessions();
    await sessions.start(atHome);
    await sessions.change({ placeId: null, platformId: null });
    expect(sessions.current.value).toMatchObject({ placeId: null, platformId: null });
    expect(saysOf(sessions.list.value, 'SP-05')).toBe('never'); // as at home: more is asked, not less
    expect(sessions.others.value.once.due).toEqual([]);
  });
});

describe('end', () => {
  it('is the end, and can be taken back with all its ticks', async () => {
    const { sessions, pass } = await makeSessions();
    await sessions.start(atHome);
    await sessions.answer(door, 'yes');
    pass(30 * minuteMs);
    expect(await sessions.end()).toBe(true);
    expect(sessions.current.value).toBeNull();
    expect(sessions.last.value).toMatchObject({ id: 's0', endedAt: morningMs + 30 * minuteMs });
    expect(sessions.readiness.value).toBe('notYet');
    expect(saysOf(sessions.list.value, door.id)).toBe('session');
    expect(await sessions.end()).toBe(false);
    pass(minuteMs);
    expect(await sessions.takeBackEnd()).toBe(true);
    expect(sessions.current.value).toMatchObject({ id: 's0', startedAt: morningMs, endedAt: null });
    expect(saysOf(sessions.list.value, door.id)).toBe('yes');
  });

  it('comes by itself a day later, and the next start writes it down', async () => {
    const { sessions, pass, rowsOf } = await makeSessions();
    await sessions.start(atHome);
    await sessions.answer(door, 'yes');
    pass(5 * hourMs);
    expect(sessions.current.value?.id).toBe('s0'); // a long one goes on; its ticks do not
    expect(saysOf(sessions.list.value, door.id)).toBe('session');
    pass(19 * hourMs - 1);
    expect(sessions.current.value?.id).toBe('s0');
    pass(1);
    expect(sessions.current.value).toBeNull();
    expect(await sessions.change({ minutes: 30 })).toBe(false);
    pass(dayMs);
    await sessions.start(atHome);
    expect((await rowsOf('sessions')).s0).toMatchObject({ endedAt: morningMs + dayMs });
  });
});

it('goes on after a reload, and in the other tab', async () => {
  const { sessions, reload, fromOtherTab } = await makeSessions();
  await sessions.start(atHome);
  const anew = await reload();
  expect(anew.current.value).toEqual(sessions.current.value);
  const ended = { ...past(0, morningMs), id: 's0' };
  await fromOtherTab(inTable([ended]));
  expect(sessions.current.value).toBeNull();
});

describe('what is known of the app has been looked up anew', () => {
  it('asks again what was ticked before that, and only that', async () => {
    const world = await makeSessions({ switches: everything });
    const facts = new Map<string, number>();
    const sessions = createSessions({ ...world, factsAtMs: (id) => facts.get(id) });
    await sessions.start(atHome);
    const approved = item('PO-01');
    expect(await sessions.answer(approved, 'yes')).toBe(true);
    const isDue = () => {
      world.clock.nowMs += minuteMs;
      sessions.tick();
      return sessions.others.value.once.due.some(({ item: { id } }) => id === 'PO-01');
    };
    expect(isDue()).toBe(false);
    world.clock.nowMs += dayMs;
    facts.set('signal', world.clock.nowMs - hourMs);
    expect(isDue()).toBe(false);
    facts.set('zoom', world.clock.nowMs - hourMs);
    expect(isDue()).toBe(true);
  });
});
