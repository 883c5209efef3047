// The words for everything a browser or a system can refuse: what happened, why, and what to do now.

import { causeOf, usualSteps } from '../../../core/faults/causes.ts';
import type { RefusedDevice } from '../../../core/faults/diagnose.ts';
import type { FaultId } from '../../../core/faults/fault.ts';
import type { StepsId } from '../../../core/faults/remedies.ts';
import type { CauseId } from '../../../core/faults/table.ts';

export interface FaultWords {
  /** Which cause each row of the fault matrix is told as. */
  readonly rows: Readonly<Record<FaultId, CauseId>>;
  readonly usualSteps: typeof usualSteps;
  /** For the gaps of every text below: the word in a sentence, and as it stands in settings. */
  readonly devices: Readonly<
    Record<RefusedDevice | 'connection', { readonly device: string; readonly Device: string }>
  >;
  readonly causes: Readonly<Record<CauseId, { readonly title: string; readonly why: string }>>;
  readonly steps: Readonly<Record<StepsId, readonly string[]>>;
}

export const faults: FaultWords = {
  rows: causeOf,
  usualSteps,
  devices: {
    camera: { device: 'camera', Device: 'Camera' },
    microphone: { device: 'microphone', Device: 'Microphone' },
    speaker: { device: 'speaker', Device: 'Speaker' },
    power: { device: 'battery', Device: 'Battery' },
    connection: { device: 'connection', Device: 'Connection' },
  },
  causes: {
    notSecure: {
      title: 'This page is not on a safe address',
      why: 'Browsers share the {device} only with pages that start with https.',
    },
    inAppBrowser: {
      title: 'This browser cannot use the {device}',
      why: 'This is common in older browsers, and in pages opened inside another app.',
    },
    framePolicy: {
      title: 'This page is inside another page',
      why: 'The outer page does not pass on the {device}. This is common.',
    },
    appMistake: {
      title: 'We made a mistake here',
      why: 'This is in our app. Your {device} may be fine.',
    },
    cutShort: {
      title: 'The check was cut short',
      why: 'This can happen when a page or device is busy. It often works the next time.',
    },
    siteBlocked: {
      title: 'Your browser blocked the {device}',
      why: 'This is common. One earlier “Block” is enough, and you can undo it.',
    },
    promptDismissed: {
      title: 'Your browser’s question was closed',
      why: 'This is common. The {device} stays off until you choose Allow.',
    },
    promptOpen: {
      title: 'Your browser is asking you',
      why: 'It waits for your answer. An iPhone may ask each time.',
    },
    systemBlocked: {
      title: 'Your device’s settings block the {device}',
      why: 'This is common. Your browser needs your device’s permission too.',
    },
    blockedOrInUse: {
      title: 'The {device} did not start',
      why: 'Another app may be using it, or Windows may block it. Both are common.',
    },
    permissionWithdrawn: {
      title: 'The {device} was switched off for this page',
      why: 'The permission was taken back during the check.',
    },
    seeResult: {
      title: 'The check itself tells more',
      why: 'Its result says what was seen, and what helps.',
    },
    noDevice: {
      title: 'No {device} found',
      why: 'It may be unplugged, switched off, or covered by a switch. This is common.',
    },
    otherDeviceMissing: {
      title: 'Camera and microphone did not open together',
      why: 'One of the two was not found. Each can be checked alone.',
    },
    savedDeviceGone: {
      title: 'The {device} you chose before is not here',
      why: 'This is common after a plug or headset change.',
    },
    deviceInUse: {
      title: 'The {device} is busy',
      why: 'Another app or tab may be using it. This is common.',
    },
    slowStart: {
      title: 'The {device} took too long to start',
      why: 'This can happen with a loose plug or a busy computer.',
    },
    noAnswer: {
      title: 'No answer from the {device} yet',
      why: 'Sometimes a browser gets stuck. A fresh start helps.',
    },
    interrupted: {
      title: 'Something paused the {device}',
      why: 'A call or another app can do this. It is common on phones.',
    },
    tapNeeded: {
      title: 'Your browser waits for a tap',
      why: 'Many browsers start sound or video only after a tap. Low power mode does this too.',
    },
    unplugged: {
      title: 'The {device} was disconnected',
      why: 'A loose plug or an empty headset can do this.',
    },
    muted: {
      title: 'No sound or picture comes from the {device}',
      why: 'It may be muted by a key or switch. This is common.',
    },
    noPicture: {
      title: 'No picture arrives yet',
      why: 'The camera opened, but sends nothing. It often works the next time.',
    },
    pageHidden: {
      title: 'The check stopped when you left the page',
      why: 'We turn the {device} off when you cannot see this page.',
    },
    noOutputChoice: {
      title: 'The speaker is chosen outside this page',
      why: 'This browser uses your device’s own output. This is common.',
    },
    batteryHidden: {
      title: 'We cannot see your battery',
      why: 'Many browsers hide it, and some computers have none. This is common.',
    },
    screenMaySleep: {
      title: 'Your screen may go dark',
      why: 'The browser cannot keep it awake now. The check is not affected.',
    },
  },
  steps: {
    useHttps: ['Tap the web address.', 'Make it start with https://', 'Open it again.'],
    openInSafari: ['Copy the web address of this page.', 'Open Safari and paste it.'],
    openInChrome: ['Copy the web address of this page.', 'Open Chrome and paste it.'],
    openInNewest: [
      'Update your browser, or use another.',
      'Chrome, Edge, Firefox, and Safari work well.',
      'Open this page there.',
    ],
    ownTab: ['Copy the web address of this page.', 'Open a new tab and paste it.'],
    reload: ['Check again.', 'No change? Reload this page.'],
    restart: ['Close your browser fully.', 'Open it and check again.', 'No change? Restart your device.'],
    passOnCode: ['Reload this page and check again.', 'No change? Pass on the code {code}.'],
    siteAny: [
      'Open the icon beside the web address.',
      'Look for permissions or site settings.',
      'Allow the {device}.',
      'Reload this page.',
    ],
    siteChrome: ['Click the icon left of the address.', 'Turn on {Device}, or choose Allow.', 'Reload this page.'],
    siteEdge: [
      'Click the lock left of the address.',
      'Open Permissions for this site.',
      'Set {Device} to Allow.',
      'Reload this page.',
    ],
    siteAndroid: ['Tap the icon left of the address.', 'Tap Permissions.', 'Turn on {Device}.', 'Reload this page.'],
    siteFirefox: [
      'Click the {device} icon beside the address.',
      'Click the X beside Blocked.',
      'Reload, check again, and choose Allow.',
    ],
    siteFirefoxAndroid: ['Tap the lock beside the address.', 'Set {Device} to Allowed.', 'Reload this page.'],
    siteSafariMac: [
      'Open the Safari menu at the top.',
      'Choose Settings for this website.',
      'Set {Device} to Allow.',
      'Reload this page.',
    ],
    siteSafariIos: [
      'Tap the page menu beside the address.',
      'Open Website Settings.',
      'Set {Device} to Allow.',
      'Not there? Look in Settings, under Safari.',
    ],
    siteInstalled: ['Open this page in your browser.', 'Allow the {device} there.', 'Come back and check again.'],
    siteInstalledIos: [
      'Close this app fully.',
      'Open it again and tap Allow.',
      'No change? Search Settings for Safari.',
      'Set {Device} to Ask.',
    ],
    systemAny: [
      'Open your system’s privacy settings.',
      'Allow the {device} for your browser.',
      'Close and reopen your browser.',
    ],
    systemWindows: [
      'Open Settings, then Privacy & security.',
      'Choose {Device} and turn on access.',
      'Turn on access for desktop apps too.',
      'Close and reopen your browser.',
    ],
    systemMac: [
      'Open System Settings, then Privacy & Security.',
      'Choose {Device}.',
      'Turn on your browser.',
      'Quit your browser and open it again.',
    ],
    systemAndroid: [
      'Open Settings, Apps, then your browser.',
      'Tap Permissions, then {Device}.',
      'Choose to allow it.',
      'Come back and check again.',
    ],
    systemIos: [
      'Open Settings, then Privacy & Security.',
      'Tap {Device}.',
      'Turn on your browser.',
      'Come back and check again.',
    ],
    systemChromeos: [
      'Open Settings, then Privacy and security.',
      'Turn on {device} access.',
      'Come back and check again.',
    ],
    askAgain: ['Check again.', 'Choose Allow when asked.', 'No question? Reload this page.'],
    answerPrompt: ['Look for your browser’s question.', 'Choose Allow.'],
    freeAny: ['Close Zoom, Teams, and other calls.', 'Close other tabs that use it.', 'Check again.'],
    freeWindows: [
      'Close Zoom, Teams, and other calls.',
      'Open Settings, then Privacy & security.',
      'Choose {Device} and turn on access.',
      'Check again.',
    ],
    freePhone: ['End any call.', 'Close other apps that use it.', 'Wait a moment and check again.'],
    plugIn: ['Unplug it and plug it in again.', 'Look for a switch, key, or cover.', 'Check again.'],
    chooseOther: ['Connect it again, or choose another.', 'Check again.'],
    tap: ['Tap “Check again”.', 'No change? Turn off low power mode.'],
    unmute: ['Look for a mute key or switch.', 'Check the button on your headset.', 'Or choose another {device}.'],
    systemOutput: ['Open the sound settings of your device.', 'Choose the speaker or headphones there.'],
    lookAtBattery: ['Look at the battery sign yourself.', 'Plug in if you can.'],
    sleepLater: ['Tap the screen now and then.', 'Or raise Auto-Lock or screen timeout.'],
  },
};
