import type { MessageView } from '@/contract/schemas/message';

export type OutgoingState =
  | { readonly state: 'pending' }
  /** Answered; shown until the live view holds it too. */
  | { readonly state: 'sent'; readonly message: MessageView }
  | { readonly state: 'failed'; readonly code: string };

/** A message from the moment it was written until the conversation holds it. */
export type Outgoing = OutgoingState & {
  /** Made once; every retry carries it, so that the server keeps one. Also the React key of the bubble, before and after. */
  readonly clientId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly replyTo: MessageView['replyTo'];
  readonly writtenAt: string;
};

export type OutgoingAct =
  | { readonly type: 'written'; readonly message: Outgoing }
  | { readonly type: 'answered'; readonly clientId: string; readonly message: MessageView }
  | { readonly type: 'refused'; readonly clientId: string; readonly code: string }
  | { readonly type: 'retried'; readonly clientId: string }
  | { readonly type: 'discarded'; readonly clientId: string };

/** The messages under way, oldest first, after `act`. */
export function applyToOutgoing(all: readonly Outgoing[], act: OutgoingAct): readonly Outgoing[] {
  switch (act.type) {
    case 'written':
      return all.some((one) => one.clientId === act.message.clientId) ? all : [...all, act.message];
    case 'answered':
      return change(all, act.clientId, { state: 'sent', message: act.message });
    case 'refused':
      return change(all, act.clientId, { state: 'failed', code: act.code });
    case 'retried':
      return retry(all, act.clientId);
    case 'discarded':
      return all.filter((one) => one.clientId !== act.clientId);
  }
}

const change = (all: readonly Outgoing[], clientId: string, state: OutgoingState): readonly Outgoing[] =>
  all.map((one) => (one.clientId === clientId ? { ...common(one), ...state } : one));

/** Goes to the end: what was written since stands in the conversation already. */
function retry(all: readonly Outgoing[], clientId: string): readonly Outgoing[] {
  const failed = all.find((one) => one.clientId === clientId);
  if (failed?.state !== 'failed') return all;
  return [...all.filter((one) => one !== failed), { ...common(failed), state: 'pending' }];
}

const common = ({ clientId, conversationId, text, replyTo, writtenAt }: Outgoing) => ({
  clientId,
  conversationId,
  text,
  replyTo,
  writtenAt,
});

/** What is to be sent next in a conversation: strictly one after the other, or order would depend on the network. */
export const nextToSend = (all: readonly Outgoing[], conversationId: string): Outgoing | undefined =>
  all.find((one) => one.conversationId === conversationId && one.state === 'pending');
