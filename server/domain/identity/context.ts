import type { Deps } from '@/server/domain/context';
import type { RateLimiter } from '@/server/platform/rate-limiter';

/** For use cases that people reach before they are anybody: where they come from is all that is known. */
export type VisitorContext = Deps & {
  readonly limiter: RateLimiter;
  /** Of the person's machine. */
  readonly ip: string;
  readonly userAgent: string;
};

/** For use cases that make or check a six-digit code. */
export type CodeContext = VisitorContext & { readonly authSecret: string };
