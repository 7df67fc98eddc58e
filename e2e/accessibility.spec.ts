import { expect } from '@playwright/test';
import { violations } from '@/e2e/harness/axe';
import { test } from '@/e2e/harness/story';
import { signIn } from '@/e2e/harness/talk';

const VISITOR_PAGES = [
  '/',
  '/artists',
  '/a/chiara-moretti',
  '/sign-in',
  '/sign-up',
  '/offline',
  '/no-such-page',
  '/dev/outbox',
];
const PERSON_PAGES = ['/conversations', '/bookings', '/settings', '/onboarding'];
const ARTIST_PAGES = ['/bookings', '/calendar', '/profile'];
const ADMIN_PAGES = ['/console', '/console/conversations', '/console/people', '/console/audit'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('pages for visitors have no accessibility violations', async ({ page }) => {
      for (const path of VISITOR_PAGES) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
      }
    });

    test('pages for artists and admins have no accessibility violations', async ({ page }) => {
      for (const [email, paths] of [
        ['artist@demo.test', ARTIST_PAGES],
        ['admin@demo.test', ADMIN_PAGES],
      ] as const) {
        await page.context().clearCookies();
        await signIn(page, email, 'parlour-demo');
        for (const path of paths) {
          await page.goto(path);
          await expect(page.getByRole('heading').first()).toBeVisible();
          // What comes after the heading is looked at, too.
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
          expect(await violations(page)).toEqual([]);
        }
      }
    });

    test('pages for people have no accessibility violations', async ({ page }) => {
      await signIn(page, 'customer@demo.test', 'parlour-demo');
      for (const path of PERSON_PAGES) {
        await page.goto(path);
        await expect(page.getByRole('heading').first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
      }
      await page.goto('/conversations');
      await page.getByRole('link', { name: 'Chiara Moretti' }).click();
      await expect(page.getByRole('log')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Request booking' }).click();
      await expect(page.getByRole('dialog', { name: 'Request booking' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
