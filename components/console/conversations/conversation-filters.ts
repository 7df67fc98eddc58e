import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { OverseenState } from '@/contract/schemas/console';

/** What the list of conversations is narrowed by. Empty narrows nothing. */
export type ConversationFilters = {
  readonly person: string;
  readonly state: OverseenState | '';
  readonly bookingStatus: BookingStatus | '';
};

export const NO_FILTERS: ConversationFilters = { person: '', state: '', bookingStatus: '' };

export const STATES = ['waiting', 'unanswered', 'quiet'] as const satisfies readonly OverseenState[];
export const STATUSES: readonly BookingStatus[] = [
  'requested',
  'offered',
  'confirmed',
  'completed',
  'declined',
  'cancelled',
  'no-show',
  'held',
];

export const isNarrowed = ({ person, state, bookingStatus }: ConversationFilters): boolean =>
  [person.trim(), state, bookingStatus].some((one) => one !== '');

type Wanted = {
  readonly studioId: string;
  readonly person?: string;
  readonly state?: OverseenState;
  readonly bookingStatus?: BookingStatus;
};

/** As the server is asked; what narrows nothing is left out. */
export function askFor(studioId: string, { person, state, bookingStatus }: ConversationFilters): Wanted {
  const name = person.trim();
  return {
    studioId,
    ...(name === '' ? {} : { person: name }),
    ...(state === '' ? {} : { state }),
    ...(bookingStatus === '' ? {} : { bookingStatus }),
  };
}

/** What a select answers, if it is one of `known`. */
export const oneOf = <T extends string>(known: readonly T[], value: string): T | '' =>
  known.find((one) => one === value) ?? '';
