// The rules of asking again (content.md 1.3), seen through the sessions with the whole catalogue.
import { beforeEach, describe, expect, it } from 'vitest';
import { items } from '../content/checklist.ts';
import type { ExpiryCode } from '../core/checklist/item.ts';
import {
  atHome,
  dayMs,
  everything,
  hourMs,
  idsOf,
  item,
  makeSessions,
  minuteMs,
  rowsOf,
  saysOf,
} from './sessions.fake.ts';

type Made = Awaited<ReturnType<typeof makeSessions>>;
let made: Made;

const all = () => [made.sessions.list.value, ...Object.values(made.sessions.others.value)];
const due = () =>
  all()
    .flatMap((list) => idsOf(list.due))
    .sort();
const says = (id: string) =>
  all()
    .map((list) => saysOf(list, id))
    .find(Boolean);
const isBrief = (expiry: readonly ExpiryCode[]) => expiry.some((code) => code === 'session' || code === 'day');
/** The items that are asked now and have the code. */
const withCode = (code: ExpiryCode, fits = (_: readonly ExpiryCode[]) => true) => {
  const asked = all()
    .flatMap(rowsOf)
    .map((row) => row.item);
  return idsOfItems(asked.filter(({ expiry }) => expiry.includes(code) && fits(expiry)));
};
const idsOfItems = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
const answerAll = async () => {
  for (const { item } of all().flatMap(rowsOf)) await made.sessions.answer(item, 'yes');
};

beforeEach(async () => {
  made = await makeSessions({ switches: everything });
  await made.sessions.start(atHome);
  await answerAll();
  made.pass(minuteMs);
});

it('begins with nothing due, of all that is asked here', () => {
  expect(due()).toEqual([]);
  const asked = new Set(
    all()
      .flatMap(rowsOf)
      .map((row) => row.item.id),
  );
  const left = items.filter(({ id, kind }) => kind === 'tick' && !asked.has(id)).map(({ id }) => id);
  expect(left).toEqual(['PO-05', 'PO-06', 'PO-07', 'PO-08', 'PO-09']);
});

describe('another place', () => {
  it('asks again what is about the room, and the password of its network', async () => {
    await made.sessions.change({ placeId: 'car' });
    expect(due()).toEqual(withCode('change:place'));
    expect(due()).toEqual(
      ['SP-01', 'SP-02', 'SP-03', 'SP-04', 'SP-06', 'SP-07', 'SP-08'] // not SP-05: it is no home
        .concat(['SB-01', 'SB-02', 'SB-03', 'SB-04', 'SB-05', 'SB-06'], ['PP-04'])
        .sort(),
    );
    expect(new Set(due().map(says))).toEqual(new Set(['change:place']));
  });

  it('and back again asks what can have changed meanwhile', async () => {
    await made.sessions.change({ placeId: 'car' });
    await made.sessions.change({ placeId: 'home' });
    expect(due()).toEqual(withCode('change:place', isBrief));
    expect(says('PP-04')).toBe('yes');
    await answerAll();
    expect(due()).toEqual([]);
  });

  it('keeps what does not apply at a place', async () => {
    await made.sessions.answer(item('SP-05'), 'doesNotApply');
    await made.sessions.change({ placeId: 'car' });
    await made.sessions.change({ placeId: 'home' });
    expect(says('SP-05')).toBe('doesNotApply');
  });

  it('is the same place when the place is the same', async () => {
    await made.sessions.change({ placeId: 'home', minutes: 30 });
    expect(due()).toEqual([]);
  });
});

describe('another app', () => {
  it('asks again what is about the app, and nothing else', async () => {
    await made.sessions.change({ platformId: 'signal' });
    expect(due()).toEqual(['PO-01', 'PO-02', 'PO-03', 'PO-04', 'PP-05']);
    expect(due()).toEqual(withCode('change:platform'));
    await answerAll();
    await made.sessions.change({ platformId: 'zoom' });
    expect(due()).toEqual([]); // what was said of each holds for each
  });

  it('asks for a practice call after 90 days without the app, not with it', async () => {
    const { sessions, pass } = made;
    for (let month = 0; month < 6; month++) {
      pass(30 * dayMs);
      await sessions.start(atHome);
      expect(says('PO-03')).toBe('yes');
    }
    pass(90 * dayMs - 1);
    expect(says('PO-03')).toBe('yes');
    pass(1);
    expect(says('PO-03')).toBe('90d:unused');
  });
});

it('another device asks again about its lock; labels that do not show ask nothing', () => {
  made.deviceHash.value = 'b';
  expect(due()).toEqual(['PP-02', 'PP-03']);
  expect(due()).toEqual(withCode('change:device'));
  made.deviceHash.value = null;
  expect(due()).toEqual([]);
});

describe('time', () => {
  it('asks for the session again in the next one, and keeps the day', async () => {
    made.pass(2 * hourMs);
    await made.sessions.start(atHome);
    expect(due()).toEqual(withCode('session'));
    expect(says('SM-06')).toBe('yes');
  });

  it('asks what is of the day again at midnight', async () => {
    made.pass(13 * hourMs + 30 * minuteMs - minuteMs); // half past eleven at night
    await made.sessions.start(atHome);
    await answerAll();
    made.pass(30 * minuteMs - 1);
    expect(due()).toEqual([]);
    made.pass(1);
    expect(due()).toEqual(withCode('day'));
    expect(due()).toEqual(['DY-01', 'DY-02', 'DY-03', 'DY-04', 'DY-05', 'SB-07', 'SM-06']);
    expect(made.sessions.current.value).not.toBeNull();
  });

  it('asks what is of the day again after 12 hours', () => {
    made.pass(12 * hourMs - minuteMs);
    expect(says('SM-06')).toBe('day');
  });

  it('asks each period again when it is over', () => {
    made.pass(7 * dayMs - minuteMs);
    expect(says('PW-04')).toBe('7d');
    expect(says('PP-01')).toBe('yes');
    made.pass(23 * dayMs);
    expect(says('PP-01')).toBe('30d');
    made.pass(60 * dayMs);
    expect(says('PP-06')).toBe('90d');
    made.pass(275 * dayMs);
    expect([says('PO-01'), says('PO-04')]).toEqual(['365d', 'yes']);
  });

  it('asks after 90 days again what did not apply, and says so in any session until then', async () => {
    const { sessions, pass } = made;
    await sessions.answer(item('SP-05'), 'doesNotApply');
    for (let month = 0; month < 2; month++) {
      pass(30 * dayMs);
      await sessions.start(atHome);
      expect(says('SP-05')).toBe('doesNotApply');
    }
    pass(30 * dayMs - 1);
    expect(says('SP-05')).toBe('doesNotApply');
    pass(1);
    expect(says('SP-05')).toBe('90d');
  });
});

describe('a clock that is set back', () => {
  it('asks everything again, until it has caught up', () => {
    made.pass(-hourMs);
    expect(due()).toEqual(
      all()
        .flatMap((list) => idsOf(rowsOf(list)))
        .sort(),
    );
    expect(new Set(due().map(says))).toEqual(new Set(['clock']));
    made.pass(hourMs);
    expect(due()).toEqual([]); // nothing was answered meanwhile: no harm done
  });

  it('leaves in doubt what was ticked before, once something was answered by it', async () => {
    made.pass(-hourMs);
    await made.sessions.answer(item('SM-02'), 'yes');
    expect(says('SM-02')).toBe('yes');
    made.pass(hourMs);
    expect(says('SM-02')).toBe('yes');
    expect(says('SP-01')).toBe('clock');
    await answerAll();
    expect(due()).toEqual([]);
  });
});
