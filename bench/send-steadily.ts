import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchConversation } from '@/bench/populate';

type LoadOptions = {
  readonly origin: string;
  readonly agent: http.Agent;
  readonly conversations: readonly BenchConversation[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly nextClientId: () => string;
  /** Told just before a message leaves. */
  readonly onSend?: (clientId: string, senderId: string, at: number) => void;
};

export type Load = { readonly acknowledgedMs: readonly number[]; readonly failed: number };

/**
 * Sends at a fixed rate whatever the answers take (an open loop: a slow server is not spared), sender by sender in turn, and
 * waits for every answer.
 */
export const sendSteadily = async (options: LoadOptions): Promise<Load> => {
  const { conversations, perSecond, seconds } = options;
  const acknowledgedMs: number[] = [];
  let failed = 0;
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < perSecond * seconds; index++) {
    const wait = startedAt + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    const conversation = conversations[index % conversations.length];
    if (!conversation) throw new Error('no conversation to write into');
    const sentAt = performance.now();
    const sent = send(options, conversation, index).then((status) => {
      if (status === 200) acknowledgedMs.push(performance.now() - sentAt);
      else failed += 1;
    });
    pending.push(sent);
  }
  await Promise.all(pending);
  return { acknowledgedMs, failed };
};

const send = ({ origin, agent, nextClientId, onSend }: LoadOptions, { id, people }: BenchConversation, index: number) =>
  new Promise<number>((resolve, reject) => {
    const sender = people[index % 2 === 0 ? 0 : 1];
    const clientId = nextClientId();
    const body = JSON.stringify({ conversationId: id, clientId, text: `Would Friday at ten work for you? (${index})` });
    const request = http.request(`${origin}/api/trpc/messages.send`, {
      method: 'POST',
      agent,
      headers: {
        authorization: `Bearer ${sender.token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    onSend?.(clientId, sender.id, performance.now());
    request.end(body);
  });
