import type { ConversationView } from '@/contract/schemas/conversation';
import type { PictureView } from '@/contract/schemas/picture';

export type Counterpart = {
  readonly userId: string;
  readonly name: string;
  readonly role: 'artist' | 'customer';
  readonly picture: PictureView | null;
};

/** Whom a conversation is with, seen by the viewer. Staff look at the customer, as the artist does. */
export function counterpartOf(
  { artist, customer }: Pick<ConversationView, 'artist' | 'customer'>,
  viewerId: string,
): Counterpart {
  return customer.userId === viewerId
    ? { userId: artist.userId, name: artist.name, role: 'artist', picture: artist.picture }
    : { userId: customer.userId, name: customer.name, role: 'customer', picture: customer.picture };
}
