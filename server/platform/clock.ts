/** What time it is. Stored instants of several processes are compared with it: a server's is `createDatabaseClock`. */
export interface Clock {
  now(): Date;
}

/** The machine's own. */
export const systemClock: Clock = { now: () => new Date() };
