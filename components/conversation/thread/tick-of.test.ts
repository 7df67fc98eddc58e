import { expect, it } from 'vitest';
import { tickOf } from '@/components/conversation/thread/tick-of';
import type { ParticipantView } from '@/contract/schemas/conversation';

const person = (userId: string, deliveredSeq: number, lastReadSeq: number): ParticipantView => ({
  userId,
  name: userId,
  picture: null,
  role: 'customer',
  deliveredSeq,
  lastReadSeq,
});

it('climbs from sent to delivered to read with the other person, not with oneself', () => {
  const people = [person('tom', 9, 9), person('mira', 5, 3)];
  expect([6, 5, 4, 3].map((seq) => tickOf(seq, people, 'tom'))).toEqual(['sent', 'delivered', 'delivered', 'read']);
});
