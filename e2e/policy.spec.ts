// What may run and who may be asked: the policy in force with and without a host that helps, nobody else on the line, and
// texts that stay texts. `npm run policy` tries the long form of the last two.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { cachingOf, headers, localHeaders } from '../manifest/headers.ts';
import { button, heading, onStep, words } from './fixtures/day-check.ts';
import { addresses, comeNear, visit } from './fixtures/journey.ts';
import { clickAsByKey, prepare } from './fixtures/page-scripts.ts';
import { payloads } from './fixtures/payloads.ts';
import { hostOf, readNetLog, startProxy } from './fixtures/recording-proxy.ts';
import { startList } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';
import {
  armed,
  enter,
  enterAll,
  enterAsAddress,
  importPack,
  packOf,
  restoreBackup,
  saveBackup,
  textFields,
} from './fixtures/text-fields.ts';

test.use({ trace: 'off' }); // hundreds of fields, each a picture

const dist = 'dist';
const textIn = (path: string) => readFileSync(join(dist, path), 'utf8');
const built = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  .filter((path) => path !== '_headers');
const scripts = built.filter((path) => path.endsWith('.js'));
/** Nobody has this name (RFC 2606). */
const elsewhere = 'http://canary.example/';
const say = (figure: string) => process.stdout.write(`${figure}\n`);

