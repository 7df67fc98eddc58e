import { signIn } from '@/e2e/harness/talk';
import { DEMO_PASSWORD } from '@/scripts/demo';
import { openBrowser } from '@/scripts/demo-stage';
import type { Lifetime } from '@/scripts/lifetime';
import type { Target } from '@/scripts/lighthouse/measure';

/**
 * What is measured, with the cookie that opens the demo customer's first conversation. Each page is visited once on the way, so that
 * the server has it ready, as one that people use has. The browser is gone before anything is measured: it would take part of the machine.
 */
export const visitTargets = async (lifetime: Lifetime, url: string): Promise<readonly Target[]> => {
  const browser = await openBrowser(lifetime);
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  const open = [
    { name: 'landing', url: `${url}/`, isPublic: true },
    { name: 'profile', url: `${url}/a/chiara-moretti`, isPublic: true },
  ];
  for (const target of open) await page.goto(target.url);
  await signIn(page, 'customer@demo.test', DEMO_PASSWORD);
  await page.getByRole('link', { name: 'Chiara Moretti' }).first().click();
  await page.getByRole('log').waitFor();
  await page.reload();
  await page.getByRole('log').waitFor();
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const conversation = { name: 'conversation', url: page.url(), isPublic: false, cookie };
  await browser.close();
  return [...open, conversation];
};
