import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/components/shell/refusal-of';
import { CATALOGUE } from '@/contract/errors/catalogue';
import errors from '@/messages/en/errors.json';

const trpcError = (data: unknown) => Object.assign(new Error('x'), { name: 'TRPCClientError', data });

describe('a failure', () => {
  it('carries what the server said', () => {
    const refusal = { code: 'request.too-many', message: 'Wait.', requestId: 'r1', retryAfterSeconds: 7 };
    expect(refusalOf(trpcError({ refusal }))).toMatchObject({
      code: 'request.too-many',
      requestId: 'r1',
      retryAfterSeconds: 7,
    });
  });

  it('without an answer is the network', () => {
    expect(refusalOf(trpcError(undefined)).code).toBe('network');
    expect(refusalOf(new TypeError('Failed to fetch')).code).toBe('network');
  });

  it('of any other kind stays unknown', () => {
    expect(refusalOf(new Error('bug')).code).toBe('unknown');
    expect(refusalOf(null).code).toBe('unknown');
  });
});

describe('sentences', () => {
  const sentenceAt = (code: string): unknown =>
    code.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], errors);

  it.each(Object.keys(CATALOGUE))('exist for %s', (code) => {
    expect(sentenceAt(code)).toBeTypeOf('string');
  });
});
