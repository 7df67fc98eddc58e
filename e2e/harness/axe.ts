import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

// What a page has happens to lie half under the bar at its lower edge: people scroll, axe measures what it sees.
const BAR_ASIDE = 'nav { position: static !important; }';

/** What axe holds against the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: BAR_ASIDE });
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // They stand around what opens beside the page, and pass the focus on at once: it is never on them.
    .exclude('[data-base-ui-focus-guard]')
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()} ${id}: ${html}`));
}

/** Has axe look at the page as it stands, in light and in dark. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), `in ${colorScheme}`).toEqual([]);
  }
}
