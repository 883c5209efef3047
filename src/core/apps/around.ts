// What surrounds the video apps: the rules, what has changed, and what to stay away from, each with how sure it is. Pure.
import type { Confidence } from './video-app.ts';

export interface Statement<Id extends string> {
  readonly id: Id;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}
const state = <Id extends string>(id: Id, confidence: Confidence, ...sources: readonly string[]): Statement<Id> => ({
  id,
  confidence,
  sources,
});

/** The day on which all of this was looked up. */
export const aroundCheckedOn = '2026-11-24';

/** Why a workplace has rules for video (content.md 3.1). */
export const rules = [
  state('dealNeeded', 'official', 'Federal Register 88 FR 22380 (13 Apr 2023)'),
  state('leniencyEnded', 'official', 'Federal Register 88 FR 22380 (13 Apr 2023)', 'healthlawadvisor.com'),
  state('freePlans', 'elsewhere', '“A Guide for providing Virtual Peer Support”'),
  state('scrambledIsNotEnough', 'elsewhere', 'hipaajournal.com', 'accountablehq.com (8 May 2025)'),
  state('publicApps', 'elsewhere', 'telehealthtechnology.org (21 Apr 2020)'),
  state('namedVendors', 'elsewhere', 'healthtechinsider.com (24 Jun 2022)'),
  state('substanceRecords', 'elsewhere', 'swlaw.com (26 Jan 2026)'),
  state('notEveryone', 'unconfirmed'),
] as const;

/** What older guides say differently (content.md 1.6). */
export const changes = [
  state('skype', 'elsewhere', 'businesstoday.in (3 May 2025)', 'redteamnews.com'),
  state('houseparty', 'elsewhere', 'variety.com (2021)'),
  state('zoomMinutes', 'elsewhere', 'digimashable.com', 'community.zoom.com (Aug 2022)'),
  state('whatsappBrowser', 'elsewhere', 'webpronews.com (2026)', 'gulf365.net (2026)'),
  state('facetimeLinks', 'elsewhere', 'hothardware.com', 'idownloadblog.com (9 Jun 2021)'),
  state('scrambledOptional', 'official', 'jitsi.org/security', 'support.goto.com'),
  state('publicWifi', 'official', 'consumer.ftc.gov/articles/are-public-wi-fi-networks-safe'),
] as const;

/** What is not for support sessions (content.md 3.4). */
export const avoided = [
  state('liveStreams', 'elsewhere', 'telehealthtechnology.org (21 Apr 2020)'),
  state('publicRooms', 'advice'),
  state('noteBots', 'elsewhere', 'ask.otago.ac.nz', 'services.help.charlotte.edu', 'audiotonotes.com (24 Feb 2026)'),
  state('skype', 'elsewhere', 'businesstoday.in (3 May 2025)'),
  state('houseparty', 'elsewhere', 'variety.com (2021)', 'thehindubusinessline.com (10 Sep 2021)'),
] as const;

/** To ask about an app that has no card; ours. */
export const questionIds = ['workplace', 'deal', 'scrambled', 'strangers', 'recording'] as const;
