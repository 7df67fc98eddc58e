import type { z } from 'zod';
import type { EditRequestBody, RequestBookingBody } from '@/contract/api/v1/booking';
import type { WishedSlot } from '@/contract/schemas/booking';

type SlotOfBody = { readonly wall_start: string; readonly zone: string; readonly later?: boolean };

/** A time as a body writes it, in our words. */
export const wishedSlot = ({ wall_start, ...where }: SlotOfBody): WishedSlot => ({ wallStart: wall_start, ...where });

/** One wish by itself or a list of them: the schema has seen to it that it is either. */
export const wishesOf = ({ wishes, wall_start, zone }: RequestBookingBody): WishedSlot[] =>
  wall_start === undefined || zone === undefined ? (wishes ?? []).map(wishedSlot) : [wishedSlot({ wall_start, zone })];

type Details = Pick<z.output<typeof EditRequestBody>, 'note' | 'placement' | 'size' | 'budget_cents' | 'links'>;

/** What a request says besides its times. */
export const detailsOf = ({ note, placement, size, budget_cents, links }: Details) => ({
  note,
  placement,
  size,
  budgetCents: budget_cents,
  links,
});
