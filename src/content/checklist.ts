// The whole catalogue of what is asked: ids, groups and when to ask again (content.md 1.2). Ids are kept for ever.
import type { CheckId } from '../checks/registry.ts';
import type { ExpiryCode, GroupId, Item, Scope, Shown } from '../core/checklist/item.ts';

/** The list of the first day, in its order (content.md 1.4): long lists fail tired people. */
export const coreIds: readonly string[] = [
  ...['SP-01', 'SP-02', 'SP-04', 'SP-05', 'SP-06'],
  ...['SB-02', 'SB-04', 'SB-05'],
  ...['SD-01', 'SD-07', 'SF-01', 'SM-02'],
];

interface Rest {
  readonly shown?: readonly Shown[];
  readonly hint?: CheckId;
}
/** A maker of rows for one group. */
const rows =
  (group: GroupId, scope: Scope, kind: Item['kind'] = 'tick') =>
  <Id extends string>(id: Id, expiry: readonly ExpiryCode[], { shown = ['all'], hint }: Rest = {}): Item<Id> => ({
    id,
    group,
    scope,
    expiry,
    shown,
    kind,
    isCore: coreIds.includes(id),
    ...(hint && { hint }),
  });

const equipment = rows('equipment', 'equipment', 'measured');
const privacy = rows('privacy', 'session');
const background = rows('background', 'session');
const device = rows('device', 'session');
const safety = rows('safety', 'session');
const safetyCard = rows('safety', 'session', 'card');
const self = rows('self', 'session');
const selfCard = rows('self', 'session', 'card');
const dayStart = rows('dayStart', 'dayStart');
const dayEnd = rows('dayEnd', 'dayEnd');
const protect = rows('protect', 'periodic');
const boundaries = rows('boundaries', 'periodic');
const support = rows('support', 'periodic');
const app = rows('app', 'once');
const newPeer = rows('newPeer', 'once');

const session = ['session'] as const;
/** Privacy and background are those of a room: another place asks again. */
const sessionHere = ['session', 'change:place'] as const;
const day = ['day'] as const;
const onDevice = ['day', 'change:device'] as const;
const once = ['once'] as const;

export const items = [
  equipment('EQ-01', onDevice, { hint: 'camera' }),
  equipment('EQ-02', ['session', 'day'], { hint: 'camera' }),
  equipment('EQ-03', day, { hint: 'camera' }),
  equipment('EQ-04', onDevice, { hint: 'microphone' }),
  equipment('EQ-05', ['day', 'change:place'], { hint: 'microphone' }),
  equipment('EQ-06', onDevice, { hint: 'speaker' }),
  equipment('EQ-07', onDevice, { shown: ['headset'], hint: 'speaker' }),
  equipment('EQ-08', session, { hint: 'power' }),
  equipment('EQ-09', session, { hint: 'connection' }),

  privacy('SP-01', sessionHere),
  privacy('SP-02', sessionHere, { hint: 'microphone' }),
  privacy('SP-03', sessionHere, { shown: ['notAlone'] }),
  privacy('SP-04', sessionHere, { hint: 'speaker' }),
  privacy('SP-05', sessionHere, { shown: ['home'] }),
  privacy('SP-06', sessionHere),
  privacy('SP-07', sessionHere, { hint: 'connection' }),
  privacy('SP-08', sessionHere, { shown: ['optional'] }),

  background('SB-01', sessionHere, { hint: 'camera' }),
  background('SB-02', sessionHere),
  background('SB-03', sessionHere),
  background('SB-04', sessionHere, { hint: 'camera' }),
  background('SB-05', sessionHere, { hint: 'camera' }),
  background('SB-06', sessionHere, { shown: ['phone'], hint: 'camera' }),
  background('SB-07', day, { hint: 'camera' }), // of the lens, not of the room

  device('SD-01', session),
  device('SD-02', session),
  device('SD-03', session),
  device('SD-04', session, { shown: ['sharing'] }),
  device('SD-05', session, { shown: ['host'] }),
  device('SD-06', session, { shown: ['host'] }),
  device('SD-07', session),
  device('SD-08', session),

  // Where the peer is, and what was agreed with one peer, is kept nowhere: so these hold for one session.
  safety('SF-01', session),
  safetyCard('SF-02', []),
  safety('SF-03', session),
  safety('SF-04', session),
  safetyCard('SF-05', []),
  safety('SF-06', session),
  safety('SF-07', session, { shown: ['otherZone'] }),
  safetyCard('SF-08', []),

  self('SM-01', session),
  self('SM-02', session),
  selfCard('SM-03', []),
  selfCard('SM-04', []),
  self('SM-05', session),
  self('SM-06', day),
  self('SM-07', session, { shown: ['optional'] }),
  self('SM-08', session, { shown: ['optional', 'home'] }),

  dayStart('DY-01', day),
  dayStart('DY-02', day),
  dayEnd('DY-03', day),
  dayEnd('DY-04', day),
  dayEnd('DY-05', day),

  protect('PP-01', ['30d']),
  protect('PP-02', ['90d', 'change:device']),
  protect('PP-03', ['90d', 'change:device']),
  protect('PP-04', ['90d', 'change:place']),
  protect('PP-05', ['90d', 'change:platform'], { shown: ['platform'] }),
  protect('PP-06', ['90d']),
  protect('PP-07', ['90d']),
  protect('PP-08', ['30d']),

  // A new peer asks for the first two again: `newPeerFlow` has them.
  boundaries('PB-01', ['90d']),
  boundaries('PB-02', ['90d']),
  boundaries('PB-03', ['30d']),
  boundaries('PB-04', ['90d']),

  support('PW-01', ['30d']),
  support('PW-02', ['30d'], { shown: ['optional'] }),
  support('PW-03', ['30d']),
  support('PW-04', ['7d']),

  app('PO-01', ['365d', 'change:platform'], { shown: ['platform'] }),
  app('PO-02', ['365d', 'change:platform'], { shown: ['platform'] }),
  app('PO-03', ['90d:unused', 'change:platform'], { shown: ['platform'] }),
  app('PO-04', ['once', 'change:platform'], { shown: ['platform'] }),

  // Once for each peer, so never kept for one: the flow keeps only the date it was finished.
  newPeer('PO-05', once, { shown: ['peer'] }),
  newPeer('PO-06', once, { shown: ['peer'] }),
  newPeer('PO-07', once, { shown: ['peer'] }),
  newPeer('PO-08', once, { shown: ['peer'] }),
  newPeer('PO-09', once, { shown: ['peer'] }),
] as const;

export type ItemId = (typeof items)[number]['id'];

/** What to go through with a new peer, in this order. Nothing of it is stored but that it was finished, and when. */
export const newPeerFlow: readonly ItemId[] = [
  ...(['PO-05', 'PO-09', 'PO-06', 'PO-07', 'PO-08'] as const),
  ...(['PB-01', 'PB-02'] as const),
];

/** The lines of "In the first minute", in the order of content.md 2. An item's id where the line asks what it is about. */
export const firstMinuteCard = [
  'hello',
  'hearAndSee',
  'SF-02',
  'SF-05',
  'SF-08',
  'private',
  'SF-04',
  'videoOkay',
] as const;

/** The lines of "Remember": content.md 1.1, S25 to S28 and S30. */
export const rememberCard = ['SM-03', 'SM-04', 'lens', 'onlyWhatIsNeeded', 'hardForMe'] as const;

/** When the numbers of the crisis block were last looked up. */
export const crisisCheckedOn = '2026-11-24';
