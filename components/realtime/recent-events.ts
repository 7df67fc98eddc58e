import { applyToBookings } from '@/contract/events/apply-to-bookings';
import { missesEvents } from '@/contract/events/apply-to-conversation';
import { applyToConversations } from '@/contract/events/apply-to-conversations';
import { applyToThread, replaceMessage } from '@/contract/events/apply-to-thread';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationView, ThreadView } from '@/contract/schemas/conversation';
import type { MessageView } from '@/contract/schemas/message';

const KEPT = 500;

/**
 * The newest events of the stream. An answer that was on its way while they came may be older than they are;
 * applying them again makes it current, and those that it holds already change nothing.
 */
export class RecentEvents {
  #events: ConversationEvent[] = [];

  add(event: ConversationEvent): void {
    this.#events.push(event);
    if (this.#events.length > KEPT * 2) this.#events = this.#events.slice(-KEPT);
  }

  onConversations(views: readonly ConversationView[], viewerId: string): readonly ConversationView[] {
    return this.#events.reduce((current, event) => {
      const known = current.find((one) => one.id === event.conversationId);
      return known && missesEvents(known, event) ? current : applyToConversations(current, event, viewerId);
    }, views);
  }

  onThread(view: ThreadView, viewerId: string): ThreadView {
    return this.#events.reduce(
      (current, event) =>
        missesEvents(current.conversation, event) ? current : applyToThread(current, event, viewerId),
      view,
    );
  }

  onBookings(views: readonly BookingView[]): readonly BookingView[] {
    return this.#events.reduce((current, event) => applyToBookings(current, event), views);
  }

  /** Changes to single entries of an older page of one conversation; the page carries no `rev`, but each entry its version. */
  onMessages(conversationId: string, messages: readonly MessageView[]): readonly MessageView[] {
    return this.#events.reduce(
      (current, event) =>
        (event.type === 'message.edited' || event.type === 'message.deleted') && event.conversationId === conversationId
          ? replaceMessage(current, event.message)
          : current,
      messages,
    );
  }
}
