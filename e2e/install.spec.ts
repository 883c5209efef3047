// The app can be put on a home screen, and opens there in a window of its own with no server at all.
import { expect, test } from '@playwright/test';
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
