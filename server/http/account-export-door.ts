import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@/contract/errors/domain-error';
import type { RequestContext } from '@/server/context';
import { exportAccount } from '@/server/domain/accounts/export-account';
import { isGone } from '@/server/http/is-gone';
import { signedIn } from '@/server/http/rest/route';

export const ACCOUNT_EXPORT_PATH = '/api/account/export';

/**
 * `GET /api/account/export` → everything about the person who asks, as one JSON file, streamed. An export that breaks off is a broken
 * answer, never a shorter file.
 * @throws DomainError auth.required, request.too-many
 */
export async function accountExportDoor(
  request: IncomingMessage,
  response: ServerResponse,
  ctx: RequestContext,
): Promise<void> {
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET');
    throw new DomainError('request.method-not-allowed');
  }
  const pieces = await exportAccount({ ...ctx, actor: signedIn(ctx) });
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="parlour-data.json"',
    'Cache-Control': 'no-store',
  });
  await pipeline(Readable.from(pieces), response).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}
