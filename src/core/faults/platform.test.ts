// User agents as published (useragent test sets and issue threads on GitHub), and what each must be taken for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify, type Platform } from './platform.ts';

const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit}`;
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const android = 'Mozilla/5.0 (Linux; Android 10; K)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

const cases: readonly (readonly [
  string,
  string,
  `${Platform['browser']} ${Platform['system']} ${Platform['engine']}`,
])[] = [
  ['Chrome, Windows', `${windows} ${blink} Chrome/129.0.0.0 Safari/537.36`, 'chrome windows chromium'],
  ['Chrome, Mac', `${mac} ${blink} Chrome/129.0.0.0 Safari/537.36`, 'chrome mac chromium'],
  ['Chrome, Linux', `Mozilla/5.0 (X11; Linux x86_64) ${blink} Chrome/129.0.0.0 Safari/537.36`, 'chrome linux chromium'],
  [
    'headless',
    `Mozilla/5.0 (X11; Linux x86_64) ${blink} HeadlessChrome/129.0.0.0 Safari/537.36`,
    'chrome linux chromium',
  ],
  [
    'Chromebook',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/124.0.0.0 Safari/537.36`,
    'chrome chromeos chromium',
  ],
  ['Chrome, Android', `${android} ${blink} Chrome/131.0.0.0 Mobile Safari/537.36`, 'chrome android chromium'],
  ['Edge, Windows', `${windows} ${blink} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.86`, 'edge windows chromium'],
  [
    'Edge, Android',
    `${android} ${blink} Chrome/124.0.0.0 Mobile Safari/537.36 EdgA/124.0.0.0`,
    'edge android chromium',
  ],
  [
    'Samsung',
    `${android} ${blink} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    'samsung android chromium',
  ],
  ['Opera, Windows', `${windows} ${blink} Chrome/140.0 Safari/537.36 OPR/121.0`, 'opera windows chromium'],
  [
    'Opera, Android',
    `${android} ${blink} Chrome/127.0.6533.64 Mobile Safari/537.36 OPR/76.2.4027.73374`,
    'opera android chromium',
  ],
  ['DuckDuckGo, iPhone', `${iphone} Version/18.6 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`, 'other ios webkit'],
  ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0', 'firefox linux gecko'],
  [
    'Firefox, Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0',
    'firefox mac gecko',
  ],
  ['Firefox, Android', 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0', 'firefox android gecko'],
  ['Safari, Mac', `${mac} ${webkit} Version/17.5 Safari/605.1.15`, 'safari mac webkit'],
  ['Safari, iPhone', `${iphone} Version/18.1.1 Mobile/15E148 Safari/604.1`, 'safari ios webkit'],
  ['Chrome, iPhone', `${iphone} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, 'chrome ios webkit'],
  ['Firefox, iPhone', `${iphone} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`, 'firefox ios webkit'],
  ['Edge, iPhone', `${iphone} EdgiOS/131.0.2903.68 Mobile/15E148 Safari/605.1.15`, 'edge ios webkit'],
  ['Opera, iPhone', `${iphone} Version/18.1 Mobile/15E148 Safari/604.1 OPT/5.0.7`, 'opera ios webkit'],
  ['WebKitGTK', `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Version/17.0 Safari/605.1.15`, 'other linux webkit'],
  [
    'Facebook, iPhone',
    `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/459.0.0.48.110;FBDV/iPhone15,2;FBSN/iOS;FBSV/17.4.1]`,
    'inApp ios webkit',
  ],
  [
    'Facebook, Android',
    `Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UD1A; wv) ${blink} Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/450.0.0.38.108;]`,
    'inApp android chromium',
  ],
  [
    'Instagram, iPhone',
    `${iphone} Mobile/15E148 Instagram 295.0.0.32.119 (iPhone15,3; iOS 16_6; en_US)`,
    'inApp ios webkit',
  ],
  [
    'WebView',
    `Mozilla/5.0 (Linux; Android 10; Mi 10; wv) ${blink} Version/4.0 Chrome/83.0.4103.106 Mobile Safari/537.36`,
    'inApp android chromium',
  ],
  [
    'TikTok, iPhone',
    `${iphone} Mobile/15E148 musical_ly_36.5.4 TikTok 36.5.4 rv:365405 (iPhone; iOS 17.4; en_US)`,
    'inApp ios webkit',
  ],
  ['Google app, iPhone', `${iphone} GSA/338.0.679569035 Mobile/15E148 Safari/604.1`, 'inApp ios webkit'],
  ['a nameless inner browser', `${iphone} Mobile/15E148`, 'inApp ios webkit'],
  ['nothing', '', 'other other other'],
];

const said = (userAgent: string, more: Partial<Parameters<typeof identify>[0]> = {}) => {
  const { browser, system, engine } = identify({ userAgent, maxTouchPoints: 0, standalone: false, ...more });
  return `${browser} ${system} ${engine}`;
};

test.each(cases)('%s', (_, userAgent, expected) => {
  expect(said(userAgent)).toBe(expected);
});

