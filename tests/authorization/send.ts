import type { Request } from '@/tests/authorization/operations';

export type Answer = { readonly status: number; readonly text: string; readonly code: string | null };

/** Sends one request and reads everything that comes back. */
export async function send(url: string, request: Request, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(`${url}${request.path}`, {
    method: request.method,
    headers: { ...headers, ...(request.method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    redirect: 'manual',
    ...(request.method === 'POST' ? { body: request.body ?? '' } : {}),
  });
  const text = await response.text();
  return { status: response.status, text, code: refusalCodeIn(text) };
}

const REFUSAL = /"refusal":\{"code":"([^"]+)"|^\{"error":\{"code":"([^"]+)"/;

function refusalCodeIn(text: string): string | null {
  const [, inTrpc, inRest] = REFUSAL.exec(text) ?? [];
  return inTrpc ?? inRest ?? null;
}
