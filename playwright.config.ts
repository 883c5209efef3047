// Promises to the person, tried in a real Chromium on the built app.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const debian = '/usr/bin/chromium';
const executablePath = process.env.CHROMIUM ?? (existsSync(debian) ? debian : undefined);
const port = 4310;

/** Nothing in them is timed by sound or frames: two can run beside each other. Three are too many for two cores. */
const calm =
  /\/(a11y-session|coverage|guide|install|mine|offline|past|routine|session|spanish|storage|update)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  retries: 0, // a test that passes at the second try is a bug
  workers: 2, // as many cores as a small machine has
  projects: [
    { name: 'calm', testMatch: calm, fullyParallel: true },
    { name: 'timed', testIgnore: calm, workers: 1 }, // sound and frames are timed
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 }, // the first getUserMedia took 1 to 4 s
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    video: 'off', // needs Playwright's own ffmpeg
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Nothing of the browser's own may use the network or the little time there is.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
