import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'plr_';
const SECRET_BYTES = 32;

/** A new bearer token; shown once. The prefix lets people and scanners recognise it where it does not belong. */
export const newApiToken = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64url');

/** What is stored of a token. A plain hash is enough: nobody can guess 256 random bits. */
export const hashApiToken = (token: string): string => createHash('sha256').update(token).digest('hex');
