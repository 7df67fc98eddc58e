import type http from 'node:http';
import type { Arrival, Contestant } from '@/bench/contestants/contestant';
import { postJson } from '@/bench/contestants/post-json';
import { openSseLine } from '@/bench/contestants/sse-line';
import type { PeerServer } from '@/bench/peers/start-peer';

const READY = '"type":"ready"';

export const rawSseAt = ({ origin, pid }: PeerServer, agent: http.Agent): Contestant => ({
  name: 'raw-sse',
  pid,
  send: ({ conversationId, sender, clientId, text }) =>
    postJson({ url: `${origin}/messages`, agent, body: { conversationId, senderId: sender.id, clientId, text } }),
  open: ({ id }, onArrival) =>
    openSseLine({
      url: `${origin}/stream?user=${id}`,
      headers: {},
      ready: READY,
      onFrame: (frame) => {
        if (frame.includes(READY)) return;
        const arrival: Arrival = JSON.parse(frame.slice('data: '.length));
        onArrival(arrival);
      },
    }),
});
