import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '@/contract/errors/domain-error';
import { secretIn } from '@/server/domain/calendar/feed-secret';
import { type FeedDeps, readFeed } from '@/server/domain/calendar/read-feed';

/** Kept by the program that reads it, and by nobody on the way; each time it asks whether it is still so. */
const KEPT = { 'Cache-Control': 'private, no-cache' };

const HEADERS = {
  ...KEPT,
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="parlour.ics"',
  'X-Robots-Tag': 'noindex',
};

export const isCalendarFeed = (path: string): boolean => secretIn(path) !== null;

/**
 * `GET /calendar/<secret>.ics` → what its owner has agreed to; 304 when that is what the program has. Whoever knows the address reads
 * it: no session, no cookie. The secret stands in no log and in no answer.
 * @throws DomainError not-found, request.too-many, request.method-not-allowed
 */
export async function calendarDoor(request: IncomingMessage, response: ServerResponse, parts: FeedDeps): Promise<void> {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    throw new DomainError('request.method-not-allowed');
  }
  const secret = secretIn(url.split('?', 1)[0] ?? '');
  if (secret === null) throw new DomainError('not-found');
  const body = Buffer.from(await readFeed(parts, secret));
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, KEPT).end();
    return;
  }
  response.writeHead(200, { ...HEADERS, 'Content-Length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** RFC 9110 §13.1.2: any of a list, compared weakly, or whatever there is. */
const isKnown = (known: string | undefined, etag: string): boolean =>
  known?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false;
