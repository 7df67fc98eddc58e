import type { Page } from '@playwright/test';
import { test as base } from '@/e2e/harness/talk';

type Company = {
  /** Opens a browser of somebody else, with the same kind of screen. */
  readonly another: () => Promise<Page>;
};

/** Stories to which more people come than the two who talk. */
export const test = base.extend<Company>({
  another: async ({ browser, baseURL, viewport, hasTouch, isMobile, userAgent, locale, timezoneId }, use) => {
    const options: object = { baseURL, viewport, hasTouch, isMobile, userAgent, locale, timezoneId };
    const opened: { close(): Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
