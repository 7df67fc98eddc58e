import type http from 'node:http';
import { io, type Socket } from 'socket.io-client';
import type { Arrival, Contestant, Line } from '@/bench/contestants/contestant';
import { postJson } from '@/bench/contestants/post-json';
import type { PeerServer } from '@/bench/peers/start-peer';

const ready = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('ready', resolve);
    socket.once('connect_error', reject);
  });

/** A line by Socket.IO's own client: it comes back with what it saw last of each conversation, as its documentation says. */
const openLine = async (origin: string, userId: string, onArrival: (arrival: Arrival) => void): Promise<Line> => {
  const seen: Record<string, number> = {};
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { userId, seen },
  });
  socket.on('message', (arrival: Arrival) => {
    seen[arrival.conversationId] = Math.max(arrival.seq, seen[arrival.conversationId] ?? 0);
    onArrival(arrival);
  });
  const first = ready(socket);
  await first;
  return {
    drop: () => socket.io.engine.close(),
    resume: () => {
      const again = ready(socket);
      socket.connect();
      return again;
    },
    close: () => void socket.disconnect(),
  };
};

export const socketIoAt = (name: string, { origin, pid }: PeerServer, agent: http.Agent): Contestant => ({
  name,
  pid,
  send: ({ conversationId, sender, clientId, text }) =>
    postJson({ url: `${origin}/messages`, agent, body: { conversationId, senderId: sender.id, clientId, text } }),
  open: ({ id }, onArrival) => openLine(origin, id, onArrival),
});
