// Every refusal ends in a title, a reason and steps, and the steps are those of the browser and system at hand.
import { expect, test } from 'vitest';
import { faults } from '../../content/locales/en/faults.ts';
import type { FaultId } from './fault.ts';
import type { Platform } from './platform.ts';
import {
  cases,
  chromeAndroid,
  chromeMac,
  chromeWindows,
  edgeWindows,
  everywhere,
  facebookAndroid,
  facebookIos,
  firefoxAndroid,
  firefoxLinux,
  firefoxWindows,
  installedIos,
  on,
  safariIos,
  safariMac,
} from './refusals.ts';
import { remedyFor } from './remedies.ts';

test.each([...new Set(cases.map(([row]) => row))])('%s ends in a title, a reason and steps on every system', (row) => {
  for (const platform of everywhere) {
    const { cause, steps } = remedyFor(row, platform);
    expect(faults.causes[cause].title).not.toBe('');
    expect(faults.causes[cause].why).not.toBe('');
    expect(faults.steps[steps].length).toBeGreaterThan(1);
  }
});

test('the steps fit the browser and the system', () => {
  const steps = (row: FaultId, platform: Platform) => remedyFor(row, platform).steps;
  expect(steps('M07', chromeWindows)).toBe('siteChrome');
  expect(steps('M07', edgeWindows)).toBe('siteEdge');
  expect(steps('M07', firefoxLinux)).toBe('siteFirefox');
  expect(steps('M07', firefoxAndroid)).toBe('siteFirefoxAndroid');
  expect(steps('M07', chromeAndroid)).toBe('siteAndroid');
  expect(steps('M07', on('samsung', 'android', 'chromium'))).toBe('siteAny');
  expect(steps('M07', safariMac)).toBe('siteSafariMac');
  expect(steps('M07', safariIos)).toBe('siteSafariIos');
  expect(steps('M07', installedIos)).toBe('siteInstalledIos');
  expect(steps('M07', on('chrome', 'android', 'chromium', true))).toBe('siteInstalled');
  expect(steps('M07', on('chrome', 'ios', 'webkit'))).toBe('systemIos');
  expect(steps('M07', facebookIos)).toBe('openInSafari');
  expect(steps('M10', chromeMac)).toBe('systemMac');
  expect(steps('M10', edgeWindows)).toBe('systemWindows');
  expect(steps('M10', on('chrome', 'chromeos', 'chromium'))).toBe('systemChromeos');
  expect(steps('M12', firefoxAndroid)).toBe('systemAndroid');
  expect(steps('M11', firefoxWindows)).toBe('freeWindows');
  expect(steps('M30', chromeWindows)).toBe('freeWindows');
  expect(steps('M02', facebookAndroid)).toBe('openInChrome');
});
