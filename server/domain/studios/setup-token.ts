import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

export const newSetupToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is stored of it. */
export const hashSetupToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Advisory lock: a link is not issued while one is being used, or it would outlive the making of the first admin. */
export const SETUP_LOCK = 72_707_371;
