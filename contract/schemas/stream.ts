import { z } from 'zod';
import { ConversationEvent } from '@/contract/events/stream-event';

/** A place in the stream, as a frame's `id` says it. */
const Place = z.string().min(1).max(4_000);

export const MissedInput = z.strictObject({ from: Place, upTo: Place });
export type MissedInput = z.infer<typeof MissedInput>;

/** What was missed between two places; `resync`: too much, load afresh. */
export const MissedView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('events'), events: z.array(z.object({ id: z.string(), event: ConversationEvent })) }),
  z.object({ kind: z.literal('resync') }),
]);
export type MissedView = z.infer<typeof MissedView>;
