import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { decryptPush } from '@/tests/harness/decrypt-push';
import type { MadeSubscription } from '@/tests/harness/make-push-device';
import { type SelfSigned, selfSigned } from '@/tests/harness/self-signed';
import { type Vapid, verifyVapid } from '@/tests/harness/verify-vapid';
import { createWatch } from '@/tests/harness/watch';

export type ReceivedPush = {
  readonly endpoint: string;
  readonly vapid: Vapid;
  readonly ttlSeconds: number;
  readonly urgency: string;
  readonly topic: string;
  /** What the browser reads; `null` for an endpoint that nobody told us the keys of. */
  readonly text: string | null;
};

/** `hang` never answers, `cut` ends the connection instead. */
export type PushAnswer = { readonly status: number; readonly retryAfter?: string } | 'hang' | 'cut';

export type PushService = {
  /** The proxy by which a sender reaches it, under the names of the real services. */
  readonly proxy: string;
  /** The certificate to trust. */
  readonly ca: string;
  readonly received: readonly ReceivedPush[];
  /** Requests that were not properly encrypted or signed; each with why. */
  readonly refused: readonly string[];
  /** The browser of this subscription takes pushes here. */
  admit(subscription: MadeSubscription): void;
  /** From now on this endpoint is answered so; `null`: as usual, with 201. */
  answer(endpoint: string, answer: PushAnswer | null): void;
  until(done: (received: readonly ReceivedPush[]) => boolean): Promise<void>;
  close(): Promise<void>;
};

type PushServiceOptions = {
  /** The key that senders have to prove. */
  readonly publicKey: string;
  /** Where to listen and what to show, for a sender that was told so beforehand. */
  readonly port?: number;
  readonly certificate?: SelfSigned;
};

export const PUSH_HOSTS = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  'updates.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

/** Every push service there is, on this machine: an HTTPS server behind a CONNECT proxy, that checks what it gets as they do. */
export async function pushService({ publicKey, port = 0, ...own }: PushServiceOptions): Promise<PushService> {
  const { key, cert } = own.certificate ?? selfSigned(PUSH_HOSTS);
  const admitted = new Map<string, MadeSubscription>();
  const answers = new Map<string, PushAnswer>();
  const received: ReceivedPush[] = [];
  const refused: string[] = [];
  const { look, until } = createWatch();

  const read = async (request: http.IncomingMessage): Promise<ReceivedPush> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { host = '', authorization, ttl, urgency, topic } = request.headers;
    const endpoint = `https://${host}${request.url}`;
    const vapid = verifyVapid(authorization, publicKey);
    if (vapid.aud !== `https://${host}`) throw new Error(`VAPID: for ${vapid.aud}`);
    const browser = admitted.get(endpoint);
    const text = browser ? decryptPush(Buffer.concat(parts), browser) : null;
    return { endpoint, vapid, ttlSeconds: Number(ttl), urgency: String(urgency), topic: String(topic), text };
  };

  const services = https.createServer({ key, cert }, async (request, response) => {
    try {
      const push = await read(request);
      received.push(push);
      reply(response, answers.get(push.endpoint) ?? { status: 201 });
    } catch (error) {
      refused.push(String(error));
      response.writeHead(400).end();
    }
    look();
  });
  const { proxy, sockets } = await startProxy(services, port);

  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ca: cert,
    received,
    refused,
    admit: (subscription) => void admitted.set(subscription.endpoint, subscription),
    answer: (endpoint, answer) => void (answer ? answers.set(endpoint, answer) : answers.delete(endpoint)),
    until: (done) => until(() => done(received)),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      services.closeAllConnections();
      const closed = once(proxy, 'close');
      proxy.close();
      await closed;
    },
  };
}

function reply(response: http.ServerResponse, answer: PushAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'cut') return void response.destroy();
  response.writeHead(answer.status, answer.retryAfter ? { 'retry-after': answer.retryAfter } : {}).end();
}

/** Whatever name is asked for, the one HTTPS server answers. */
async function startProxy(services: https.Server, port: number) {
  const sockets = new Set<Socket>();
  const proxy = http.createServer((_request, response) => response.writeHead(405).end());
  proxy.on('connect', (_request, socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    services.emit('connection', socket);
  });
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  return { proxy, sockets };
}
