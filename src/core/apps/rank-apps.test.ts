// Choosing an app: what the workplace approved is first, what does not fit is told why, and every place is explained.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { videoApps } from '../../content/video-apps.ts';
import { type Needs, rankApps } from './rank-apps.ts';

const ids = videoApps.map(({ id }) => id);
const idSet = fc.subarray(ids).map((some): ReadonlySet<string> => new Set(some));
const anyNeeds: fc.Arbitrary<Needs> = fc.record({
  approvedIds: idSet,
  peerHasIds: idSet,
  device: fc.constantFrom('unknown', 'phone', 'computer', 'callsOnly'),
  captions: fc.boolean(),
  noAccount: fc.boolean(),
  lowData: fc.boolean(),
});
const plain: Needs = {
  approvedIds: new Set(),
  peerHasIds: new Set(),
  device: 'unknown',
  captions: false,
  noAccount: false,
  lowData: false,
};
const placedIds = (needs: Needs) => rankApps(videoApps, needs).placed.map(({ app }) => app.id);
const codesOf = (needs: Needs, id: string) =>
  rankApps(videoApps, needs)
    .placed.find(({ app }) => app.id === id)
    ?.reasons.map(({ code }) => code);

describe('always', () => {
  it('has every app once: in its place, or out with a reason', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const { placed, out } = rankApps(videoApps, needs);
        expect([...placed, ...out].map(({ app }) => app.id).sort()).toEqual([...ids].sort());
        for (const { codes } of out) expect(codes.length).toBeGreaterThan(0);
      }),
    );
  });

  it('explains every place, and why it is below the one before', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const { placed } = rankApps(videoApps, needs);
        for (const [at, { reasons, lowerBy, app }] of placed.entries()) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
          if (at === 0) expect(lowerBy).toBe(null);
          const before = placed[at - 1];
          // Equals stay in the order in which they came.
          if (before && lowerBy === null) expect(ids.indexOf(before.app.id)).toBeLessThan(ids.indexOf(app.id));
        }
      }),
    );
  });

  it('has what the workplace approved before everything else', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const approved = rankApps(videoApps, needs).placed.map(({ app }) => needs.approvedIds.has(app.id));
        expect(approved).toEqual([...approved].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('puts an app that fits first when it alone is approved', () => {
    fc.assert(
      fc.property(anyNeeds, fc.constantFrom(...ids), (needs, id) => {
        const { placed } = rankApps(videoApps, { ...needs, approvedIds: new Set([id]) });
        if (placed.some(({ app }) => app.id === id)) expect(placed[0]?.app.id).toBe(id);
      }),
    );
  });

  it('never places what has closed, also where it is approved', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const { placed, out } = rankApps(videoApps, needs);
        expect(placed.map(({ app }) => app.id)).not.toContain('skype');
        expect(out.find(({ app }) => app.id === 'skype')?.codes).toContain('closed');
      }),
    );
  });

  it('has no app that needs an account where none is possible', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const { placed, out } = rankApps(videoApps, { ...needs, noAccount: true });
        for (const { app } of placed) expect(app.facts.join.is).not.toBe('account');
        for (const id of ['signal', 'whatsapp'])
          expect(out.find(({ app }) => app.id === id)?.codes).toContain('needsAccount');
      }),
    );
  });

  it('does not depend on the order of the ticks, and is the same twice', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const turned: Needs = { ...needs, approvedIds: new Set([...needs.approvedIds].reverse()) };
        expect(rankApps(videoApps, turned)).toEqual(rankApps(videoApps, needs));
      }),
    );
  });

  it('orders the same whatever order the apps come in, but for equals', () => {
    const orders = fc.shuffledSubarray([...videoApps], { minLength: videoApps.length });
    fc.assert(
      fc.property(anyNeeds, orders, (needs, shuffled) => {
        const reasonsIn = (apps: typeof videoApps) => rankApps(apps, needs).placed.map(({ lowerBy }) => lowerBy);
        expect(reasonsIn(shuffled)).toEqual(reasonsIn(videoApps));
      }),
    );
  });
});

describe('what nobody confirmed', () => {
  it('never speaks for an app, and is said to be unsure', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        for (const { reasons } of rankApps(videoApps, needs).placed)
          for (const { tone, isUnsure } of reasons) if (isUnsure) expect(tone).not.toBe('for');
      }),
    );
    const reasonOf = (id: string, wanted: string) =>
      rankApps(videoApps, plain)
        .placed.find(({ app }) => app.id === id)
        ?.reasons.find(({ code }) => code === wanted);
    // Seen on the maker's page, and seen nowhere.
    expect(reasonOf('webex', 'joinFree')).toEqual({ code: 'joinFree', tone: 'for', isUnsure: false });
    expect(reasonOf('doxy', 'joinFree')).toEqual({ code: 'joinFree', tone: 'note', isUnsure: true });
  });
});

describe('known answers', () => {
  it('with no needs: those with a privacy deal first, those without one last', () => {
    const order = placedIds(plain);
    expect(order[0]).toBe('zoom');
    expect(order.slice(-4).sort()).toEqual(['facetime', 'signal', 'teams-free', 'whatsapp']);
    expect(order).not.toContain('skype');
  });

  it('nobody is scolded for an app when the workplace named none', () => {
    expect(codesOf(plain, 'zoom')).not.toContain('notApproved');
    expect(codesOf({ ...plain, approvedIds: new Set(['meet']) }, 'zoom')).toContain('notApproved');
  });

  it('a phone that only calls leaves the phone call', () => {
    const { placed, out } = rankApps(videoApps, { ...plain, device: 'callsOnly' });
    expect(placed.map(({ app }) => app.id)).toEqual(['phone']);
    expect(out.filter(({ codes }) => codes.includes('needsInternet'))).toHaveLength(videoApps.length - 2);
  });

  it('captions: first what has them in its normal mode, last what has sound only; the clash is said', () => {
    const needs = { ...plain, captions: true };
    const order = placedIds(needs);
    expect(order.slice(0, 2)).toEqual(['zoom', 'teams']);
    expect(order[order.length - 1]).toBe('phone');
    expect(codesOf(needs, 'zoom')).toEqual(expect.arrayContaining(['captionsNormalMode', 'scrambledOrCaptions']));
  });

  it('low data: the phone call first, unless the peer needs captions', () => {
    expect(placedIds({ ...plain, lowData: true }).slice(0, 2)).toEqual(['phone', 'teams']);
    expect(placedIds({ ...plain, lowData: true, captions: true })[0]).toBe('teams');
  });

  it('what the peer has already needs neither an account nor an install', () => {
    expect(codesOf(plain, 'signal')).toEqual(expect.arrayContaining(['joinAccount', 'installApp']));
    const has = codesOf({ ...plain, peerHasIds: new Set(['signal']) }, 'signal');
    expect(has).toContain('peerHasIt');
    expect(has).not.toContain('joinAccount');
    expect(has).not.toContain('installApp');
    expect(placedIds({ ...plain, peerHasIds: new Set(['whatsapp']) }).indexOf('whatsapp')).toBeLessThan(
      placedIds({ ...plain, peerHasIds: new Set(['whatsapp']) }).indexOf('signal'),
    );
  });

  it('a computer needs no app for Jitsi, a phone does', () => {
    expect(codesOf({ ...plain, device: 'computer' }, 'jitsi')).toContain('installNone');
    expect(codesOf({ ...plain, device: 'phone' }, 'jitsi')).toContain('installApp');
  });
});
