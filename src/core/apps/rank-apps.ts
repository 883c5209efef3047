// Which video apps fit, best first, and why: what the workplace said yes to, what a peer needs, then what is most private.
import type { OpenApp, Proof, VideoApp } from './video-app.ts';

export interface Needs {
  /** What the workplace said yes to; empty where that is not known. */
  readonly approvedIds: ReadonlySet<string>;
  /** What the peer has already. */
  readonly peerHasIds: ReadonlySet<string>;
  /** What the peer calls with. */
  readonly device: 'unknown' | 'phone' | 'computer' | 'callsOnly';
  readonly captions: boolean;
  readonly noAccount: boolean;
  readonly lowData: boolean;
}

export type ReasonCode =
  | 'approved'
  | 'notApproved'
  | 'captionsNormalMode'
  | 'captionsUnknown'
  | 'soundOnly'
  | 'noData'
  | 'slowIsEnough'
  | 'needsSpeed'
  | 'speedUnknown'
  | 'dealOffered'
  | 'dealAskPlan'
  | 'dealNotNeeded'
  | 'dealUnknown'
  | 'dealNone'
  | 'scrambledAlways'
  | 'scrambledOptional'
  | 'scrambledOrCaptions'
  | 'scrambledNot'
  | 'scrambledUnknown'
  | 'peerHasIt'
  | 'joinFree'
  | 'joinMaybe'
  | 'joinAccount'
  | 'installNone'
  | 'installApp'
  | 'installUnknown'
  | 'hostApple';
export interface Reason {
  readonly code: ReasonCode;
  /** What it speaks for. `note`: good to know, or not sure. */
  readonly tone: 'for' | 'against' | 'note';
  /** It rests on a fact that nobody confirmed: to be said with it. */
  readonly isUnsure: boolean;
}

/** What is looked at, the weightiest first (content.md S79: approved, signed deal, scrambled). */
export const criterionIds = ['approved', 'captions', 'data', 'deal', 'scrambling', 'join', 'install'] as const;
export type CriterionId = (typeof criterionIds)[number];

export interface Placed {
  readonly app: OpenApp;
  readonly isApproved: boolean;
  readonly reasons: readonly Reason[];
  /** What put it below the one before; `null` for the first, and where all is equal. */
  readonly lowerBy: CriterionId | null;
}
export type OutCode = 'closed' | 'needsInternet' | 'needsAccount';
export interface Out {
  readonly app: VideoApp;
  readonly isApproved: boolean;
  readonly codes: readonly OutCode[];
}

/** A criterion's judgment: the place it gives, lower is better, what it says, and what that rests on. */
type Judged = readonly [place: number, code: ReasonCode, tone: Reason['tone'], proof?: Proof] | null;

/** A picture moves at this speed at the least, in Mbps (content.md 4.5). */
const slowMbps = 0.3;

