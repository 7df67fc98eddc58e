import type http from 'node:http';
import type { BenchServer } from '@/bench/bench-server';
import type { Arrival, Contestant } from '@/bench/contestants/contestant';
import { postJson } from '@/bench/contestants/post-json';
import { openSseLine } from '@/bench/contestants/sse-line';

type Sent = { readonly message: Arrival };

const arrivalIn = (frame: string): Arrival | null => {
  if (!frame.includes('"type":"message.sent"')) return null;
  const line = frame.split('\n').find((text) => text.startsWith('data: ')) ?? '';
  const { message }: Sent = JSON.parse(line.slice('data: '.length));
  return message;
};

/** Parlour as programs use it: a bearer token with every request, tRPC for what is sent, the live stream for what arrives. */
export const parlourAt = ({ origin, pid }: BenchServer, agent: http.Agent): Contestant => ({
  name: 'parlour',
  pid,
  send: ({ conversationId, sender, clientId, text }) =>
    postJson({
      url: `${origin}/api/trpc/messages.send`,
      agent,
      body: { conversationId, clientId, text },
      token: sender.token,
    }),
  open: ({ token }, onArrival) =>
    openSseLine({
      url: `${origin}/api/v1/events`,
      headers: { authorization: `Bearer ${token}` },
      ready: '"type":"ready"',
      onFrame: (frame) => {
        const arrival = arrivalIn(frame);
        if (arrival) onArrival(arrival);
      },
    }),
});
