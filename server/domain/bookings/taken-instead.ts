import { DomainError } from '@/contract/errors/domain-error';
import { freeInstead } from '@/server/domain/availability/free-start-at';
import type { Deps } from '@/server/domain/context';

type Missed = { readonly artistId: string; readonly serviceId: string; readonly startsAt: Date };

/**
 * The same error; that somebody was quicker comes with the next free times of the service. Outside of any transaction. `missedOf` is asked
 * only then.
 */
export async function takenInstead(
  deps: Pick<Deps, 'db' | 'clock'>,
  error: unknown,
  missedOf: () => Missed | Promise<Missed>,
): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'booking.slot-taken') return error;
  return new DomainError('booking.slot-taken', { cause: error, freeSlots: await freeInstead(deps, await missedOf()) });
}
