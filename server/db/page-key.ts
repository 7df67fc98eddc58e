import { DomainError } from '@/contract/errors/domain-error';

/** The `next` of a list ordered by (instant, id): opaque to clients. */
export const encodePageKey = (at: Date, id: string): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** @throws DomainError input.invalid when it is not one of ours. */
export function decodePageKey(key: string): readonly [Date, string] {
  const [at = '', id = ''] = Buffer.from(key, 'base64url').toString('utf8').split(' ');
  const instant = new Date(at);
  const wellFormed =
    INSTANT.test(at) && !Number.isNaN(instant.getTime()) && instant.toISOString() === at && UUID.test(id);
  if (!wellFormed) throw new DomainError('input.invalid');
  return [instant, id];
}

/** Years that JavaScript and Postgres both know. */
const INSTANT = /^[1-9]\d{3}-/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
