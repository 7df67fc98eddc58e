import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '@/scripts/browser';

// Not there yet on a fresh machine: the global set-up installs one, and the workers read this file again.
const browser = findBrowser();

const launchOptions = {
  ...(browser && 'executablePath' in browser ? { executablePath: browser.executablePath } : {}),
  ...(browser && 'env' in browser ? { env: { ...process.env, ...browser.env } } : {}),
  // Nothing on the page may depend on another host, and no test may reach one.
  args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
};

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/harness/global-setup.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Each worker has a server and a database of its own: stories may take the server away, and meet nobody but themselves.
  workers: 2,
  // An outer limit for machines that are slow or shared; no story waits for it.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...(browser && 'channel' in browser ? { channel: browser.channel } : {}),
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    // Every step's document stays in the trace; a film of it besides costs a third of the run.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
  // *.desk.spec.ts and *.phone.spec.ts run there only, all other stories on both.
  projects: [
    { name: 'desk', testIgnore: /\.phone\.spec\.ts$/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testIgnore: /\.desk\.spec\.ts$/,
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 3,
        userAgent: devices['Pixel 7'].userAgent,
      },
    },
  ],
});
