// The same fault, and other steps on another system, in another browser or as an installed app.
import { expect, test } from 'vitest';
import type { FaultId } from './fault.ts';
import type { Platform } from './platform.ts';
import {
  chromeAndroid,
  chromeMac,
  chromeWindows,
  facebookIos,
  firefoxAndroid,
  firefoxLinux,
  installedIos,
  on,
  safariIos,
  safariMac,
} from './refusals.ts';
import { remedyFor, type StepsId, stepsFor } from './remedies.ts';

const chromeIos = on('chrome', 'ios', 'webkit');
const operaLinux = on('opera', 'linux', 'chromium');
const installedAndroid = on('chrome', 'android', 'chromium', true);

const cases: readonly (readonly [string, FaultId, readonly (readonly [string, Platform, StepsId])[]])[] = [
  [
    'the site is blocked',
    'M07',
    [
      ['Chrome on a Mac', chromeMac, 'siteChrome'],
      ['Edge on Android', on('edge', 'android', 'chromium'), 'siteAndroid'],
      ['Opera on Linux', operaLinux, 'siteAny'],
      ['installed by Chrome on Windows', on('chrome', 'windows', 'chromium', true), 'siteInstalled'],
      ['installed by Chrome on a Mac', on('chrome', 'mac', 'chromium', true), 'siteInstalled'],
      ['put into the Dock by Safari', on('safari', 'mac', 'webkit', true), 'systemMac'],
      ['inside an app on Windows', on('inApp', 'windows', 'chromium'), 'openInNewest'],
    ],
  ],
  [
    'the permission was taken back',
    'M15',
    [
      ['Chrome on Windows', chromeWindows, 'siteChrome'],
      ['Safari on an iPhone', safariIos, 'siteSafariIos'],
    ],
  ],
  [
    'the system says no',
    'M10',
    [
      ['Chrome on an iPhone, which is in the list of the system', chromeIos, 'systemIos'],
      ['an app on an iPhone, which is in that list too', facebookIos, 'systemIos'],
      ['Safari on an iPhone, which is not', safariIos, 'siteSafariIos'],
      ['on the home screen of an iPhone', installedIos, 'siteInstalledIos'],
      ['Firefox on Linux', firefoxLinux, 'systemAny'],
    ],
  ],
  [
    'the device is busy',
    'M29',
    [
      ['an iPhone has no windows to close', safariIos, 'freePhone'],
      ['nor has Android', firefoxAndroid, 'freePhone'],
      ['a Mac', safariMac, 'freeAny'],
      ['Linux', firefoxLinux, 'freeAny'],
    ],
  ],
  [
    'no device: nobody plugs a camera into a telephone',
    'M18',
    [
      ['iPhone', safariIos, 'restart'],
      ['Android', chromeAndroid, 'restart'],
      ['Windows', chromeWindows, 'plugIn'],
    ],
  ],
  [
    'the device is slow',
    'M31',
    [
      ['iPhone', chromeIos, 'restart'],
      ['Android', chromeAndroid, 'restart'],
      ['Mac', chromeMac, 'plugIn'],
    ],
  ],
  [
    'no picture: only an app on the home screen of an iPhone is better off in Safari',
    'M46',
    [
      ['on the home screen of an iPhone', installedIos, 'openInSafari'],
      ['Safari on an iPhone', safariIos, 'reload'],
      ['installed on Android', installedAndroid, 'reload'],
      ['Chrome on Windows', chromeWindows, 'reload'],
    ],
  ],
];
const each = cases.flatMap(([what, row, places]) => places.map((place) => [what, row, ...place] as const));

test.each(each)('%s (%s), %s', (_, row, __, platform, steps) => {
  expect(remedyFor(row, platform).steps).toBe(steps);
});

test('where the page has no steps for a cause, checking again is still one', () => {
  expect(stepsFor('muted', chromeWindows, { muted: 'unmute' })).toBe('unmute');
  expect(stepsFor('muted', chromeWindows, {})).toBe('reload');
});
