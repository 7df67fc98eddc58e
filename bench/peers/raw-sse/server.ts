// Near the limit of what Node can do: its own http server, one statement per send, one write per delivery. Nobody is asked who
// they are, nothing is resumed, nothing is watched. Called with: database URL, port.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { openPeerStore, type PeerDraft } from '@/bench/peers/store';

const [databaseUrl = '', port = ''] = process.argv.slice(2);
const store = openPeerStore(databaseUrl);
const listeners = new Map<string, Set<ServerResponse>>();

const listenersOf = (conversationId: string): Set<ServerResponse> => {
  const known = listeners.get(conversationId) ?? new Set();
  listeners.set(conversationId, known);
  return known;
};

const stream = async (request: IncomingMessage, response: ServerResponse) => {
  const userId = new URL(request.url ?? '', 'http://localhost').searchParams.get('user') ?? '';
  request.socket.setNoDelay(true);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  const own = (await store.conversationsOf(userId)).map(listenersOf);
  for (const conversation of own) conversation.add(response);
  response.on('close', () => {
    for (const conversation of own) conversation.delete(response);
  });
  response.write('data: {"type":"ready"}\n\n');
};

const send = async (request: IncomingMessage, response: ServerResponse) => {
  const draft: PeerDraft = JSON.parse(await text(request));
  const { message, isNew } = await store.keep(draft);
  const json = JSON.stringify(message);
  if (isNew) {
    const frame = Buffer.from(`data: ${json}\n\n`);
    for (const listener of listenersOf(message.conversationId)) listener.write(frame);
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }).end(json);
};

const answer = async (request: IncomingMessage, response: ServerResponse) => {
  if (request.method === 'POST') return send(request, response);
  if (request.url?.startsWith('/stream')) return stream(request, response);
  response.end();
};

http
  .createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  })
  .listen(Number(port), '127.0.0.1');
