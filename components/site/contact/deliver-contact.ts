import type { TRPCClient } from '@trpc/client';
import { sendWish } from '@/components/booking/send-wish';
import type { ContactDraft } from '@/components/site/contact/contact-draft';
import { cleanText } from '@/contract/text/clean-text';
import type { AppRouter } from '@/server/routers/root';

type Delivery = {
  readonly artistId: string;
  readonly draft: Pick<ContactDraft, 'kind' | 'text' | 'wish'>;
  readonly clientId: string;
};

/**
 * Sends what was written, as whoever is signed in, and answers where it stands now. Safe to repeat with the same `clientId`:
 * one conversation, one message, one request.
 */
export async function deliverContact(client: TRPCClient<AppRouter>, { artistId, draft, clientId }: Delivery) {
  if (draft.kind === 'request' && draft.wish) {
    const { id, conversationId } = await sendWish(client, { wish: draft.wish, artistId, clientId });
    return `/conversations/${conversationId}#booking-${id}`;
  }
  const { conversationId } = await client.conversations.open.mutate({ artistId });
  const { seq } = await client.messages.send.mutate({ conversationId, clientId, text: cleanText(draft.text) });
  return `/conversations/${conversationId}?at=${seq}`;
}
