import { expect, it } from 'vitest';
import { securityHeaders } from '@/server/http/security-headers';

const policyOf = (options: Partial<Parameters<typeof securityHeaders>[0]> = {}) => {
  const headers = securityHeaders({ nonce: 'n0nce', publicUrl: 'http://localhost:3000', dev: false, ...options });
  const directives = (headers['Content-Security-Policy'] ?? '').split('; ').map((line) => line.split(' '));
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values]));
};

it('runs only scripts of ours, and nothing may frame us or take our forms elsewhere', () => {
  expect(policyOf()).toEqual({
    'default-src': ["'self'"],
    'script-src': ["'self'", "'nonce-n0nce'", "'strict-dynamic'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  });
});

it('loosens the policy for hot reload only', () => {
  expect(policyOf({ dev: true })['script-src']).toContain("'unsafe-eval'");
  expect(policyOf({ dev: true })['connect-src']).toContain('ws:');
});

it('asks for https only where there is https', () => {
  const at = (publicUrl: string) => securityHeaders({ nonce: 'n', publicUrl, dev: false });
  expect(at('https://chat.test')['Strict-Transport-Security']).toBe('max-age=31536000');
  expect(at('http://localhost:3000')).not.toHaveProperty('Strict-Transport-Security');
  expect(at('https://chat.test')['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
});

it('says no to sniffing, framing and unneeded features on every answer', () => {
  expect(securityHeaders({ nonce: 'n', publicUrl: 'https://chat.test', dev: false })).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': expect.stringContaining('camera=()'),
  });
});
