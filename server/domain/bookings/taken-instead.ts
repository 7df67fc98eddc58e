import { DomainError } from '@/contract/errors/domain-error';
import type { HoldSlotInput } from '@/contract/schemas/booking';
import { instantOf } from '@/contract/time/wall-time';
import { freeInstead } from '@/server/domain/availability/free-start-at';
import type { Deps } from '@/server/domain/context';

type Missed = Pick<HoldSlotInput, 'slot'> & { readonly artistId: string; readonly serviceId: string };

/** The same error; that somebody was quicker comes with the next free times of the service. Outside of any transaction. */
export async function takenInstead(deps: Pick<Deps, 'db' | 'clock'>, error: unknown, missed: Missed): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'booking.slot-taken') return error;
  const { wallStart, zone, later = false } = missed.slot;
  const startsAt = instantOf({ wall: wallStart, zone, later });
  if (startsAt === 'no-such-time') return error;
  const { artistId, serviceId } = missed;
  const freeSlots = await freeInstead(deps, { artistId, serviceId, startsAt });
  return new DomainError('booking.slot-taken', { cause: error, freeSlots });
}