test('every file has its headers, and one word on how long it may be kept', async ({ request }) => {
  const answers = await Promise.all(
    ['', ...built].map(async (path) => [path, await request.get(`./${path}`)] as const),
  );
  for (const [path, answer] of answers) {
    expect(answer.status(), path).toBe(200);
    for (const [name, value] of Object.entries(localHeaders))
      expect(answer.headers()[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    expect(cachingOf(`/${path}`), `a rule for ${path}`).toBeDefined();
    expect(answer.headers()['cache-control'], path).toBe(cachingOf(`/${path}`));
  }
  for (const path of ['missing.js', 'assets/missing.js', 'missing'])
    expect((await request.get(`./${path}`)).status(), path).toBe(404);
});

test('the file for hosts is built, and the page names its script and style with their hashes', () => {
  const file = textIn('_headers');
  for (const [name, value] of Object.entries(headers)) expect(file).toContain(`\n  ${name}: ${value}\n`);
  const tags = textIn('index.html').match(/<(script|link)[^>]*(src|href)="\.\/assets\/[^>]*>/g) ?? [];
  expect(tags).toHaveLength(3);
  for (const tag of tags) expect(tag).toMatch(/ integrity="sha384-[A-Za-z0-9+/]{64}"/);
});

test('nothing in the scripts names what escapes the policy, but for its removal', () => {
  const [entry] = textIn('index.html').match(/assets\/[\w-]+\.js/) ?? [];
  const naming = scripts.filter((path) => /RTC(PeerConnection|DataChannel)/.test(textIn(path)));
  expect(naming).toEqual([entry]);
  expect(textIn(entry ?? '').match(/["'`](webkit)?RTC\w+["'`]/g)).toHaveLength(2);
  expect(textIn(entry ?? '').match(/RTC(PeerConnection|DataChannel)/g)).toHaveLength(2);
  for (const path of scripts)
    expect(textIn(path), path).not.toMatch(/\beval\(|new Function\(|WebSocket|EventSource|sendBeacon|WebTransport/);
});

test.describe('the policy', () => {
  // What is refused is said in the console: it is what is tried here.
  test.use({ expectedErrors: [/Trusted|Content Security Policy|violates/] });

  for (const by of ['the host', 'the page alone'] as const)
    test(`in force by ${by}`, async ({ page }) => {
      if (by === 'the page alone')
        await page.route(/\/(\?.*)?$/, async (route) => {
          const response = await route.fetch();
          const { 'content-security-policy': _, ...kept } = response.headers();
          await route.fulfill({ response, headers: kept });
        });
      const answer = await page.goto('./');
      expect(Boolean(answer?.headers()['content-security-policy'])).toBe(by === 'the host');
      await expect(heading(page, words.today.title)).toBeVisible();
      const did = await page.evaluate(async () => {
        const attempt = (act: () => unknown) => {
          try {
            act();
            return 'done';
          } catch (error) {
            return (error as Error).name;
          }
        };
        const worker = (url: string) => attempt(() => new Worker(url, { type: 'module' }).terminate());
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): void };
        };
        return {
          markup: attempt(() => {
            document.createElement('div').innerHTML = '<b>x</b>';
          }),
          script: attempt(() => {
            document.createElement('script').src = './assets/other.js';
          }),
          otherWorker: worker('./assets/other.js'),
          foreignWorker: worker('https://example.org/worklets/analysis.worker.js'),
          blobWorker: worker(URL.createObjectURL(new Blob(['']))),
          ownWorkers: ['analysis.worker', 'face.worker', 'capture.worklet'].map((name) =>
            worker(`./worklets/${name}.js`),
          ),
          anotherPolicy: attempt(() => trustedTypes.createPolicy('other', {})),
          defaultAgain: attempt(() => trustedTypes.createPolicy('default', {})),
          elsewhere: await fetch('https://example.org/').then(
            () => 'done',
            ({ name }: Error) => name,
          ),
          gone: ['RTCPeerConnection', 'webkitRTCPeerConnection'].filter((name) => name in window),
        };
      });
      expect(did).toEqual({
        markup: 'TypeError',
        script: 'TypeError',
        otherWorker: 'TypeError',
        foreignWorker: 'TypeError',
        blobWorker: 'TypeError',
        ownWorkers: ['done', 'done', 'done'],
        anotherPolicy: 'TypeError',
        defaultAgain: 'TypeError',
        elsewhere: 'TypeError',
        gone: [],
      });
      // The worker that serves the app offline got in.
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
        .toBe('activated');
    });
});

test('in a worker there is nothing to escape with either', async ({ page }) => {
  await page.goto('./');
  await expect(heading(page, words.today.title)).toBeVisible();
  const [started] = await Promise.all([
    page.waitForEvent('worker'),
    page.evaluate(() => {
      const holder = window as unknown as { tried: Worker };
      holder.tried = new Worker('./worklets/analysis.worker.js', { type: 'module' });
    }),
  ]);
  const found = await started.evaluate(() =>
    Object.getOwnPropertyNames(self).filter((name) => /PeerConnection/.test(name)),
  );
  expect(found).toEqual([]);
});

test(
  'through every screen and a check: nobody but the own server is asked',
  { tag: '@whole' },
  async ({ browserName: _, baseURL }, info) => {
    const isWhole = process.env.POLICY === 'long';
    test.setTimeout(isWhole ? 900_000 : 120_000);
    const own = `${baseURL}`;
    const proxy = await startProxy(own);
    const log = info.outputPath('net-log.json');
    const { launchOptions } = info.project.use;
    const args = [
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>', // what is of this machine goes through it too
      `--log-net-log=${log}`,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ];
    const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), ...args] });
    let visited = 0;
    try {
      const context = await browser.newContext({ baseURL: own, permissions: ['camera', 'microphone'] });
      await prepare(context, clickAsByKey, undefined);
      const page = await context.newPage();
      await page.goto('./');
      await expect(heading(page, words.today.title)).toBeVisible();
      // One screen stands in the way of the others once it is asked for: it is last.
      for (const address of addresses(isWhole)) {
        await visit(page, address);
        if (isWhole) await comeNear(page);
        visited++;
      }
      await throughCheck(page);
      if (isWhole) await startList(page);
      await page.waitForTimeout(1_000); // what comes late
      // Somebody who does ask, to see that they are seen.
      const other = await browser.newPage();
      await other.evaluate((url) => fetch(url).catch(() => {}), elsewhere);
    } finally {
      await browser.close();
      proxy.stop();
    }
    const { byPages, byBrowser, lookedUp, overUdp } = readNetLog(readFileSync(log, 'utf8'));
    const isForeign = (url: string) => !url.startsWith(own);
    expect(byPages.filter((url) => !isForeign(url)).length, 'what is asked is seen').toBeGreaterThan(20);
    expect(byPages.filter(isForeign), 'asked by pages').toEqual([elsewhere]);
    // Whoever else was asked or looked up, was so by the browser for itself.
    const known = new Set(['localhost', '127.0.0.1', hostOf(elsewhere), ...byBrowser.map(hostOf)]);
    const asked = proxy.asked.map((line) => line.replace(/^[A-Z]+ /, ''));
    expect(asked).toContain(elsewhere);
    for (const line of [...asked, ...lookedUp]) expect(known, line).toContain(hostOf(line));
    expect(overUdp).toEqual([]);
    const count = byPages.length - 1;
    const browsers = [...new Set(byBrowser.map(hostOf))].join(', ');
    say(
      `${visited} screens and a check: ${count} requests, 0 beyond the own origin (the browser for itself: ${browsers})`,
    );
  },
);

/** Opens the camera and, after it, the microphone, with the worker and the worklet. */
async function throughCheck(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('[data-bench=start]').click();
  await onStep(page, 'camera');
  await expect(page.locator('video')).toBeVisible();
  await button(page, words.check.skip).click();
  await onStep(page, 'microphone');
  await expect(page.getByRole('meter').first()).toBeVisible();
}

test.describe('texts stay texts', () => {
  const count = Number(process.env.PAYLOADS ?? 12);
  const isLong = process.env.PAYLOADS !== undefined;
  /** As many as a pack may have apps and contacts. */
  const chunk = 20;
  const all = payloads(count);
  const chunks = Array.from({ length: Math.ceil(count / chunk) }, (_, i) => all.slice(i * chunk, (i + 1) * chunk));

  async function open(browser: Browser, baseURL: string | undefined): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    await context.addInitScript(armed);
    const page = await context.newPage();
    await page.goto('./');
    await expect(heading(page, words.today.title)).toBeVisible();
    return { context, page };
  }
  /** Nothing was called, nothing was refused because nothing was tried, and no element came of a text. */
  async function expectCalm(page: Page): Promise<void> {
    const made = await page.evaluate(() => {
      const isHandler = (element: Element) => [...element.attributes].some(({ name }) => name.startsWith('on'));
      const strange = 'script, iframe, object, embed, base, meta, link, style, marquee, math, animate, template';
      return [
        ...window.canaries,
        ...[...document.querySelectorAll(`main ${strange.split(', ').join(', main ')}`)].map(
          ({ outerHTML }) => outerHTML,
        ),
        ...[...document.querySelectorAll('main *')].filter(isHandler).map(({ outerHTML }) => outerHTML),
        ...[...document.querySelectorAll<HTMLAnchorElement>('main a')]
          .filter(({ protocol }) => !['http:', 'https:', 'tel:'].includes(protocol))
          .map(({ href }) => href),
      ];
    });
    expect(made).toEqual([]);
  }

  const visitAll = async (page: Page, hashes: readonly string[]) => {
    for (const hash of hashes) {
      await visit(page, hash);
      await expectCalm(page);
    }
  };

  test('typed into every field, and back from a back-up', async ({ browser, baseURL }) => {
    test.setTimeout(isLong ? 14_400_000 : 180_000);
    let entered = 0;
    for (const texts of chunks) {
      const { context, page } = await open(browser, baseURL);
      for (const [at, field] of textFields.entries()) {
        const own = isLong ? texts : texts.filter((_, i) => i % textFields.length === at);
        if (isLong) await enterAll(page, field, own);
        else for (const text of own) await test.step(`${field.name}: ${text}`, () => enter(page, field, text));
        entered += own.length;
        await expectCalm(page);
      }
      await enterAsAddress(page, texts);
      await visitAll(page, ['#/', '#/session', '#/routine']);
      const file = await saveBackup(page);
      await expectCalm(page);
      await context.close();

      const anew = await open(browser, baseURL);
      await restoreBackup(anew.page, file);
      await visitAll(anew.page, ['#/', '#/items', '#/places', '#/routine', '#/apart', '#/hours', '#/session']);
      await anew.context.close();
    }
    say(`${count} payloads, typed ${entered} times into ${textFields.length} fields and brought back: 0 executions`);
  });

  test('from a file', async ({ browser, baseURL }) => {
    test.setTimeout(isLong ? 14_400_000 : 180_000);
    let taken = 0;
    let refused = 0;
    let named = 0; // each other than the last: some texts differ only in what the app takes out
    for (const texts of chunks) {
      const { context, page } = await open(browser, baseURL);
      for (const one of isLong ? texts : texts.slice(0, 1)) {
        // As the name of the organization, and as a link, which no such text is.
        expect(await importPack(page, packOf([one, `Pack ${++named}`]), one.slice(0, 20))).toBe(true);
        expect(await importPack(page, packOf(['x'], one))).toBe(false);
        refused++;
        await expectCalm(page);
      }
      expect(await importPack(page, packOf(texts))).toBe(true);
      taken++;
      await visitAll(page, ['#/pack', '#/items', '#/session', '#/guide', '#/due', '#/']);
      await startList(page);
      await expectCalm(page);
      await context.close();
    }
    say(`${count} payloads from ${taken} packs in every field, ${refused} as links: 0 executions`);
  });
});
