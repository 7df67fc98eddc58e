import type { TRPCClient } from '@trpc/client';
import type { Outgoing } from '@/components/conversation/outgoing/outgoing';
import type { SendOutcome } from '@/components/conversation/outgoing/outgoing-box';
import { refusalOf } from '@/components/shell/refusal-of';
import type { AppRouter } from '@/server/routers/root';

/** Slow enough for bad lines; a later answer is no loss, because the retry carries the same client id. */
const ANSWER_WITHIN_MS = 15_000;

/** Nobody refused the message itself: it is worth sending again as it is. */
const TRANSIENT: ReadonlySet<string> = new Set([
  'network',
  'unknown',
  'server.unavailable',
  'server.unexpected',
  'request.too-many',
  'auth.required',
]);

/** Sends one message once and says what became of it; never throws. */
export async function sendOutgoing(client: TRPCClient<AppRouter>, outgoing: Outgoing): Promise<SendOutcome> {
  const { conversationId, clientId, text, replyTo } = outgoing;
  const input = { conversationId, clientId, text, ...(replyTo ? { replyToSeq: replyTo.seq } : {}) };
  try {
    const message = await client.messages.send.mutate(input, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { kind: 'sent', message };
  } catch (error) {
    const { code, retryAfterSeconds } = refusalOf(error);
    if (!TRANSIENT.has(code)) return { kind: 'refused', code };
    return { kind: 'later', code, afterMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1_000 };
  }
}
