import { expect, type Page } from '@playwright/test';

/** Reads the newest code sent to `email`, as a person would in their mail; here on the outbox page. */
export async function codeFor(page: Page, email: string): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto('/dev/outbox');
  const mail = outbox
    .getByRole('article')
    .filter({ hasText: email })
    .filter({ hasText: /\b\d{6}\b/ })
    .first();
  await expect(mail).toBeVisible();
  const code = /\b\d{6}\b/.exec(await mail.innerText())?.[0];
  await outbox.close();
  if (!code) throw new Error(`no code in the mail to ${email}`);
  return code;
}
