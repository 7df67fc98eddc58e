import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainError } from '@/contract/errors/domain-error';
import { CompleteSetupInput, SignUpInput } from '@/contract/schemas/account';
import { presentError } from '@/server/http/present-error';
import { toTrpcError } from '@/server/http/to-trpc-error';

const codeOf = (error: unknown) => presentError(error, 'r1').code;
const failed = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error;

describe('presentError', () => {
  it('says what a use case refused, with the request id', () => {
    const error = new DomainError('request.too-many', { retryAfterSeconds: 7 });
    expect(presentError(error, 'r1')).toMatchObject({
      code: 'request.too-many',
      requestId: 'r1',
      retryAfterSeconds: 7,
    });
    expect(codeOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error }))).toBe('request.too-many');
  });

  it('says what is in the way, by its id', () => {
    const error = new DomainError('availability.dates-overlap', { inTheWay: 'rule-1' });
    expect(presentError(error, 'r1')).toMatchObject({ code: 'availability.dates-overlap', inTheWay: 'rule-1' });
    expect(presentError(new DomainError('not-found'), 'r1')).not.toHaveProperty('inTheWay');
  });

  it('marks the fields of bad input without repeating what was typed', () => {
    const typed = { name: '<b>hello</b>', email: 'sneaky@', password: 'short', zone: 'Mars/Base', admin: true };
    const error = failed(SignUpInput, typed);
    const refusal = presentError(new TRPCError({ code: 'BAD_REQUEST', cause: error }), 'r1');
    expect(refusal.code).toBe('input.invalid');
    expect(refusal.fields).toEqual(
      expect.arrayContaining([
        { path: 'name', problem: 'Is not in the expected form.' },
        { path: 'email', problem: 'Must be an e-mail address.' },
        { path: 'password', problem: 'Must have at least 8 characters.' },
        { path: 'zone', problem: 'Is not in the expected form.' },
        { path: 'admin', problem: 'Is not a known field.' },
      ]),
    );
    for (const value of ['hello', 'sneaky', 'short', 'Mars']) expect(JSON.stringify(refusal)).not.toContain(value);
  });

  it('names nested fields by their path and does not echo a hostile key', () => {
    const hostile = { artist: { city: 3, serviceName: '', durationMinutes: 1 }, '<script>': 1 };
    const fields = presentError(failed(CompleteSetupInput, hostile), 'r1').fields;
    expect(fields).toContainEqual({ path: 'artist.city', problem: 'Must be text.' });
    expect(fields).toContainEqual({ path: 'artist.durationMinutes', problem: 'Must be at least 5.' });
    expect(fields).toContainEqual({ path: '', problem: 'Has fields that are not known.' });
    expect(JSON.stringify(fields)).not.toContain('script');
  });

  it('blames us, not the person, when a schema of ours fails inside', () => {
    const error = failed(z.object({ a: z.string() }), {});
    expect(codeOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error }))).toBe('server.unexpected');
  });

  it.each([
    ['PARSE_ERROR', 'input.malformed'],
    ['NOT_FOUND', 'not-found'],
    ['METHOD_NOT_SUPPORTED', 'request.method-not-allowed'],
    ['PAYLOAD_TOO_LARGE', 'input.too-large'],
    ['UNSUPPORTED_MEDIA_TYPE', 'input.unsupported-type'],
    ['INTERNAL_SERVER_ERROR', 'server.unexpected'],
  ] as const)('gives what tRPC refuses as %s our code %s', (code, expected) => {
    expect(codeOf(new TRPCError({ code }))).toBe(expected);
  });

  it('tells an unreachable database from a bad text and from the unknown', () => {
    const withCode = (code: string) => Object.assign(new Error('secret detail'), { code });
    expect(codeOf(withCode('ECONNREFUSED'))).toBe('server.unavailable');
    expect(codeOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: withCode('57P01') }))).toBe(
      'server.unavailable',
    );
    for (const state of ['22P02', '22021', '22P05']) expect(codeOf(withCode(state))).toBe('input.invalid');
    const unknown = presentError(withCode('XX000'), 'r9');
    expect(unknown).toMatchObject({ code: 'server.unexpected', requestId: 'r9' });
    expect(JSON.stringify(unknown)).not.toContain('secret detail');
    expect(codeOf('thrown text')).toBe('server.unexpected');
  });
});

describe('toTrpcError', () => {
  it('takes the status from the catalogue and keeps the cause', () => {
    const cause = new DomainError('booking.slot-taken');
    const error = toTrpcError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }));
    expect(error).toMatchObject({ code: 'CONFLICT', message: cause.message, cause });
    expect(toTrpcError(cause)).toMatchObject({ code: 'CONFLICT', cause });
  });

  it('leaves an unknown error as it is, for the one who reports it', () => {
    const cause = new Error('boom');
    const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
    expect(toTrpcError(error)).toBe(error);
    expect(toTrpcError(cause)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', cause });
  });
});
