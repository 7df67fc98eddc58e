import type { Outgoing } from '@/components/conversation/outgoing/outgoing';
import type { OutgoingShelf } from '@/components/conversation/outgoing/outgoing-box';

const isOutgoing = (value: unknown): value is Outgoing =>
  typeof value === 'object' && value !== null && 'clientId' in value && 'conversationId' in value && 'state' in value;

/** This tab's unsent messages of one person; they outlive a reload, and a sign-in in between. */
export const sessionShelf = (viewerId: string): OutgoingShelf => {
  const key = `parlour.outgoing.${viewerId}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isOutgoing) : [];
      } catch {
        return [];
      }
    },
    write: (all) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(all.filter((one) => one.state !== 'sent')));
      } catch {
        // No room or no permission: sending goes on, only a reload would forget.
      }
    },
  };
};
