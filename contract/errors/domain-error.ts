import { CATALOGUE, type ErrorCode } from '@/contract/errors/catalogue';
import type { FreeSlot } from '@/contract/schemas/availability';

type DomainErrorOptions = {
  readonly retryAfterSeconds?: number;
  /** The id of something of the person's own that is in the way. */
  readonly inTheWay?: string;
  /** Times that can be had instead. */
  readonly freeSlots?: readonly FreeSlot[];
  readonly cause?: unknown;
};

/** A refusal on its way to an edge. Carries a catalogue code only: never text of the person's input. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | undefined;
  readonly inTheWay: string | undefined;
  readonly freeSlots: readonly FreeSlot[] | undefined;

  constructor(code: ErrorCode, options: DomainErrorOptions = {}) {
    super(CATALOGUE[code].sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.inTheWay = options.inTheWay;
    this.freeSlots = options.freeSlots;
  }
}
