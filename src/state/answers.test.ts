// Answers: shown once they are kept, in the order of the taps, and taken back to exactly what was there.
import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { answerNow } from '../core/checklist/answer.ts';
import { answerKey } from '../core/checklist/list.ts';
import { atHome, dayMs, hourMs, item, makeSessions, minuteMs, saysOf } from './sessions.fake.ts';

const door = item('SP-01');
const steady = item('SM-02');
const wifi = item('PP-04');
const wifiSays = ({ sessions }: Awaited<ReturnType<typeof makeSessions>>) =>
  saysOf(sessions.others.value.periodic, wifi.id);

async function inSession() {
  const made = await makeSessions();
  await made.sessions.start(atHome);
  return { ...made, says: (id = door.id) => saysOf(made.sessions.list.value, id) };
}

describe('an answer', () => {
  it('is shown once it is kept, and says meanwhile that it is on its way', async () => {
    const { sessions, says, hold, rowsOf } = await inSession();
    const open = hold();
    const answering = sessions.answer(door, 'yes');
    expect([...sessions.saving.value]).toEqual([door.id]);
    expect(says()).toBe('never');
    open();
    expect(await answering).toBe(true);
    expect(says()).toBe('yes');
    expect(sessions.saving.value.size).toBe(0);
    expect(Object.values(await rowsOf('answers'))).toMatchObject([{ itemId: door.id, choice: 'yes', sessionId: 's0' }]);
  });

  it('that is not kept changes nothing, and says so until one is', async () => {
    const { sessions, says, refuse, rowsOf } = await inSession();
    refuse('full');
    expect(await sessions.answer(door, 'yes')).toBe(false);
    expect(says()).toBe('never');
    expect([...sessions.unsaved.value]).toEqual([door.id]);
    expect(sessions.saving.value.size).toBe(0);
    expect(await rowsOf('answers')).toEqual({});
    expect(sessions.trouble.value).toBe(false); // that is about the session itself
    refuse(undefined);
    expect(await sessions.answer(steady, 'yes')).toBe(true);
    expect([...sessions.unsaved.value]).toEqual([door.id]);
    expect(await sessions.answer(door, 'yes')).toBe(true);
    expect(sessions.unsaved.value.size).toBe(0);
  });

  it('is the last tap of several quick ones', async () => {
    const { sessions, says, hold } = await inSession();
    const open = hold();
    const taps = (['yes', 'notYet', 'doesNotApply', 'notYet', 'yes', 'doesNotApply'] as const).map((choice) =>
      sessions.answer(door, choice),
    );
    expect(sessions.saving.value.size).toBe(1);
    open();
    await taps[0];
    expect(sessions.saving.value.size).toBe(1); // the others are still to come
    expect(await Promise.all(taps)).toEqual([true, true, true, true, true, true]);
    expect(says()).toBe('doesNotApply');
    expect(sessions.saving.value.size).toBe(0);
  });

  it('is the last tap also where the first one is refused late', async () => {
    const { sessions, says, hold, refuse } = await inSession();
    const open = hold();
    refuse('late');
    const first = sessions.answer(door, 'notYet');
    await Promise.resolve(); // the first is under way
    refuse(undefined);
    const second = sessions.answer(door, 'yes');
    open();
    expect([await first, await second]).toEqual([false, true]);
    expect(says()).toBe('yes');
    expect(sessions.unsaved.value.size).toBe(0);
  });

  it('has a number of its own, though others are on their way: none throws doubt on another', async () => {
    const { sessions, says, hold, pass, rowsOf } = await inSession();
    const open = hold();
    const taps = [sessions.answer(steady, 'yes')];
    pass(300);
    taps.push(sessions.answer(door, 'yes'));
    pass(300);
    taps.push(sessions.answer(item('SP-02'), 'yes'));
    open();
    await Promise.all(taps);
    expect(['SM-02', 'SP-01', 'SP-02'].map(says)).toEqual(['yes', 'yes', 'yes']);
    expect(Object.values(await rowsOf('answers')).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('is about where the person was at the tap, however long it takes', async () => {
    const { sessions, hold, rowsOf, says } = await inSession();
    const open = hold();
    const moved = sessions.change({ placeId: 'car' });
    const answered = sessions.answer(door, 'yes');
    open();
    await Promise.all([moved, answered]);
    expect(Object.values(await rowsOf('answers'))).toMatchObject([{ placeId: 'home' }]);
    expect(says()).toBe('change:place');
  });

  it('of another tab lies in the past, though this tab did not look at the clock', async () => {
    const { sessions, says, clock, fromOtherTab } = await inSession();
    const seen: (string | undefined)[] = [];
    effect(() => void seen.push(says()));
    clock.nowMs += 20_000;
    const context = { nowMs: clock.nowMs, localDate: '2026-11-24', nextMidnightMs: 0, sequence: 1, sessionId: 's0' };
    const given = answerNow(door.id, 'yes', {
      ...{ ...context, placeId: 'home', platformId: 'zoom', placeSinceSequence: 0, deviceHash: 'a' },
    });
    await fromOtherTab([{ table: 'answers', key: answerKey(door, given), value: given }]);
    expect(seen).toEqual(['never', 'yes']);
    expect(sessions.undoable.value.has(door.id)).toBe(true);
  });
});

describe('undo', () => {
  it('brings back exactly the row before', async () => {
    const { sessions, says, rowsOf, pass } = await inSession();
    await sessions.answer(door, 'notYet');
    const before = await rowsOf('answers');
    pass(minuteMs);
    await sessions.answer(door, 'yes');
    expect(await sessions.undo(door)).toBe(true);
    expect(await rowsOf('answers')).toEqual(before);
    expect(says()).toBe('notYet');
    expect(await sessions.undo(door)).toBe(true); // one step only: then the row itself goes
    expect(await rowsOf('answers')).toEqual({});
    expect(await sessions.undo(door)).toBe(false);
    expect(sessions.undoable.value.has(door.id)).toBe(false);
  });

  it('waits for the answer that is on its way', async () => {
    const { sessions, says, hold } = await inSession();
    const open = hold();
    const answering = sessions.answer(door, 'yes');
    const undoing = sessions.undo(door);
    open();
    expect([await answering, await undoing]).toEqual([true, true]);
    expect(says()).toBe('never');
  });

  it('that is not kept can be tried again', async () => {
    const { sessions, says, refuse } = await inSession();
    await sessions.answer(door, 'notYet');
    await sessions.answer(door, 'yes');
    refuse('lost');
    expect(await sessions.undo(door)).toBe(false);
    expect(says()).toBe('yes');
    expect([...sessions.unsaved.value]).toEqual([door.id]);
    refuse(undefined);
    expect(await sessions.undo(door)).toBe(true);
    expect(says()).toBe('notYet');
    expect(sessions.unsaved.value.size).toBe(0);
  });

  it('takes the answer itself away after a reload', async () => {
    const { sessions, reload } = await inSession();
    await sessions.answer(door, 'yes');
    const anew = await reload();
    expect(saysOf(anew.list.value, door.id)).toBe('yes');
    expect([...anew.undoable.value]).toEqual([door.id]);
    expect(await anew.undo(door)).toBe(true);
    expect(saysOf(anew.list.value, door.id)).toBe('never');
  });

  it('does not write over what another tab answered since', async () => {
    const { sessions, says, fromOtherTab, rowsOf } = await inSession();
    await sessions.answer(door, 'yes');
    const [key = '', row] = Object.entries(await rowsOf('answers'))[0] ?? [];
    if (!row) throw new Error('nothing kept');
    await fromOtherTab([{ table: 'answers', key, value: { ...row, choice: 'notYet', sequence: 2 } }]);
    expect(await sessions.undo(door)).toBe(false);
    expect(says()).toBe('notYet');
    expect(sessions.unsaved.value.size).toBe(0); // nothing was refused
    expect(await sessions.undo(door)).toBe(true); // now it is that answer which is taken back
    expect(says()).toBe('never');
  });

  it('does nothing where another tab took it back already', async () => {
    const { sessions, fromOtherTab, rowsOf } = await inSession();
    await sessions.answer(door, 'yes');
    const [key = ''] = Object.keys(await rowsOf('answers'));
    await fromOtherTab([{ table: 'answers', key, value: null }]);
    expect(await sessions.undo(door)).toBe(false);
    expect(await rowsOf('answers')).toEqual({});
  });

  it('is about the place where the person is: what holds elsewhere stays', async () => {
    const made = await inSession();
    const { sessions, rowsOf } = made;
    await sessions.answer(wifi, 'yes');
    const athome = await rowsOf('answers');
    await sessions.change({ placeId: 'car' });
    expect(wifiSays(made)).toBe('change:place');
    expect(await sessions.undo(wifi)).toBe(false);
    await sessions.answer(wifi, 'doesNotApply');
    expect(await sessions.undo(wifi)).toBe(true);
    expect(await rowsOf('answers')).toEqual(athome);
    await sessions.change({ placeId: 'home' });
    expect(wifiSays(made)).toBe('yes');
  });

  it('takes back what is shown here, not the last answer elsewhere', async () => {
    const made = await inSession();
    const { sessions } = made;
    await sessions.answer(wifi, 'notYet');
    await sessions.answer(wifi, 'yes');
    await sessions.change({ placeId: 'car' });
    await sessions.answer(wifi, 'yes');
    await sessions.change({ placeId: 'home' });
    expect(await sessions.undo(wifi)).toBe(true);
    expect(wifiSays(made)).toBe('notYet');
    await sessions.change({ placeId: 'car' });
    expect(wifiSays(made)).toBe('yes');
  });

  it('also takes back a tick that holds because the browser shows no devices now', async () => {
    const { sessions, deviceHash } = await inSession();
    const lock = item('PP-02');
    await sessions.answer(lock, 'yes');
    deviceHash.value = null;
    expect(saysOf(sessions.others.value.periodic, lock.id)).toBe('yes');
    expect(await sessions.undo(lock)).toBe(true);
    expect(saysOf(sessions.others.value.periodic, lock.id)).toBe('never');
  });
});

it('offers to take back what shows an answer', async () => {
  const { sessions, pass } = await inSession();
  await sessions.answer(door, 'yes');
  await sessions.answer(steady, 'notYet');
  await sessions.answer(wifi, 'doesNotApply');
  expect([...sessions.undoable.value].sort()).toEqual(['PP-04', 'SM-02', 'SP-01']);
  pass(4 * hourMs);
  expect([...sessions.undoable.value]).toEqual(['PP-04']);
  pass(90 * dayMs);
  expect(sessions.undoable.value.size).toBe(0);
});
