// What a team would build instead: Socket.IO 4 for what arrives, Express 5 for what is sent, pg for what is kept. Rooms, connection
// state recovery and the catch-up by offset are as in Socket.IO's own documentation. No sessions, no membership, no limits.
// Called with: database URL, port, and `memory` or `offset`, how it catches up.
import http from 'node:http';
import express from 'express';
import { Server, type Socket } from 'socket.io';
import { openPeerStore, type PeerDraft } from '@/bench/peers/store';

type Handshake = { readonly userId: string; readonly seen: Readonly<Record<string, number>> };

const [databaseUrl = '', port = '', recovery = 'offset'] = process.argv.slice(2);
const store = openPeerStore(databaseUrl);

const app = express();
app.disable('x-powered-by').disable('etag');
app.get('/readyz', (_request, response) => void response.end());
app.post('/messages', express.json(), async (request, response) => {
  const draft: PeerDraft = request.body;
  const { message, isNew } = await store.keep(draft);
  if (isNew) io.to(message.conversationId).emit('message', message);
  response.json(message);
});

const server = http.createServer(app);
const io = new Server(server, {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
  ...(recovery === 'memory' ? { connectionStateRecovery: {} } : {}),
});

const welcome = async (socket: Socket) => {
  // Recovered: the rooms are back, and what was missed has been sent from memory.
  if (!socket.recovered) {
    const { userId, seen } = socket.handshake.auth as Handshake;
    await socket.join(await store.conversationsOf(userId));
    for (const message of await store.since(seen)) socket.emit('message', message);
  }
  socket.emit('ready');
};
io.on('connection', (socket) => void welcome(socket));

server.listen(Number(port), '127.0.0.1');
