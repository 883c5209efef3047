// The fault matrix as data: for each row its cause, the devices it touches and who notices it.
import { causeOf } from './causes.ts';
import type { FaultId } from './fault.ts';

/** What the person is told. Rows share a cause where the same thing helps. Words: `content/locales`, same code. */
export type CauseId =
  | 'notSecure'
  | 'inAppBrowser'
  | 'framePolicy'
  | 'appMistake'
  | 'cutShort'
  | 'siteBlocked'
  | 'promptDismissed'
  | 'promptOpen'
  | 'systemBlocked'
  | 'blockedOrInUse'
  | 'permissionWithdrawn'
  | 'seeResult'
  | 'noDevice'
  | 'otherDeviceMissing'
  | 'savedDeviceGone'
  | 'deviceInUse'
  | 'slowStart'
  | 'noAnswer'
  | 'interrupted'
  | 'tapNeeded'
  | 'unplugged'
  | 'muted'
  | 'noPicture'
  | 'pageHidden'
  | 'noOutputChoice'
  | 'batteryHidden'
  | 'screenMaySleep';

export type Subject = 'camera' | 'microphone' | 'speaker' | 'power' | 'wakeLock' | 'page';

/**
 * `rejection`: the browser's call is refused, `diagnose.ts` names the row. `reading`: a judge sees it in the
 * measured numbers, and the check's own finding has the words. `event`: the device layer hears of it. `timer`:
 * nothing comes, and the wait ends. `rule`: no moment to notice; our own rule keeps it from hurting, told in the
 * comment above the row.
 */
export type SeenBy = 'rejection' | 'reading' | 'event' | 'timer' | 'rule';

export interface Row {
  readonly id: FaultId;
  readonly cause: CauseId;
  readonly appliesTo: readonly Subject[];
  readonly seenBy: SeenBy;
}

const row = (id: FaultId, seenBy: SeenBy, ...appliesTo: Subject[]): Row => ({
  id,
  cause: causeOf[id],
  appliesTo,
  seenBy,
});

/** All rows, in order. For the tests and the documents: the app itself needs only `causes.ts` and `diagnose.ts`. */
export const faultTable: readonly Row[] = [
  row('M01', 'rejection', 'page'),
  row('M02', 'rejection', 'camera', 'microphone', 'speaker'),
  row('M03', 'rejection', 'camera', 'microphone'),
  row('M04', 'rejection', 'camera', 'microphone'),
  row('M05', 'rejection', 'camera', 'microphone'),
  row('M06', 'rejection', 'camera', 'microphone', 'speaker'),
  row('M07', 'rejection', 'camera', 'microphone'),
  row('M08', 'rejection', 'camera', 'microphone'),
  // Waiting is a state of its own: after 3 s the screen says that the browser is asking, with a cancel button.
  row('M09', 'timer', 'camera', 'microphone'),
  row('M10', 'rejection', 'camera', 'microphone'),
  // Windows gives one and the same refusal for its privacy setting and for another app: the steps cover both.
  row('M11', 'rejection', 'camera', 'microphone'),
  row('M12', 'rejection', 'camera', 'microphone'),
  // By design on an installed iPhone app (WebKit 215884, 252465): said before asking, never treated as a refusal.
  row('M13', 'rule', 'camera', 'microphone'),
  row('M14', 'reading', 'camera'),
  row('M15', 'event', 'camera', 'microphone'),
  // Safari never fires `change` (WebKit 259432): the state is asked again on focus and on becoming visible.
  row('M16', 'rule', 'camera', 'microphone'),
  // An unknown permission name is a TypeError: `permissionOf` turns it into "not known".
  row('M17', 'rule', 'page'),
  row('M18', 'rejection', 'camera', 'microphone'),
  row('M19', 'rejection', 'camera', 'microphone'),
  row('M20', 'rejection', 'camera', 'microphone'),
  row('M21', 'rejection', 'camera', 'microphone'),
  // Names are blank until granted: lists say "Camera 1".
  row('M22', 'rule', 'camera', 'microphone', 'speaker'),
  // Chromium lists "Default" beside the device it stands for: lists drop doubles by `groupId`.
  row('M23', 'rule', 'camera', 'microphone', 'speaker'),
  row('M24', 'timer', 'camera', 'microphone', 'speaker'),
  // Ids rotate: a device is looked up by label, then by kind, and the id is only a hint.
  row('M25', 'rule', 'camera', 'microphone', 'speaker'),
  row('M26', 'event', 'camera', 'microphone', 'speaker'),
  // No outputs listed: the chooser says "System default".
  row('M27', 'rule', 'speaker'),
  row('M28', 'reading', 'camera'),
  row('M29', 'rejection', 'camera'),
  row('M30', 'rejection', 'microphone'),
  row('M31', 'rejection', 'camera'),
  row('M32', 'rejection', 'camera'),
  row('M33', 'timer', 'camera', 'microphone'),
  // A second capture ends the first on iPhone (WebKit 179363): one stream of a kind, cloned where two need it.
  row('M34', 'rule', 'camera', 'microphone'),
  row('M35', 'event', 'camera', 'microphone'),
  row('M36', 'rejection', 'microphone', 'speaker'),
  row('M37', 'rejection', 'microphone', 'speaker'),
  row('M38', 'event', 'microphone'),
  row('M39', 'event', 'camera', 'microphone', 'speaker'),
  // Our own `stop()` gives no `ended`: whoever stops a track sets the state.
  row('M40', 'rule', 'camera', 'microphone'),
  row('M41', 'event', 'camera', 'microphone'),
  row('M42', 'reading', 'microphone'),
  row('M43', 'reading', 'microphone'),
  row('M44', 'reading', 'camera'),
  row('M45', 'reading', 'camera'),
  row('M46', 'reading', 'camera'),
  row('M47', 'rejection', 'camera'),
  row('M48', 'event', 'page', 'camera', 'microphone', 'speaker'),
  // `sampleRate` is never passed; only old Firefox refuses to join two rates (bugs 1674892, 1725336).
  row('M49', 'rejection', 'microphone', 'speaker'),
  row('M50', 'rejection', 'microphone', 'speaker'),
  row('M51', 'reading', 'microphone', 'speaker'),
  // Sound may move to the earpiece once the microphone is on: the question asks what was heard, and where.
  row('M52', 'rule', 'speaker'),
  row('M53', 'rejection', 'speaker'),
  row('M54', 'rejection', 'speaker'),
  row('M55', 'event', 'speaker'),
  // Slows and deepens the sound in Safari (livekit/client-sdk-js#1527): the chooser stays hidden there.
  row('M56', 'rule', 'speaker'),
  // `selectAudioOutput` needs a tap: it is called from nothing else.
  row('M57', 'rule', 'speaker'),
  // No browser can hear its own loudspeaker: "How many did you hear?", and "not sure" is an answer.
  row('M58', 'rule', 'speaker'),
  row('M59', 'rejection', 'power'),
  row('M60', 'reading', 'power'),
  row('M61', 'timer', 'power'),
  // A quiet note only; a refused wake lock never changes a verdict.
  row('M62', 'rejection', 'wakeLock'),
  // Did nothing in installed iPhone apps before 18.4 (WebKit 254545): the note names Auto-Lock.
  row('M63', 'rule', 'wakeLock'),
  row('M64', 'event', 'wakeLock'),
  // After every way out the number of live tracks is 0: asserted at the end of every end-to-end test.
  row('M65', 'rule', 'page', 'camera', 'microphone'),
];
