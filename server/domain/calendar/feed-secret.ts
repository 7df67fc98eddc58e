import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** What makes an address that nobody can guess; shown once. */
export const newFeedSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** What is stored of it. A plain hash is enough: nobody can guess 256 random bits. */
export const hashFeedSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Where a feed is read, below our own address. */
export const feedPath = (secret: string): string => `/calendar/${secret}.ics`;

const PATH = /^\/calendar\/([^/]+)\.ics$/;

/** The secret in the path of a feed; null for all other paths. */
export const secretIn = (path: string): string | null => PATH.exec(path)?.[1] ?? null;
