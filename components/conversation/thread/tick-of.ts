import type { ParticipantView } from '@/contract/schemas/conversation';

export type Tick = 'sent' | 'delivered' | 'read';

/** How far one of the viewer's own entries has come with anybody else in the conversation. */
export function tickOf(seq: number, participants: readonly ParticipantView[], viewerId: string): Tick {
  const others = participants.filter((one) => one.userId !== viewerId);
  if (others.some((one) => one.lastReadSeq >= seq)) return 'read';
  return others.some((one) => one.deliveredSeq >= seq) ? 'delivered' : 'sent';
}
