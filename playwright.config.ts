// Promises to the person, tried in a real Chromium on the built app.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const ifThere = (path: string) => (existsSync(path) ? path : undefined);
const chromium = process.env.CHROMIUM ?? ifThere('/usr/bin/chromium');
/** The same engine without the browser's own windows around it: what is tested gets the little time there is. */
const shell =
  process.env.CHROMIUM_SHELL ?? (process.env.CHROMIUM ? undefined : ifThere('/usr/bin/chromium-headless-shell'));
const port = Number(process.env.E2E_PORT ?? 4310);

/** Nothing in them is timed by sound or frames: two can run beside each other. Three are too many for two cores. */
const calm =
  /\/(a11y-session|backup|coverage|erase|guide|install|mine|offline|past|policy|routine|session|spanish|storage|update)\.spec\.ts$/;

/** What only a whole browser has: its questions, its windows, its menu of devices, what it asks of the network itself. */
const whole = /@whole|\b(day-check|install|leak|refusals|screenshots)\.spec\.ts/;

/** Firefox and WebKit by drivers of their own (scripts/engines.mjs gets them). */
const engines = /\/engines\/.*\.spec\.ts$/;

// Nothing of the browser's own may use the network or the little time there is.
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const inShell = {
  // It cannot ask anybody, so it says yes by itself; what is refused is tried in the whole browser.
  ...(shell && { launchOptions: { executablePath: shell, args: [...args, '--use-fake-ui-for-media-stream'] } }),
};

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  retries: 0, // a test that passes at the second try is a bug
  workers: 2, // as many cores as a small machine has
  projects: [
    { name: 'calm', testMatch: calm, testIgnore: engines, grepInvert: whole, fullyParallel: true, use: inShell },
    // Sound and frames are timed.
    { name: 'timed', testIgnore: [calm, engines], grepInvert: whole, workers: 1, use: inShell },
    { name: 'whole', testIgnore: engines, grep: whole, workers: 1 },
    { name: 'engines', testMatch: engines, workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 }, // the first getUserMedia took 1 to 4 s
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    video: 'off', // needs Playwright's own ffmpeg
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args,
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
