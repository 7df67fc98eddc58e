import { createHash } from 'node:crypto';

/**
 * Hex sha256 of `value` as JSON. Kept beside a `client_id`, it tells a retry (same words) from a mistake (other words).
 * Build `value` with its keys in one fixed order.
 */
export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
