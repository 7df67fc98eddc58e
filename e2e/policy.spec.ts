import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { expectNoViolations } from '@/e2e/harness/axe';
import { test } from '@/e2e/harness/company';
import { DEMO_PASSWORD, signIn } from '@/e2e/harness/talk';

/** Of the demo's artists the one who says nothing about it. */
const SILENT = { email: 'grace.artist@demo.test', handle: 'grace-okafor' };

test('an artist says what changing one’s mind costs, tries it out, and customers read it', async ({ page }) => {
  await signIn(page, SILENT.email, DEMO_PASSWORD, '/profile');
  const section = page.getByRole('region', { name: 'Cancelling and moving' });
  const preview = section.getByRole('region', { name: 'How customers read it' });
  const simulator = section.getByRole('region', { name: 'Try it out' });
  const result = simulator.getByRole('status');
  await section.getByRole('button', { name: 'Usual' }).click();
  const rule =
    'Cancelling is free until 48 hours before. After that it costs 50% of the price, 100% from 24 hours before.';
  await expect(preview.getByText(rule)).toBeVisible();

  await simulator.getByLabel(/^Price/).fill('120');
  await expect(result).toHaveText('Fee: US$60 (50% of US$120) for cancelling less than 48 hours before');
  await simulator.getByLabel('What if they').selectOption('do not come');
  await expect(result).toHaveText('Fee: US$120 (100% of US$120) for not coming');
  await expectNoViolations(page, '#policy');

  // Two steps at one time: said beside the field, and nothing is saved.
  const second = section.getByRole('group', { name: 'Step 2 of cancelling' });
  await second.getByLabel('Hours before').fill('48');
  await section.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(second.getByText('Another step begins at this time. Choose other hours.')).toBeVisible();
  await expect(second.getByLabel('Hours before')).toBeFocused();
  await expectNoViolations(page, '#policy');
  await second.getByLabel('Hours before').fill('12');
  await second.getByLabel('Percent of the price').fill('101');
  await expect(second.getByText('Write whole percent, from 1 to 100.')).toBeVisible();
  await second.getByLabel('Percent of the price').fill('100');

  const note = `Ill? Write me, number ${randomInt(1_000_000)}.`;
  await section.getByLabel('In your own words').fill(note);
  await section.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(section.getByText(/^In force, version \d+\.$/)).toBeVisible();

  await page.goto(`/a/${SILENT.handle}`);
  const how = page.getByRole('region', { name: 'How booking works here' });
  await expect(how.getByText(rule.replace('24', '12'))).toBeVisible();
  await expect(how.getByText(`“${note}”`)).toBeVisible();
  await expectNoViolations(page);
});
