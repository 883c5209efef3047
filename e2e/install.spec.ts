// The app can be put on a home screen, and opens there in a window of its own with no server at all.
import { expect, test } from '@playwright/test';
import { en } from '../src/content/locales/en/index.ts';
import { openProfile, serve, workerInCharge } from './fixtures/profile.ts';

interface Shown {
  readonly src: string;
  readonly type: string;
}

test('Chromium finds nothing that would keep it from being installed', async ({ baseURL }, info) => {
  const { context, page, problems } = await openProfile(info.outputPath('profile'), info);
  await page.addInitScript(() => {
    addEventListener('beforeinstallprompt', (event) =>
      setTimeout(() => Object.assign(window, { kept: event.defaultPrevented })),
    );
  });
  await page.goto(baseURL ?? '');
  const devtools = await context.newCDPSession(page);

  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as { icons: Shown[]; screenshots: Shown[] };
  for (const { src, type } of [...manifest.icons, ...manifest.screenshots]) {
    const answer = await page.request.get(src);
    expect(answer.status(), src).toBe(200);
    expect(answer.headers()['content-type'], src).toBe(type);
  }
  // The browser's own pop-up is held back: the app asks later, after the first check.
  await expect.poll(() => page.evaluate(() => (window as { kept?: boolean }).kept)).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test('installed, it opens in its own window with the server gone', async ({ browserName: _ }, info) => {
  const server = await serve('dist', 4311);
  const { context, page, problems } = await openProfile(info.outputPath('profile'), info);
  try {
    await page.goto(server.url);
    await workerInCharge(page);
    const devtools = await context.newCDPSession(page);
    const manifestId = server.url;
    await devtools.send('PWA.install', { manifestId });
    await devtools.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
    await server.stop();

    const [app] = await Promise.all([context.waitForEvent('page'), devtools.send('PWA.launch', { manifestId })]);
    await expect(app.getByRole('button', { name: 'Start my day check' })).toBeVisible();
    expect(await app.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
    await devtools.send('PWA.uninstall', { manifestId });
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
  }
});

/** Keeps a finished check, as an earlier day would have left it. */
const keepOneCheck = () =>
  new Promise<void>((done, refused) => {
    const request = indexedDB.open('session-ready');
    request.onerror = () => refused(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction('checks', 'readwrite');
      const [startedAt, finishedAt] = [Date.now() - 60_000, Date.now()];
      const outcome = { kind: 'passed', choice: 'doesNotApply' };
      tx.objectStore('checks').put({ id: 'x', startedAt, finishedAt, appVersion: '0', steps: { camera: outcome } });
      tx.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });

test('offered only after the first finished check, and not again once put off', async ({ baseURL }, info) => {
  const { context, page, problems } = await openProfile(info.outputPath('profile'), info);
  await page.addInitScript(() => {
    addEventListener('beforeinstallprompt', () => Object.assign(window, { promptable: true }));
  });
  const offer = page.getByRole('button', { name: en.app.install.button });
  const isPromptable = () => page.evaluate(() => (window as { promptable?: boolean }).promptable === true);
  await page.goto(baseURL ?? '');
  await expect.poll(isPromptable).toBe(true);
  await expect(page.getByRole('button', { name: en.app.today.start })).toBeVisible();
  await expect(offer).toHaveCount(0);

  await page.evaluate(keepOneCheck);
  await page.reload();
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: en.app.install.later }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect.poll(isPromptable).toBe(true);
  await expect(page.getByRole('heading', { name: en.app.today.title, exact: true })).toBeVisible();
  await expect(offer).toHaveCount(0);
  expect(problems).toEqual([]);
  await context.close();
});

test.describe('Safari on an iPhone', () => {
  const system = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  test.use({ userAgent: `${system} Version/17.5 Mobile/15E148 Safari/604.1`, hasTouch: true });

  test('has no event, so the steps are shown in pictures', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('button', { name: en.app.today.start })).toBeVisible();
    await page.evaluate(keepOneCheck);
    await page.reload();
    await expect(page.getByRole('heading', { name: en.app.install.iosTitle })).toBeVisible();
    await expect(page.locator('.pictured li')).toHaveText([...en.app.install.ios]);
    await expect(page.locator('.pictured svg')).toHaveCount(3);
  });
});
