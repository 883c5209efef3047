// Where the facts of the video apps were seen, and short ways to say so (content.md 7; read on 24 Nov 2026).
import type { Fact, Proof, Source } from '../core/apps/video-app.ts';

const sources = {
  guide: { text: '“A Guide for providing Virtual Peer Support”' },
  s10: { text: 'digimashable.com' },
  s11: { text: 'community.zoom.com/td-p/72092', year: 2022 },
  s12: { text: 'developers.zoom.us, changelog' },
  s13: { text: 'businesstoday.in (3 May 2025)' },
  s14: { text: 'redteamnews.com' },
  s16: {
    text: 'customer-success-links.totango.co, guidingtech.com, beebom.com, moneycontrol.com (16 Oct 2020)',
    year: 2020,
  },
  s17: { text: 'support.zoom.com KB0067751' },
  s18: { text: 'learn.microsoft.com/microsoftteams/end-to-end-encrypted-meetings' },
  s19: { text: 'webpronews.com (2026)' },
  s20: { text: 'gulf365.net, 5ad.net (2026)' },
  s21: { text: 'accountablehq.com (8 May 2025), bloomtext.com' },
  s22: { text: 'idownloadblog.com (9 Jun 2021), hothardware.com', year: 2021 },
  s23: { text: 'hipaanswers.com, hipaa.info' },
  s24: { text: 'jitsi.org/blog/authentication-on-meet-jit-si', year: 2023 },
  s25: { text: 'meetrix.io' },
  s26: { text: 'hipaajournal.com, phiguard.app' },
  s27: { text: 'jitsi.org/security' },
  s28: { text: 'support.goto.com, tips for staying secure' },
  s28b: { text: 'support.goto.com, how do I add a password' },
  s29: { text: 'support.goto.com, g2m050037' },
  s30b: { text: 'help.webex.com/nhxkyce' },
  s31: { text: 'help.webex.com/n5hqai2' },
  s31b: { text: 'help.webex.com/aojoyo' },
  s34: { text: 'support.simplepractice.com, 360002997731' },
  s35: { text: 'help.doxy.me, 95911' },
  s35b: { text: 'help.doxy.me, 95854' },
  s35c: { text: 'phiguard.app (2026)' },
  s37: { text: 'ask.otago.ac.nz, services.help.charlotte.edu, audiotonotes.com (24 Feb 2026)' },
  s63: { text: 'g5cybersecurity.com' },
  s64: { text: 'patient-protect.com (15 Apr 2026)' },
  s65: { text: 'support.services.microsoft.com, “Join a Teams meeting”' },
  s66: { text: 'support.microsoft.com, create a meeting in Teams free' },
  s67: { text: 'dickerdata.co.nz (Feb 2023)', year: 2023 },
  s68: { text: 'cloud-captains.com' },
  s69: { text: 'phiguard.app, scienceinsights.org' },
  s70: { text: 'support.google.com/meet/answer/7317473' },
  s71: { text: 'financialexpress.com (14 Jul 2021)', year: 2021 },
  s72: { text: 'hipaajournal.com/cisco-webex, phiguard.app' },
  s73: { text: 'paubox.com' },
  s74: { text: 'support.simplepractice.com, Telehealth FAQs' },
  s75: { text: 'vsee.com/hipaa' },
  s76: { text: 'accountablehq.com (14 Feb 2026)' },
  s77: { text: 'support.goto.com, cancellation and refund FAQs' },
  s78: { text: 'github.com/jitsi/jitsi-meet' },
  s79: { text: 'signalcn.org/67' },
  s80: { text: 'support.signal.org 7860719423002' },
  s81: { text: 'engineering.fb.com (8 Nov 2023)', year: 2023 },
  s82: { text: 'theindependentman.org/zintro' },
  s83: { text: 'developers.zoom.us, system requirements' },
  s84: { text: 'unpkg.com, react-native-zoom-us changelog' },
  s85: { text: 'nus.atlassian.net, checkmybroadbandspeed.online' },
  s85b: { text: 'reviews.org' },
  s86: { text: 'seanmcavinue.net (4 Jan 2022)', year: 2022 },
  s87: { text: 'support.microsoft.com, features not in chat' },
  s88: { text: 'socialbarrel.com, telecomtalk.info (2021)', year: 2021 },
  s89: { text: 'ASUS Meet kit manual' },
  s90: { text: 'helpcenter.doxy.me 12731708' },
  s91: { text: 'community.jitsi.org/t/108768 (Dec 2021)', year: 2021 },
  s92: { text: 'ticker.tv (20 Dec 2023)', year: 2023 },
  s93: { text: 'virtualnewss360.com (Jul 2025)' },
} as const satisfies Readonly<Record<string, Source>>;
type SourceId = keyof typeof sources;

type Values = Readonly<Record<string, number>>;
const proof = (confidence: Proof['confidence'], from: readonly SourceId[], values?: Values): Proof => ({
  confidence,
  sources: from.map((id) => sources[id]),
  ...(values && { values }),
});

/** [V]: seen on the maker's page. */
export const official = (from: SourceId | readonly SourceId[], values?: Values): Proof =>
  proof('official', typeof from === 'string' ? [from] : from, values);
/** [v]: seen on somebody else's page. */
export const elsewhere = (from: SourceId | readonly SourceId[], values?: Values): Proof =>
  proof('elsewhere', typeof from === 'string' ? [from] : from, values);
/** [U] and what has no mark: it is said to be unsure. */
export const unconfirmed = proof('unconfirmed', []);
export const unsure = (values: Values): Proof => proof('unconfirmed', [], values);
/** [P]: what we would do, and what needs no page to be known. */
export const advice = proof('advice', []);

export const times = (count: number, one: Proof): readonly Proof[] => Array.from({ length: count }, () => one);
export const fact = <Code extends string>(is: Code, one: Proof): Fact<Code> => ({ ...one, is });

/** The day on which all of it was read. */
export const checkedOn = '2026-11-24';
/** What a card says nothing about. */
export const nothing = {
  connect: [],
  settings: [],
  test: [],
  shareComputer: [],
  sharePhone: [],
  watch: [],
  scrambling: [],
  captions: [],
  deal: [],
  needs: [],
  cost: [],
  account: [],
} as const;
