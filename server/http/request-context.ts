import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext, ServerParts } from '@/server/context';
import { clientNetwork } from '@/server/http/client-network';
import { headerOf, type RequestHeaders } from '@/server/http/header-of';
import { languageOf } from '@/server/http/language-of';

/** What main.ts tells the pages of a request; taken off whatever comes from outside. */
export const INNER_HEADERS = ['x-parlour-ip', 'x-parlour-request-id', 'x-nonce'] as const;

/** Who asks, from where, and under which id it will be reported. @throws DomainError auth.required for a dead bearer token. */
export async function requestContext(parts: ServerParts, headers: RequestHeaders): Promise<RequestContext> {
  return {
    ...parts,
    actor: await parts.auth.resolveActor(headers),
    requestId: headerOf(headers, 'x-parlour-request-id') ?? randomUUID(),
    ip: headerOf(headers, 'x-parlour-ip') ?? 'unknown',
    userAgent: headerOf(headers, 'user-agent') ?? '',
    language: languageOf(headers),
  };
}

/** Who is counted as one visitor: by the nearest proxy's word when there is one of ours, else by the other end of the socket. */
export function clientAddress(headers: IncomingHttpHeaders, socketAddress: string, trustProxy: boolean): string {
  const forwarded = headers['x-forwarded-for'];
  const nearest = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : '';
  return clientNetwork(nearest || socketAddress);
}
