import { allow, type Decision, refuse } from '@/contract/errors/decision';
import type { Stage } from '@/server/env';
import { headerOf, type RequestHeaders } from '@/server/http/header-of';

type Gated = {
  readonly method: string;
  readonly headers: RequestHeaders;
  /** Scheme, host and port that people open, as `URL.origin` writes it. */
  readonly publicOrigin: string;
  readonly stage: Stage;
};

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_MACHINE = new Set(['localhost', '127.0.0.1']);

/**
 * Refuses requests that another site makes a person's browser send (CSRF); stands in front of every path. Programs send neither
 * Origin nor Sec-Fetch-Site and bring no cookie: they pass, and authenticate by bearer token.
 */
export function originGate({ method, headers, publicOrigin, stage }: Gated): Decision {
  if (SAFE_METHODS.has(method.toUpperCase())) return allow;
  const origin = headerOf(headers, 'origin');
  if (origin !== null) return isOurs(origin, publicOrigin, stage) ? allow : refuse('request.cross-site');
  const site = headerOf(headers, 'sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none' ? allow : refuse('request.cross-site');
  return headerOf(headers, 'cookie') === null ? allow : refuse('request.cross-site');
}

function isOurs(origin: string, publicOrigin: string, stage: Stage): boolean {
  if (origin === publicOrigin) return true;
  if (stage !== 'local' && stage !== 'development') return false;
  if (!URL.canParse(origin)) return false;
  const [from, ours] = [new URL(origin), new URL(publicOrigin)];
  return (
    OWN_MACHINE.has(from.hostname) && from.protocol === 'http:' && from.port === ours.port && from.origin === origin
  );
}
