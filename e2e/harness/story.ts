import { test as base } from '@playwright/test';
import { thisServer } from '@/e2e/harness/this-server';

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

const command = async (name: 'start' | 'stop' | 'kill') => {
  const response = await fetch(`${thisServer().controlUrl}/${name}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
};

/** Playwright's `test` with our server: pages open relative to it, and `server` can be restarted or killed. */
export const test = base.extend<{ server: ServerUnderTest }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  baseURL: async ({}, use) => use(thisServer().url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  server: async ({}, use) => {
    const { url, databaseUrl } = thisServer();
    let isAway = false;
    const start = async () => {
      await command('start');
      isAway = false;
    };
    const end = (name: 'stop' | 'kill') => () => {
      isAway = true;
      return command(name);
    };
    const stop = end('stop');
    await use({ url, databaseUrl, start, stop, kill: end('kill'), restart: () => stop().then(start) });
    // A story that failed half-way must not take the stories after it along.
    if (isAway) await start();
  },
});
