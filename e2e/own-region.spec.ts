import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/story';
import { ARTIST } from '@/e2e/harness/talk';

const READERS = [
  { name: 'an American', locale: 'en-US', lang: 'en-US', day: /: [A-Z][a-z]{2}, [A-Z][a-z]{2} \d{1,2}, \d\d:\d\d$/ },
  { name: 'a British', locale: 'en-GB', lang: 'en-GB', day: /: [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2,3}, \d\d:\d\d$/ },
  { name: 'an Austrian', locale: 'de-AT', lang: 'de-AT', day: /: [A-Z][a-z]\., \d{1,2}\. \p{L}+\.?, \d\d:\d\d$/u },
  { name: 'a French', locale: 'fr-FR', lang: 'en-GB', day: /: [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2,3}, \d\d:\d\d$/ },
] as const;

for (const { name, locale, lang, day } of READERS) {
  test.describe(`${name} browser`, () => {
    test.use({ locale });

    test('reads dates in its own order, from the first byte on', async ({ page }) => {
      const broken: string[] = [];
      page.on('pageerror', ({ message }) => broken.push(message));
      const response = await page.goto(`/a/${ARTIST.handle}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const nextFree = page.locator('time').first();
      await expect(nextFree).toHaveText(day);
      // What the server wrote, in a page that no cache may give to somebody else.
      const written = await nextFree.innerText();
      expect(await response?.text()).toContain(written);
      expect(response?.headers()['cache-control']).toContain('no-store');
      const manifest = await page.evaluate(async () => {
        const answer = await fetch('/manifest.webmanifest');
        return { cacheControl: answer.headers.get('cache-control'), lang: (await answer.json()).lang };
      });
      expect(manifest).toEqual({ cacheControl: 'private, no-cache', lang });
      // Once a button answers the page has come alive, and has found nothing to mend.
      await page
        .getByRole('button', { name: /^(Request booking|Termin anfragen)$/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(nextFree).toHaveText(written);
      expect(broken).toEqual([]);
    });
  });
}
