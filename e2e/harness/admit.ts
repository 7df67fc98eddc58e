import type { Page } from '@playwright/test';
import { thisServer } from '@/e2e/harness/this-server';

type Credentials = { readonly email: string; readonly password: string };

/** Signs this page's browser in, as the form does, but without the form: the session carries the browser's name. */
export async function admit(page: Page, { email, password }: Credentials): Promise<void> {
  const { url: origin } = thisServer();
  const { csrfToken } = await (await page.request.get(`${origin}/api/auth/csrf`)).json();
  const userAgent = await page.evaluate(() => navigator.userAgent);
  const answer = await page.request.post(`${origin}/api/auth/callback/password`, {
    headers: { origin, 'user-agent': userAgent },
    form: { email, password, csrfToken, json: 'true' },
  });
  const { url } = await answer.json();
  if (!answer.ok() || url !== origin) throw new Error(`${email} was not signed in: ${answer.status()} ${url}`);
}
