import { z } from 'zod';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { MAX_MESSAGE_LENGTH, words } from '@/contract/schemas/text-fields';

const TextBody = z.object({ text: words(MAX_MESSAGE_LENGTH) });
type TextBody = z.infer<typeof TextBody>;

export const textKind: MessageKindDefinition<'text', TextBody> = {
  kind: 'text',
  body: TextBody,
  sample: { text: 'Would Friday work for you?' },
};
