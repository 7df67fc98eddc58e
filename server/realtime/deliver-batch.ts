import type { ConversationEvent } from '@/contract/events/stream-event';
import { encodeCursor } from '@/server/events/cursor';
import type { LogBatch, LoggedEvent } from '@/server/events/read-log';
import type { Audience } from '@/server/realtime/audience';
import { eventFrame } from '@/server/realtime/frames';
import type { LiveStream } from '@/server/realtime/live-stream';

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
  for (const stream of streamsOf(audience, arrivals(event))) audience.join(stream, conversationId);
  const listeners = audience.inConversation(conversationId);
  if (listeners.size > 0) {
    const frame = eventFrame(event, encodeCursor(logged.cursor));
    for (const stream of listeners) stream.deliver(frame);
  }
  // After it was told: that they have left is the last that they hear of it.
  if (event.type === 'participant.left') {
    for (const stream of streamsOf(audience, [event.userId])) audience.leave(stream, conversationId);
  }
}

/** Whom an event brings into its conversation. */
function arrivals(event: ConversationEvent): readonly string[] {
  if (event.type === 'conversation.opened') return event.participantIds;
  return event.type === 'participant.joined' ? [event.participant.userId] : [];
}

const streamsOf = (audience: Audience, userIds: readonly string[]): LiveStream[] =>
  userIds.flatMap((userId) => [...audience.ofUser(userId)]);
