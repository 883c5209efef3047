// What can be switched, in which order, and what goes back.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../core/checklist/item.ts';
import { groupsOf, isOfSession, notAsAtFirst } from './item-switches.ts';

const item = (id: string, change: Partial<Item> = {}): Item => ({
  id,
  group: 'privacy',
  scope: 'session',
  expiry: ['session'],
  shown: ['all'],
  kind: 'tick',
  isCore: false,
  ...change,
});
const items = [
  item('more'),
  item('core', { isCore: true }),
  item('card', { kind: 'card' }),
  item('measured', { group: 'equipment', scope: 'equipment', kind: 'measured' }),
  item('peer', { group: 'newPeer', scope: 'once' }),
  item('support', { group: 'support', scope: 'periodic' }),
];

describe('the groups', () => {
  it('have what can be ticked, the first 12 first, and count what is on', () => {
    const groups = groupsOf(items, {});
    expect(groups.map(({ id, items: own, onCount }) => [id, own.map(({ id: own }) => own), onCount])).toEqual([
      ['privacy', ['core', 'more'], 1],
      ['support', ['support'], 1],
    ]);
    expect(groups.map(isOfSession)).toEqual([true, false]);
    expect(groupsOf(items, { more: true, support: false }).map(({ onCount }) => onCount)).toEqual([2, 0]);
  });
});

describe('back to the first 12', () => {
  const ids = (switches: Record<string, boolean>) => notAsAtFirst(items, switches).map(({ id }) => id);

  it('turns only what stands otherwise, and only of the session list', () => {
    expect(ids({})).toEqual([]);
    expect(ids({ more: false, core: true })).toEqual([]);
    expect(ids({ more: true, core: false, support: false, card: false })).toEqual(['more', 'core']);
  });
});
