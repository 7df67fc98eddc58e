import { describe, expect, it } from 'vitest';
import { pageGate } from '@/server/http/page-gate';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

type Given = {
  readonly method?: string;
  readonly path?: string;
  readonly search?: string;
  readonly headers?: Record<string, string>;
};

const gate = ({ method = 'GET', path = '/artists', search = '', headers = {} }: Given) => {
  const decision = pageGate({ method, url: search ? `${path}?${search}` : path, headers });
  return decision.allowed ? 'allowed' : decision.code;
};

describe('pageGate', () => {
  it('lets pages and forms of our own through', () => {
    expect(gate({})).toBe('allowed');
    expect(gate({ method: 'POST', path: '/api/auth/callback/password', headers: FORM })).toBe('allowed');
    const cookie = 'next-auth.callback-url=http%3A%2F%2Flocalhost%3A3000; other=1';
    expect(gate({ path: '/api/auth/csrf', headers: { cookie } })).toBe('allowed');
    expect(gate({ path: '/api/auth/signin', search: 'callbackUrl=%2Fconversations' })).toBe('allowed');
  });

  it.each(['16385', '400000000'])('takes no body of %s bytes', (length) => {
    expect(gate({ method: 'POST', path: '/sign-in', headers: { 'content-length': length } })).toBe('input.too-large');
  });

  it('takes no body of untold length', () => {
    const headers = { ...FORM, 'transfer-encoding': 'chunked' };
    expect(gate({ method: 'POST', path: '/api/auth/callback/password', headers })).toBe('input.too-large');
  });

  it('refuses to sign in by following a link', () => {
    for (const method of ['GET', 'HEAD'])
      expect(gate({ method, path: '/api/auth/callback/code' })).toBe('request.method-not-allowed');
  });

  it('refuses what is no form', () => {
    const headers = { 'content-type': 'application/json' };
    expect(gate({ method: 'POST', path: '/api/auth/signout', headers })).toBe('input.invalid');
  });

  it.each(['zzz', 'javascript:alert(1)', '%00', 'http://%25'])('refuses to go on to %s', (address) => {
    expect(gate({ path: '/api/auth/csrf', search: `callbackUrl=${address}` })).toBe('input.invalid');
    const cookie = `a=b; next-auth.callback-url=${address}`;
    expect(gate({ path: '/api/auth/csrf', headers: { cookie } })).toBe('input.invalid');
  });
});
