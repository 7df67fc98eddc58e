/** What is limited; each has its own allowance in {@link RateLimiter}'s driver. */
export type LimitedAct =
  | 'sign-in'
  | 'sign-in-from-address'
  | 'sign-up'
  | 'code-request'
  | 'code-request-for-email'
  | 'code-request-from-address'
  | 'set-up'
  | 'upload'
  | 'export'
  | 'invitation'
  | 'push-test'
  | 'calendar-feed';

export interface RateLimiter {
  /**
   * Takes one point from the allowance of `key` for `act`.
   * @throws DomainError `request.too-many` with `retryAfterSeconds` when it is used up. Survives a restart.
   */
  take(act: LimitedAct, key: string): Promise<void>;
}
