// `npm run heap`: does the page grow from check to check? Ten checks of the camera and the microphone, on the built app.
import { chromium } from '@playwright/test';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { ensureBrowser } = await import('./browser.mjs');
const { buildApp, serveApp } = await import('./serve.mjs');

const checks = 10;
const mostGrowthBytes = 1_000_000;
const executablePath = ensureBrowser();
if (!executablePath) process.exit(1);
await buildApp();
const server = await serveApp(4340);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--disable-quic'],
});
const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
/** What is left after the garbage is taken out, twice: the first round may only free what holds the rest. */
async function heapBytes() {
  for (let n = 0; n < 2; n++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}

await devtools.send('Performance.enable');
await page.goto(server.url);
const verdict = page.locator('[data-bench=verdict]');
/** One step from its start to its verdict. A "yes" is given where there is a question. */
async function step(start, hasQuestion) {
  await start();
  if (hasQuestion) await page.locator('fieldset.question button').first().click({ timeout: 30_000 });
  await verdict.waitFor({ timeout: 30_000 });
  await page.keyboard.press('Tab'); // a sign of the person: the step stays
}
const again = () => page.getByRole('button', { name: 'Check again', exact: true }).click();
const sizes = [];
await step(() => page.locator('[data-bench=start]').click(), true);
for (let n = 0; n <= checks; n++) {
  if (n > 0) await step(again, true);
  sizes.push(await heapBytes());
}
const camera = sizes.at(-1) - sizes[0];
process.stdout.write(`camera, ${checks} checks: ${sizes.map((size) => Math.round(size / 1000)).join(' ')} kB\n`);
await page.getByRole('button', { name: 'Next', exact: true }).click();
const open = page.getByRole('button', { name: 'Open the microphone', exact: true });
await step(async () => {
  if (await open.isVisible()) await open.click();
}, false);
const heard = [];
for (let n = 0; n <= checks; n++) {
  if (n > 0) await step(again, false);
  heard.push(await heapBytes());
}
const microphone = heard.at(-1) - heard[0];
process.stdout.write(`microphone, ${checks} checks: ${heard.map((size) => Math.round(size / 1000)).join(' ')} kB\n`);
const grown = Math.max(camera, microphone);
process.stdout.write(`grown by ${Math.round(grown / 1000)} kB of ${mostGrowthBytes / 1000} allowed\n`);
await browser.close();
await server.close();
process.exitCode = grown <= mostGrowthBytes ? 0 : 1;
