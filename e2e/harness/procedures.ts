import type { Page } from '@playwright/test';
import { createTRPCClient, httpLink } from '@trpc/client';
import { thisServer } from '@/e2e/harness/this-server';
import type { AppRouter } from '@/server/routers/root';

/** Our procedures for the person whose cookies this page's browser has, for what a story is not about. */
export const procedures = ({ request }: Page) => {
  const { url: origin } = thisServer();
  const link = httpLink({
    url: `${origin}/api/trpc`,
    fetch: async (url, { method = 'GET', headers, body } = {}) => {
      const answer = await request.fetch(String(url), {
        method,
        headers: { ...Object.fromEntries(new Headers(headers)), origin },
        ...(typeof body === 'string' ? { data: body } : {}),
      });
      return new Response(await answer.text(), { status: answer.status() });
    },
  });
  return createTRPCClient<AppRouter>({ links: [link] });
};
