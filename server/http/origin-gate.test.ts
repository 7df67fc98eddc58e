import { describe, expect, it } from 'vitest';
import { originGate } from '@/server/http/origin-gate';

const publicOrigin = 'https://chat.test';
type Headers = Readonly<Record<string, string>>;
const post = (headers: Headers) => originGate({ method: 'POST', headers, publicOrigin, stage: 'production' }).allowed;
const postHere = (origin: string, stage: 'local' | 'production' | 'development' = 'local') =>
  originGate({ method: 'POST', headers: { origin }, publicOrigin: 'http://localhost:3000', stage }).allowed;

describe('originGate', () => {
  it('lets every read through', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const headers = { origin: 'https://evil.test', cookie: 'a=b', 'sec-fetch-site': 'cross-site' };
      expect(originGate({ method, headers, publicOrigin, stage: 'production' }).allowed).toBe(true);
    }
  });

  it('gates every method that may change something, also unheard-of ones', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PURGE']) {
      const decision = originGate({
        method,
        headers: { origin: 'https://evil.test' },
        publicOrigin,
        stage: 'production',
      });
      expect(decision).toEqual({ allowed: false, code: 'request.cross-site' });
    }
  });

  it.each([
    ['https://chat.test', true],
    ['http://chat.test', false],
    ['https://chat.test:8443', false],
    ['https://chat.test.evil.test', false],
    ['https://evil.test', false],
    ['null', false],
    ['', false],
  ])('takes the origin %s: %s', (origin, allowed) => {
    expect(post({ origin })).toBe(allowed);
    expect(post({ origin, 'sec-fetch-site': 'same-origin' })).toBe(allowed);
  });

  it.each([
    ['same-origin', true],
    ['none', true],
    ['same-site', false],
    ['cross-site', false],
  ])('without an origin goes by Sec-Fetch-Site %s: %s', (site, allowed) => {
    expect(post({ 'sec-fetch-site': site, cookie: 'a=b' })).toBe(allowed);
  });

  it('lets programs in, but not with a cookie', () => {
    expect(post({})).toBe(true);
    expect(post({ authorization: 'Bearer plr_x' })).toBe(true);
    expect(post({ cookie: 'next-auth.session-token=x' })).toBe(false);
  });

  it('on one’s own machine takes localhost and 127.0.0.1 for the same, on the same port', () => {
    expect(postHere('http://127.0.0.1:3000')).toBe(true);
    expect(postHere('http://127.0.0.1:3000', 'development')).toBe(true);
    expect(postHere('http://127.0.0.1:3001')).toBe(false);
    expect(postHere('http://localhost.evil.test:3000')).toBe(false);
    expect(postHere('http://user@127.0.0.1:3000')).toBe(false);
    expect(postHere('http://127.0.0.1:3000', 'production')).toBe(false);
  });
});
