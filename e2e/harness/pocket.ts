import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base } from '@/e2e/harness/talk';

/** A browser with a memory of its own, that can die and be opened again. */
export type Pocket = {
  readonly page: Page;
  setOffline(isOffline: boolean): Promise<void>;
  /** Ends it in the middle of whatever it does: no page is told. */
  kill(): Promise<void>;
  /** Opens it again with what it had written down. */
  open(): Promise<Page>;
};

/** Stories in which one person's browser is killed. */
export const test = base.extend<{ pocket: Pocket }>({
  pocket: async ({ playwright, launchOptions, channel, baseURL, viewport, hasTouch, isMobile, userAgent }, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-pocket-'));
    const look = { viewport, hasTouch, isMobile, ...(userAgent ? { userAgent } : {}), ...(baseURL ? { baseURL } : {}) };
    const own = { ...launchOptions, ...(channel ? { channel } : {}), locale: 'en-GB', timezoneId: 'Europe/Rome' };
    const launch = () => playwright.chromium.launchPersistentContext(folder, { ...own, ...look });
    const pageOf = async (one: BrowserContext) => one.pages()[0] ?? (await one.newPage());
    let context = await launch();
    let page = await pageOf(context);
    await use({
      get page() {
        return page;
      },
      setOffline: (isOffline) => context.setOffline(isOffline),
      kill: async () => {
        // A browser writes cookies down up to half a minute late; who is signed in is not what these stories are about.
        const cookies = await context.cookies();
        const cdp = await context.newCDPSession(page);
        const gone = context.waitForEvent('close');
        void cdp.send('Browser.crash').catch(() => undefined);
        await gone;
        context = await launch();
        await context.addCookies(cookies);
      },
      open: async () => {
        page = await pageOf(context);
        return page;
      },
    });
    await context.close();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
