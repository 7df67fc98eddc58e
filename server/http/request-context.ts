import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { BALANCER_KEY } from '@/contract/api/balancer-key';
import type { RequestContext, ServerParts } from '@/server/context';
import { clientNetwork } from '@/server/http/client-network';
import { headerOf, type RequestHeaders } from '@/server/http/header-of';
import { languageOf } from '@/server/http/language-of';

/** What main.ts tells the pages of a request; taken off whatever comes from outside. */
export const INNER_HEADERS = ['x-parlour-ip', 'x-parlour-request-id', 'x-nonce', BALANCER_KEY] as const;

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

/** Whether it came through our balancer; without a key any proxy may be the one that is trusted. */
export function isByBalancer({ [BALANCER_KEY]: shown }: IncomingHttpHeaders, key: string | null): boolean {
  if (key === null) return true;
  const [given, right] = [Buffer.from(String(shown)), Buffer.from(key)];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Who is counted as one visitor: by the nearest proxy's word when there is one of ours, else by the other end of the socket. */
export function clientAddress(headers: IncomingHttpHeaders, socketAddress: string, trustProxy: boolean): string {
  const forwarded = headers['x-forwarded-for'];
  const nearest = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : '';
  return clientNetwork(nearest || socketAddress);
}
