import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

export const CODE_LIFE_MS = 10 * 60_000;
export const MAX_CODE_ATTEMPTS = 5;

const CODES = 1_000_000;
const DIGITS = 6;

/** Six digits, each combination equally likely. */
export const newSignInCode = (): string => String(randomInt(CODES)).padStart(DIGITS, '0');

type Code = { readonly id: string; readonly code: string };

/** Keyed, because a million codes are hashed in a second: whoever reads the table alone learns none. Tied to its row. */
export const hashSignInCode = (secret: string, { id, code }: Code): string =>
  createHmac('sha256', secret).update(`sign-in-code\n${id}\n${code}`).digest('hex');

/** Compares in constant time. */
export const isSameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
