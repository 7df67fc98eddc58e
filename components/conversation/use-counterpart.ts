'use client';

import { type Counterpart, counterpartOf } from '@/components/conversation/counterpart';
import { useTold } from '@/components/conversation/use-told';
import type { ConversationView } from '@/contract/schemas/conversation';

/** {@link counterpartOf}, as the viewer should read them. */
export function useCounterpart(
  conversation: Pick<ConversationView, 'artist' | 'customer'>,
  viewerId: string,
): Counterpart {
  const told = useTold();
  const other = counterpartOf(conversation, viewerId);
  return { ...other, name: told(other.name) };
}
