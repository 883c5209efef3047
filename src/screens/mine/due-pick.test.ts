// What Today shows of what is due: little, the right things for the hour, and nothing that jumps about.
import { describe, expect, it } from 'vitest';
import type { Status } from '../../core/checklist/expiry.ts';
import { type GroupId, groupScopes, type Item } from '../../core/checklist/item.ts';
import type { Checklist, Row } from '../../core/checklist/list.ts';
import { byGroup, countOpen, type Others, pickForToday, slotsOf } from './due-pick.ts';

const due = (because: 'never' | '90d' | 'notYet' | 'change:device' = 'never'): Status => ({ kind: 'due', because });
const holds = (isDueSoon = false): Status => ({ kind: 'holds', choice: 'yes', untilMs: 1, isDueSoon });
const item = (id: string, group: GroupId): Item => ({
  id,
  group,
  scope: groupScopes[group],
  expiry: ['90d'],
  shown: ['all'],
  kind: 'tick',
  isCore: false,
});
const row = (id: string, group: GroupId, status = due()): Row => ({
  item: item(id, group),
  status,
  answer: undefined,
});
const list = (...rows: readonly Row[]): Checklist => ({
  groups: [...new Set(rows.map(({ item: { group } }) => group))].map((id) => ({
    id,
    rows: rows.filter(({ item: { group } }) => group === id),
  })),
  due: rows.filter(({ status }) => status.kind === 'due'),
  holds: rows.filter(({ status }) => status.kind === 'holds'),
});
const others = (change: Partial<Others> = {}): Others => ({
  dayStart: list(row('start', 'dayStart')),
  dayEnd: list(row('end', 'dayEnd'), row('end2', 'dayEnd')),
  periodic: list(row('wifi', 'protect'), row('hours', 'boundaries')),
  once: list(row('practice', 'app')),
  ...change,
});
const idsAt = (hour: number, hasSessionEndedToday = false, from = others()) =>
  pickForToday(from, { hour, hasSessionEndedToday }).map((picked) => picked.item.id);

describe('the pick for Today', () => {
  it('has the start of the day first before noon, and last after it', () => {
    expect(idsAt(0)).toEqual(['start', 'wifi', 'hours']);
    expect(idsAt(11)).toEqual(['start', 'wifi', 'hours']);
    expect(idsAt(12)).toEqual(['wifi', 'hours', 'practice']);
    const few = others({ periodic: list(), dayEnd: list() });
    expect(idsAt(12, false, few)).toEqual(['practice', 'start']);
  });

  it('has the end of the day from 3 PM, or once a session has ended', () => {
    expect(idsAt(14)).not.toContain('end');
    expect(idsAt(15)).toEqual(['end', 'end2', 'wifi']);
    expect(idsAt(13, true)).toEqual(['end', 'end2', 'wifi']);
    expect(idsAt(10, true)).toEqual(['start', 'wifi', 'hours']);
  });

  it('does not ask how the day began when it is ending', () => {
    const day = others({ periodic: list(), once: list() });
    expect(idsAt(15, false, day)).toEqual(['end', 'end2']);
    expect(idsAt(10, true, day)).toEqual(['start', 'end', 'end2']);
  });

  it('has what has run out before what was never asked, then what soon runs out, then what is not yet', () => {
    const from = others({
      dayStart: list(),
      periodic: list(
        row('notYet', 'protect', due('notYet')),
        row('soon', 'protect', holds(true)),
        row('fine', 'protect', holds()),
        row('never', 'protect'),
      ),
      once: list(row('changed', 'app', due('change:device'))),
    });
    expect(idsAt(9, false, from)).toEqual(['changed', 'never', 'soon']);
    expect(countOpen(from)).toBe(6);
  });

  it('is empty when nothing is open', () => {
    const nothing = others({
      dayStart: list(),
      dayEnd: list(),
      periodic: list(row('a', 'protect', holds())),
      once: list(),
    });
    expect(idsAt(9, false, nothing)).toEqual([]);
    expect(countOpen(nothing)).toBe(0);
    expect(idsAt(9, false, others({ dayStart: list(), periodic: list(), once: list() }))).toEqual([]);
  });
});

describe('the places in a list', () => {
  const order = ['a', 'b', 'c', 'd', 'own'];
  const visit = (...items: readonly Item[]) => new Map(items.map((one) => [one.id, { item: one }]));
  const places = (rows: readonly Row[], ...visited: readonly Item[]) =>
    slotsOf(rows, visit(...visited), order).map(({ item: { id }, row: found }) => (found ? id : `${id}?`));

  it('are those of the open rows', () => {
    expect(places([row('a', 'protect'), row('b', 'protect', holds()), row('c', 'protect', holds(true))])).toEqual([
      'a',
      'c',
    ]);
  });

  it('stay with what was answered or put off on this visit', () => {
    const rows = [row('a', 'protect'), row('b', 'protect', holds()), row('d', 'support')];
    expect(places(rows, item('b', 'protect'), item('c', 'protect'), item('own', 'protect'))).toEqual([
      'a',
      'b',
      'c?',
      'own?',
      'd',
    ]);
  });

  it('come by group', () => {
    const slots = slotsOf([row('d', 'support'), row('a', 'protect')], new Map(), order);
    expect(byGroup(slots).map(({ id, slots: own }) => [id, own.length])).toEqual([
      ['protect', 1],
      ['support', 1],
    ]);
  });
});