const criteria: Readonly<Record<CriterionId, (app: OpenApp, needs: Needs) => Judged>> = {
  approved({ id }, { approvedIds }) {
    if (approvedIds.size === 0) return null;
    return approvedIds.has(id) ? [0, 'approved', 'for'] : [1, 'notApproved', 'against'];
  },
  captions({ facts }, needs) {
    if (!needs.captions) return null;
    const { is } = facts.captions;
    if (is === 'notScrambled') return [0, 'captionsNormalMode', 'for', facts.captions];
    return is === 'unknown' ? [1, 'captionsUnknown', 'note'] : [2, 'soundOnly', 'against'];
  },
  data({ facts: { speed } }, needs) {
    if (!needs.lowData) return null;
    if (speed.is === 'noInternet') return [0, 'noData', 'for'];
    if (speed.is === 'unknown') return [2, 'speedUnknown', 'note'];
    return (speed.values?.mbps ?? 0) <= slowMbps ? [1, 'slowIsEnough', 'for', speed] : [2, 'needsSpeed', 'note', speed];
  },
  deal({ facts }) {
    const places: Readonly<Record<OpenApp['facts']['deal']['is'], Judged>> = {
      paidPlan: [0, 'dealOffered', 'for', facts.deal],
      offered: [0, 'dealOffered', 'for', facts.deal],
      askPlan: [1, 'dealAskPlan', 'note', facts.deal],
      notNeeded: [2, 'dealNotNeeded', 'note', facts.deal],
      unknown: [3, 'dealUnknown', 'note'],
      none: [4, 'dealNone', 'against', facts.deal],
    };
    return places[facts.deal.is];
  },
  scrambling({ facts }, needs) {
    const { is } = facts.scrambling;
    if (is === 'always') return [0, 'scrambledAlways', 'for', facts.scrambling];
    if (is === 'unknown') return [2, 'scrambledUnknown', 'note'];
    if (is === 'none') return [2, 'scrambledNot', 'against', facts.scrambling];
    const isLost = needs.captions && facts.captions.is === 'notScrambled';
    return isLost
      ? [2, 'scrambledOrCaptions', 'note', facts.captions]
      : [1, 'scrambledOptional', 'for', facts.scrambling];
  },
  join({ id, facts }, { peerHasIds }) {
    if (peerHasIds.has(id)) return [0, 'peerHasIt', 'for'];
    const { is } = facts.join;
    if (is === 'none') return [0, 'joinFree', 'for', facts.join];
    return is === 'account' ? [2, 'joinAccount', 'against', facts.join] : [1, 'joinMaybe', 'note'];
  },
  install({ id, facts }, { peerHasIds, device }) {
    if (peerHasIds.has(id)) return [0, 'peerHasIt', 'for'];
    const { is } = facts.install;
    if (is === 'none' || (is === 'onPhone' && device === 'computer')) return [0, 'installNone', 'for', facts.install];
    return is === 'unknown' ? [1, 'installUnknown', 'note'] : [2, 'installApp', 'against', facts.install];
  },
};

export interface Ranking {
  readonly placed: readonly Placed[];
  readonly out: readonly Out[];
}

export function rankApps(apps: readonly VideoApp[], needs: Needs): Ranking {
  const isApproved = ({ id }: VideoApp) => needs.approvedIds.has(id);
  const out: Out[] = [];
  const fitting: { readonly app: OpenApp; readonly judged: readonly Judged[] }[] = [];
  for (const app of apps) {
    const codes = outCodes(app, needs);
    if (codes.length > 0 || app.status === 'closed') out.push({ app, isApproved: isApproved(app), codes });
    else fitting.push({ app, judged: criterionIds.map((id) => criteria[id](app, needs)) });
  }
  fitting.sort((a, b) => differenceAt(a.judged, b.judged).by); // stable: equals stay in the order of the guide
  const placed = fitting.map(({ app, judged }, at): Placed => {
    const before = fitting[at - 1];
    const { criterion } = before ? differenceAt(judged, before.judged) : { criterion: null };
    return { app, isApproved: isApproved(app), reasons: reasonsOf(app, judged), lowerBy: criterion };
  });
  return { placed, out };
}

function outCodes(app: VideoApp, { device, noAccount }: Needs): readonly OutCode[] {
  if (app.status === 'closed') return ['closed'];
  const codes: OutCode[] = [];
  if (device === 'callsOnly' && app.facts.speed.is !== 'noInternet') codes.push('needsInternet');
  if (noAccount && app.facts.join.is === 'account') codes.push('needsAccount');
  return codes;
}

/** The first criterion by which two apps differ, and by how much. */
function differenceAt(
  a: readonly Judged[],
  b: readonly Judged[],
): { readonly by: number; readonly criterion: CriterionId | null } {
  for (const [at, criterion] of criterionIds.entries()) {
    const by = (a[at]?.[0] ?? 0) - (b[at]?.[0] ?? 0);
    if (by !== 0) return { by, criterion };
  }
  return { by: 0, criterion: null };
}

function reasonsOf({ facts }: OpenApp, judged: readonly Judged[]): readonly Reason[] {
  const host: Judged = facts.host.is === 'apple' ? [0, 'hostApple', 'note', facts.host] : null;
  const reasons = new Map<ReasonCode, Reason>();
  for (const one of [...judged, host]) {
    if (!one) continue;
    const [, code, tone, proof] = one;
    const isUnsure = proof?.confidence === 'unconfirmed';
    reasons.set(code, { code, tone: isUnsure && tone === 'for' ? 'note' : tone, isUnsure });
  }
  return [...reasons.values()];
}
