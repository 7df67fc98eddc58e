import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Facts with ids, never contents; one JSON object a line. */
export const createLog = (level: string): Log => pino({ level, base: null });
