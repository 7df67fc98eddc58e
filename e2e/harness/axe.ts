import fs from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// What a page has happens to lie half under the bar at its lower edge: people scroll, axe measures what it sees.
const BAR_ASIDE = 'nav { position: static !important; }';

// They stand around what opens beside the page, and pass the focus on at once: it is never on them.
const FOCUS_GUARDS = '[data-base-ui-focus-guard]';

// The axe that the builder belongs to, in its smaller file.
const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = fs.readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe into a document once: the builder would bring all of it along for each look, twice. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  await page.evaluate(AXE);
  await page.addStyleTag({ content: BAR_ASIDE });
}

const builder = (page: Page) => new AxeBuilder({ page, axeSource: 'void 0' });

async function found(page: Page, axe: AxeBuilder): Promise<string[]> {
  await bringAxe(page);
  // In the page itself and not, for frames that we have none of, in one opened for each look.
  const { violations } = await axe.setLegacyMode().exclude(FOCUS_GUARDS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()} ${id}: ${html}`));
}

/** What axe holds against the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  return found(page, builder(page).withTags(RULES));
}

/** Has axe look at `part` of the page as it stands: at all of it in light, and at its colours in dark, too. */
export async function expectNoViolations(page: Page, part = 'body'): Promise<void> {
  const look = () => builder(page).include(part);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await found(page, look().withRules(['color-contrast'])), 'in dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await found(page, look().withTags(RULES)), 'in light').toEqual([]);
}
