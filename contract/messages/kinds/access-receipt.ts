import { z } from 'zod';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

const AccessReceiptBody = z.object({
  /** Who looked, as they were called then. */
  by: z.string(),
  studioName: z.string(),
  reason: z.string(),
  /** The audit entry that recorded it, and its hash: everybody in the conversation holds a copy of the chain at this place. */
  entryNumber: z.int(),
  entryHash: z.string(),
});
type AccessReceiptBody = z.infer<typeof AccessReceiptBody>;

/** Tells everybody in a conversation that an admin opened it, and why. Written by the system. */
export const accessReceiptKind: MessageKindDefinition<'access-receipt', AccessReceiptBody> = {
  kind: 'access-receipt',
  body: AccessReceiptBody,
  sample: {
    by: 'Carla Neri',
    studioName: 'Juniper & Ink',
    reason: 'The customer asked us to settle a question about the deposit.',
    entryNumber: 12,
    entryHash: '0'.repeat(64),
  },
};
