import { test as base } from '@playwright/test';

/** The server under test, for stories that take it away and bring it back. */
export type ServerUnderTest = {
  url: string;
  databaseUrl: string;
  /** Lets it drain, then starts it again; resolves when it is ready. */
  restart: () => Promise<void>;
  /** Ends it without warning; `start` brings it back. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

const fromSetup = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the stories with \`npx playwright test\`.`);
  return value;
};

const command = async (name: 'start' | 'stop' | 'kill') => {
  const response = await fetch(`${fromSetup('E2E_CONTROL_URL')}/${name}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
};

const restart = async () => {
  await command('stop');
  await command('start');
};

/** Playwright's `test` with our server: pages open relative to it, and `server` can be restarted or killed. */
export const test = base.extend<{ server: ServerUnderTest }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  baseURL: async ({}, use) => use(fromSetup('E2E_URL')),
  server: async ({ baseURL }, use) =>
    use({
      url: baseURL ?? fromSetup('E2E_URL'),
      databaseUrl: fromSetup('E2E_DATABASE_URL'),
      restart,
      kill: () => command('kill'),
      start: () => command('start'),
      stop: () => command('stop'),
    }),
});
