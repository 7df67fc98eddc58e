import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's Password Storage Cheat Sheet; some 30 ms, off the event loop. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** @returns a PHC string, with its own salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

let nobodysHash: Promise<string> | undefined;

/**
 * Whether `password` belongs to `passwordHash`. Without a hash (no such person, or no password) it takes the same time and
 * is false, so that the clock does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return passwordHash !== null && matches;
}
