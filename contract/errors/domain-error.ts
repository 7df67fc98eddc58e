import { CATALOGUE, type ErrorCode } from '@/contract/errors/catalogue';

type DomainErrorOptions = { readonly retryAfterSeconds?: number; readonly cause?: unknown };

/** A refusal on its way to an edge. Carries a catalogue code only: never text of the person's input. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: DomainErrorOptions = {}) {
    super(CATALOGUE[code].sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
