// What to do about a fault with this browser on this system: which list of steps to show.
import { causeOf, usualSteps } from './causes.ts';
import type { FaultId } from './fault.ts';
import type { Platform } from './platform.ts';
import type { CauseId } from './table.ts';

/** One list of steps. The words live in `content/locales`, under the same id. */
export type StepsId =
  | 'useHttps'
  | 'openInSafari'
  | 'openInChrome'
  | 'openInNewest'
  | 'ownTab'
  | 'reload'
  | 'restart'
  | 'passOnCode'
  | 'siteAny'
  | 'siteChrome'
  | 'siteEdge'
  | 'siteAndroid'
  | 'siteFirefox'
  | 'siteFirefoxAndroid'
  | 'siteSafariMac'
  | 'siteSafariIos'
  | 'siteInstalled'
  | 'siteInstalledIos'
  | 'systemAny'
  | 'systemWindows'
  | 'systemMac'
  | 'systemAndroid'
  | 'systemIos'
  | 'systemChromeos'
  | 'askAgain'
  | 'answerPrompt'
  | 'freeAny'
  | 'freeWindows'
  | 'freePhone'
  | 'plugIn'
  | 'chooseOther'
  | 'tap'
  | 'unmute'
  | 'systemOutput'
  | 'lookAtBattery'
  | 'sleepLater';

type Choice = (platform: Platform) => StepsId;

const isPhone = ({ system }: Platform): boolean => system === 'ios' || system === 'android';

const otherBrowser = ({ system }: Platform): StepsId =>
  system === 'ios' ? 'openInSafari' : system === 'android' ? 'openInChrome' : 'openInNewest';

const system = (platform: Platform): StepsId => {
  switch (platform.system) {
    case 'windows':
      return 'systemWindows';
    case 'mac':
      return 'systemMac';
    case 'android':
      return 'systemAndroid';
    case 'chromeos':
      return 'systemChromeos';
    case 'ios':
      // Safari is not in the privacy list of iOS: its switch is its own page setting.
      return platform.browser === 'safari' ? site(platform) : 'systemIos';
    default:
      return 'systemAny';
  }
};

/** Where a site's own permission is kept. An installed app has no address bar to look beside. */
function site(platform: Platform): StepsId {
  const { browser, installed } = platform;
  if (browser === 'inApp') return otherBrowser(platform);
  switch (platform.system) {
    case 'ios':
      // The other browsers of an iPhone need the system's permission first.
      if (browser !== 'safari') return 'systemIos';
      return installed ? 'siteInstalledIos' : 'siteSafariIos';
    case 'android':
      if (installed) return 'siteInstalled';
      if (browser === 'firefox') return 'siteFirefoxAndroid';
      return browser === 'chrome' || browser === 'edge' ? 'siteAndroid' : 'siteAny';
    case 'mac':
      // An app that Safari put into the Dock is a program of its own to macOS.
      if (browser === 'safari') return installed ? 'systemMac' : 'siteSafariMac';
  }
  if (installed) return 'siteInstalled';
  if (browser === 'firefox') return 'siteFirefox';
  return browser === 'chrome' ? 'siteChrome' : browser === 'edge' ? 'siteEdge' : 'siteAny';
}

const free = (platform: Platform): StepsId =>
  platform.system === 'windows' ? 'freeWindows' : isPhone(platform) ? 'freePhone' : 'freeAny';

/** Where the system or the browser makes a difference; the rest is in `usualSteps`. */
const choices: Partial<Readonly<Record<CauseId, Choice>>> = {
  inAppBrowser: otherBrowser,
  siteBlocked: site,
  systemBlocked: system,
  blockedOrInUse: free,
  permissionWithdrawn: site,
  noDevice: (platform) => (isPhone(platform) ? 'restart' : 'plugIn'),
  deviceInUse: free,
  slowStart: (platform) => (isPhone(platform) ? 'restart' : 'plugIn'),
  // An installed iPhone app may show black where Safari shows the picture (zxing-js/ngx-scanner#560).
  noPicture: ({ system, installed }) => (system === 'ios' && installed ? 'openInSafari' : 'reload'),
};

/** The steps to show for a cause. Always some: no refusal is a dead end. `usual` is `usualSteps`, which the page has as data. */
export function stepsFor(cause: CauseId, platform: Platform, usual: typeof usualSteps): StepsId {
  return choices[cause]?.(platform) ?? usual[cause] ?? 'reload';
}

/** The cause to name and the steps to show, without the page's data. */
export function remedyFor(fault: FaultId, platform: Platform): { cause: CauseId; steps: StepsId } {
  const cause = causeOf[fault];
  return { cause, steps: stepsFor(cause, platform, usualSteps) };
}
