import { z } from 'zod';
import { PriceSnapshot, SlotSnapshot } from '@/contract/messages/booking-snapshot';

/** What a request said besides its first wish; what was left empty is not there. */
export const RequestDetails = z.object({
  note: z.string(),
  /** The other wished times, best first. */
  alternatives: z.array(SlotSnapshot).optional(),
  placement: z.string().optional(),
  size: z.string().optional(),
  budget: PriceSnapshot.optional(),
  links: z.array(z.string()).optional(),
});
export type RequestDetails = z.infer<typeof RequestDetails>;