test('an iPad that asks for the desktop page says Macintosh and has touch points', () => {
  const [, safariMac] = cases.find(([name]) => name === 'Safari, Mac') ?? ['', ''];
  expect(said(safariMac, { maxTouchPoints: 5 })).toBe('safari ios webkit');
  expect(said(`${mac} ${blink} Chrome/129.0.0.0 Safari/537.36`, { maxTouchPoints: 5 })).toBe('chrome mac chromium');
});

test('an iPhone home-screen app drops the word Safari and is still Safari', () => {
  const bare = { userAgent: `${iphone} Mobile/15E148`, maxTouchPoints: 5 };
  expect(identify({ ...bare, standalone: true })).toEqual({
    browser: 'safari',
    system: 'ios',
    engine: 'webkit',
    installed: true,
  });
  expect(identify({ ...bare, standalone: false }).browser).toBe('inApp');
});

test('client hints are heard: a WebView, Brave, the system', () => {
  const chromeAndroid = `${android} ${blink} Chrome/131.0.0.0 Mobile Safari/537.36`;
  expect(said(chromeAndroid, { uaBrands: ['Android WebView', 'Chromium'] })).toBe('inApp android chromium');
  expect(said(chromeAndroid, { uaBrands: ['Brave', 'Chromium'] })).toBe('other android chromium');
  expect(said(`Mozilla/5.0 ${blink} Chrome/131.0.0.0`, { uaPlatform: 'Chrome OS' })).toBe('chrome chromeos chromium');
});

test('never throws', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.array(fc.string()),
      fc.nat(20),
      fc.boolean(),
      (userAgent, uaPlatform, uaBrands, maxTouchPoints, standalone) => {
        expect(identify({ userAgent, uaPlatform, uaBrands, maxTouchPoints, standalone }).installed).toBe(standalone);
      },
    ),
  );
});

const safariEngine = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const onIphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safariEngine}`;
const onMac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safariEngine} Version/17.4 Safari/605.1.15`;

test.each([
  ['Safari on an iPhone', `${onIphone} Version/17.5 Mobile/15E148 Safari/604.1`, 5, true],
  ['Safari on an iPad, which says Mac', onMac, 5, true],
  ['Safari on a Mac', onMac, 0, false],
  ['Chrome on an iPhone', `${onIphone} CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1`, 5, false],
  ['Edge on an iPhone', `${onIphone} Version/17.0 EdgiOS/125.0.2535.60 Mobile/15E148 Safari/605.1.15`, 5, false],
  ['Firefox on an iPhone', `${onIphone} FxiOS/126.0 Mobile/15E148 Safari/605.1.15`, 5, false],
  ['a page inside another app', `${onIphone} Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone14,5]`, 5, false],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
    5,
    false,
  ],
])('Safari with its share sheet, or not: %s', (_, userAgent, maxTouchPoints, expected) => {
  const { system, browser } = identify({ userAgent, maxTouchPoints, standalone: false });
  expect(system === 'ios' && browser === 'safari').toBe(expected);
});

const onTouch = (userAgent: string, maxTouchPoints: number) => said(userAgent, { maxTouchPoints });

test('a touch screen makes an iPad of a Mac only, and only from two fingers on', () => {
  expect(onTouch(onMac, 1)).toBe('safari mac webkit');
  expect(onTouch(onMac, 2)).toBe('safari ios webkit');
  expect(onTouch(`Mozilla/5.0 (X11; Linux x86_64) ${safariEngine} Version/17.0 Safari/605.1.15`, 10)).toBe(
    'other linux webkit',
  );
});

test('Chrome on an iPad that asks for the desktop page says Macintosh and still CriOS', () => {
  const desktop = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_5) ${safariEngine} CriOS/85 Version/11.1.1 Safari/605.1.15`;
  expect(onTouch(desktop, 5)).toBe('chrome ios webkit');
});

test('on an iPhone it is WebKit, even where an app leaves out all but its own name', () => {
  expect(said('SomeApp/5.1 (iPhone; iOS 17.4; Scale/3.00)')).toBe('other ios webkit');
});

test('each client hint is a word of its own', () => {
  expect(said('', { uaPlatform: 'iOS', uaBrands: ['Chromium'] })).toBe('other ios webkit');
});

test.each([
  [
    'Facebook',
    'Mozilla/5.0 (Linux; Android 4.4.2; SCH-I535 Build/KOT49H) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/70.0.0.0 Mobile Safari/537.36 [FBAN/FB4A;FBAV/20.0.0.25.15;]',
  ],
  [
    'Facebook Lite',
    'Mozilla/5.0 (Linux; Android 10; SM-G960U) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/115.0.0.0 Mobile Safari/537.36 [FBAN/EMA;FBLC/en_US;FBAV/300.0.0.0.0;]',
  ],
])('a page inside %s, which does not say WebView, is known by the name of the app', (_, userAgent) => {
  expect(identify({ userAgent, maxTouchPoints: 5, standalone: false }).browser).toBe('inApp');
});

// Made up: nobody lists what must not be met.
test('an app whose name only ends like that of another is not that one', () => {
  const chrome = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';
  expect(said(`${chrome} Online/2.1`)).toBe('chrome android chromium');
});
