// Which browser and system this is, so that the next steps name the right buttons.
export type Browser = 'chrome' | 'edge' | 'samsung' | 'opera' | 'firefox' | 'safari' | 'inApp' | 'other';
export type System = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android' | 'ios' | 'other';
export type Engine = 'chromium' | 'gecko' | 'webkit' | 'other';

export interface Platform {
  readonly browser: Browser;
  readonly system: System;
  readonly engine: Engine;
  /** Opened from the home screen or the app list, without an address bar. */
  readonly installed: boolean;
}

export interface PlatformFacts {
  readonly userAgent: string;
  /** `navigator.userAgentData.platform`; Chromium only. */
  readonly uaPlatform?: string;
  /** `navigator.userAgentData.brands`, names only; Chromium only. */
  readonly uaBrands?: readonly string[];
  readonly maxTouchPoints: number;
  readonly standalone: boolean;
}

// First match wins. Every browser on iOS is WebKit and says so by "…iOS" (CriOS, FxiOS, EdgiOS).
const systems: readonly (readonly [System, RegExp])[] = [
  ['ios', /iP(hone|ad|od)|iOS\b/],
  ['android', /Android/],
  ['chromeos', /CrOS|Chrom(e|ium) OS/],
  ['windows', /Windows/],
  ['mac', /Mac/],
  ['linux', /Linux|X11/],
];

/** Browsers that live inside another app; the Android WebView says "; wv)". DuckDuckGo is a WebView and a browser. */
const inApp =
  /; wv\)|Android WebView|FBA[NV]|FB_IAB|Instagram|\bLine\/|MicroMessenger|musical_ly|TikTok|Bytedance|Snapchat|Twitter for|LinkedInApp|Pinterest\/|\bGSA\/|Electron\//;
const duckDuckGo = /DuckDuckGo|\bDdg\//;

// Before Chrome and Safari: whose name nearly every other browser carries as well.
const browsers: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /Edg(e|A|iOS)?\//],
  ['samsung', /SamsungBrowser/],
  ['opera', /OP(R|T|X|iOS)\//],
  ['firefox', /Firefox\/|FxiOS/],
  ['other', /Vivaldi|YaBrowser|UCBrowser|Brave|DuckDuckGo|Ddg\//],
  ['chrome', /Chrom(e|ium)\/|CriOS/],
];

const firstMatch = <T>(list: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  list.find(([, pattern]) => pattern.test(text))?.[0];

/** Names the platform from what the browser says of itself. Never throws; `other` where nothing is known. */
export function identify(facts: PlatformFacts): Platform {
  const said = [facts.userAgent, facts.uaPlatform, ...(facts.uaBrands ?? [])].join(' ');
  const isAppleWebKit = !/Chrome\/|Firefox\//.test(said) && /AppleWebKit/.test(said);
  let system = firstMatch(systems, said) ?? 'other';
  // An iPad asks for the desktop page by default and then says it is a Mac; no Mac has a touch screen.
  if (system === 'mac' && isAppleWebKit && facts.maxTouchPoints > 1) system = 'ios';

  const engine = engineOf(said, system);
  return {
    browser: browserOf(said, system, isAppleWebKit, facts.standalone),
    system,
    engine,
    installed: facts.standalone,
  };
}

function engineOf(said: string, system: System): Engine {
  if (system === 'ios') return 'webkit';
  if (/Chrome\//.test(said)) return 'chromium';
  if (/Firefox\//.test(said)) return 'gecko';
  return /AppleWebKit/.test(said) ? 'webkit' : 'other';
}

function browserOf(said: string, system: System, isAppleWebKit: boolean, standalone: boolean): Browser {
  if (inApp.test(said) && !duckDuckGo.test(said)) return 'inApp';
  const named = firstMatch(browsers, said);
  if (named) return named;
  if (!isAppleWebKit || (system !== 'mac' && system !== 'ios')) return 'other';
  // Neither an app's inner browser nor a home-screen app says "Safari" (bowser-js/bowser#208); only one is standalone.
  return standalone || /Safari\//.test(said) ? 'safari' : 'inApp';
}
