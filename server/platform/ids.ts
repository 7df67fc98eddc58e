import { uuidv7 } from 'uuidv7';

export interface Ids {
  /** A new UUIDv7 (RFC 9562 §5.7). */
  newId<Id extends string>(): Id;
}

// The brand is given where the id is born.
export const systemIds: Ids = { newId: <Id extends string>() => uuidv7() as Id };
