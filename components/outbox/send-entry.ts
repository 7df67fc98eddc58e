import type { TRPCClient } from '@trpc/client';
import type { BookingActMatter, OutboxAnswer, OutboxEntry } from '@/components/outbox/outbox-entry';
import type { SendOutcome } from '@/components/outbox/outbox-flusher';
import { isTransient } from '@/components/outbox/outbox-rules';
import { refusalOf } from '@/components/shell/refusal-of';
import type { BookingView } from '@/contract/schemas/booking';
import type { AppRouter } from '@/server/routers/root';

type Client = TRPCClient<AppRouter>;
type CallOptions = { readonly signal: AbortSignal };

/** Slow enough for bad lines; a later answer is no loss, because the retry carries the same client id. */
const ANSWER_WITHIN_MS = 15_000;

/** Sends one entry once, by its own person's client, and says what became of it; never throws. */
export async function sendEntry(client: Client, entry: OutboxEntry): Promise<SendOutcome> {
  try {
    const answer = await answerTo(client, entry, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { kind: 'answered', answer };
  } catch (error) {
    const { code, retryAfterSeconds } = refusalOf(error);
    if (!isTransient(code)) return { kind: 'refused', code };
    return { kind: 'later', code, afterMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1_000 };
  }
}

async function answerTo(client: Client, entry: OutboxEntry, options: CallOptions): Promise<OutboxAnswer> {
  switch (entry.kind) {
    case 'text': {
      const { conversationId, clientId, text, replyTo } = entry;
      const input = { conversationId, clientId, text, ...(replyTo ? { replyToSeq: replyTo.seq } : {}) };
      return { kind: 'message', message: await client.messages.send.mutate(input, options) };
    }
    case 'booking-request':
      return { kind: 'booking', booking: await client.bookings.request.mutate(entry.input, options) };
    case 'booking-act':
      return { kind: 'booking', booking: await actOn(client.bookings, entry, options) };
  }
}

function actOn(bookings: Client['bookings'], entry: BookingActMatter, options: CallOptions): Promise<BookingView> {
  switch (entry.act) {
    case 'editRequest':
      return bookings.editRequest.mutate(entry.input, options);
    case 'transition':
      return bookings.transition.mutate(entry.input, options);
    case 'propose':
      return bookings.propose.mutate(entry.input, options);
    case 'answer':
      return bookings.answer.mutate(entry.input, options);
  }
}
