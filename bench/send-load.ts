import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Contestant } from '@/bench/contestants/contestant';
import type { BenchConversation } from '@/bench/populate';

type Sent = { readonly clientId: string; readonly conversation: BenchConversation; readonly senderId: string };

/** One message from one of the two, by turns. @returns how long the acknowledgement took, in ms. */
export const sendOne = async (
  contestant: Contestant,
  conversation: BenchConversation,
  turn: number,
  onSend?: (sent: Sent) => void,
): Promise<number> => {
  const sender = conversation.people[turn % 2 === 0 ? 0 : 1];
  const clientId = randomUUID();
  const text = `Would Friday at ten work for you? (${turn})`;
  onSend?.({ clientId, conversation, senderId: sender.id });
  const sentAt = performance.now();
  await contestant.send({ conversationId: conversation.id, sender, clientId, text });
  return performance.now() - sentAt;
};

type Load = {
  readonly conversations: readonly BenchConversation[];
  readonly senders: number;
  readonly goesOn: (sent: number) => boolean;
};

/**
 * So many senders at once, each sending again as soon as it is answered, while `goesOn`. Each goes round conversations of its own, as
 * somebody else each time: no person sends more in a minute than people may. @returns every answer's ms.
 */
export const sendAsFastAsAnswered = async (
  contestant: Contestant,
  { conversations, senders, goesOn }: Load,
): Promise<readonly number[]> => {
  const answeredMs: number[] = [];
  let sent = 0;
  const keepSending = async (own: readonly BenchConversation[]) => {
    for (let turn = 0; goesOn(sent); turn++) {
      const conversation = own[turn % own.length];
      if (!conversation) throw new Error('fewer conversations than senders');
      sent += 1;
      answeredMs.push(await sendOne(contestant, conversation, Math.floor(turn / own.length)));
    }
  };
  const lanes = Array.from({ length: senders }, (_, lane) =>
    conversations.filter((_conversation, index) => index % senders === lane),
  );
  await Promise.all(lanes.map(keepSending));
  return answeredMs;
};

type Steady = {
  readonly conversations: readonly BenchConversation[];
  readonly perSecond: number;
  readonly goesOn: (sent: number) => boolean;
  /** Told just before a message leaves. */
  readonly onSend?: (sent: Sent) => void;
};

/**
 * Sends at a fixed rate whatever the answers take (an open loop: a slow server is not spared), conversation by conversation in
 * turn. @returns every answer's ms, after the last.
 */
export const sendSteadily = async (contestant: Contestant, steady: Steady): Promise<readonly number[]> => {
  const { conversations, perSecond, goesOn, onSend } = steady;
  const pending: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let index = 0; goesOn(index); index++) {
    const wait = startedAt + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    const conversation = conversations[index % conversations.length];
    if (!conversation) throw new Error('no conversation to write into');
    pending.push(sendOne(contestant, conversation, Math.floor(index / conversations.length), onSend));
  }
  return Promise.all(pending);
};
