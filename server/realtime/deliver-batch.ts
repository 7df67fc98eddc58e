import { encodeCursor } from '@/server/events/cursor';
import type { LogBatch, LoggedEvent } from '@/server/events/read-log';
import type { Audience } from '@/server/realtime/audience';
import { eventFrame } from '@/server/realtime/frames';

/** Writes each event, encoded once, to the streams of those who may read it now. */
export function deliverBatch(audience: Audience, batch: LogBatch): void {
  for (const logged of batch.events) {
    if (logged.scope === 'conversation') deliver(audience, logged);
    else if (logged.event.type === 'session.revoked') {
      endSession(audience, logged.event.sessionId, encodeCursor(logged.cursor));
    }
  }
}

/** Says goodbye to every stream of a session. */
export function endSession(audience: Audience, sessionId: string, id: string): void {
  const frame = eventFrame({ type: 'signed-out' }, id);
  for (const stream of [...audience.ofSession(sessionId)]) stream.end(frame);
}

function deliver(audience: Audience, logged: Extract<LoggedEvent, { scope: 'conversation' }>): void {
  const { event, conversationId } = logged;
  if (event.type === 'conversation.opened') {
    for (const userId of event.participantIds) {
      for (const stream of audience.ofUser(userId)) audience.join(stream, conversationId);
    }
  }
  const listeners = audience.inConversation(conversationId);
  if (listeners.size === 0) return;
  const frame = eventFrame(event, encodeCursor(logged.cursor));
  for (const stream of listeners) stream.deliver(frame);
}
