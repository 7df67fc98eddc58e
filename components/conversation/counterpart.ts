import type { ConversationView } from '@/contract/schemas/conversation';

export type Counterpart = { readonly userId: string; readonly name: string; readonly role: 'artist' | 'customer' };

/** Whom a conversation is with, seen by the viewer. Staff look at the customer, as the artist does. */
export function counterpartOf(
  { artist, customer }: Pick<ConversationView, 'artist' | 'customer'>,
  viewerId: string,
): Counterpart {
  return customer.userId === viewerId
    ? { userId: artist.userId, name: artist.name, role: 'artist' }
    : { userId: customer.userId, name: customer.name, role: 'customer' };
}
