import type { OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import webPush from 'web-push';
import { openTunnel } from '@/server/platform/push/open-tunnel';
import type { Push, PushOutcome, PushSender, PushTarget } from '@/server/platform/push/push-sender';
import { readAnswer } from '@/server/platform/push/read-answer';
import type { VapidKeys } from '@/server/platform/push/vapid';

type Options = {
  readonly vapid: VapidKeys;
  /** Whom a push service may complain to; see `isSubject`. */
  readonly subject: string;
  /** An HTTP proxy that leads to the push services. */
  readonly proxy?: string | null;
  /** For everything together: connecting, sending, the answer. */
  readonly timeoutMs?: number;
  /** A certificate to trust besides those that everybody trusts. */
  readonly ca?: string;
};

type Letter = { readonly url: URL; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };

const TIMEOUT_MS = 10_000;

/** Web Push by RFC 8030, encrypted and signed by the package, sent by us: it has no end to how long or how much it would read. */
export function createWebPushSender(options: Options): PushSender {
  const { vapid, subject, timeoutMs = TIMEOUT_MS } = options;
  const agent = new https.Agent({ keepAlive: true, ...trusting(options) });
  const vapidDetails = { subject, ...vapid };
  return {
    publicKey: vapid.publicKey,
    send: async ({ endpoint, p256dh, auth }, push) => {
      const letter = sealed({ endpoint, p256dh, auth }, push, vapidDetails);
      if (letter === null) return 'gone';
      return post(options, agent, letter, AbortSignal.timeout(timeoutMs)).catch(
        (error: unknown): PushOutcome => ({ later: `push service ${reasonOf(error)}`, retryAfterSeconds: null }),
      );
    },
    close: () => agent.destroy(),
  };
}

type VapidDetails = VapidKeys & { readonly subject: string };

/** `null` for keys that nothing can be encrypted for. */
function sealed({ endpoint, ...keys }: PushTarget, push: Push, vapidDetails: VapidDetails): Letter | null {
  const { text, topic, ttlSeconds } = push;
  try {
    const options = { vapidDetails, TTL: ttlSeconds, urgency: 'high', topic } as const;
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, text, options);
    return { url: new URL(endpoint), headers, body };
  } catch {
    return null;
  }
}

async function post(options: Options, agent: https.Agent, letter: Letter, signal: AbortSignal): Promise<PushOutcome> {
  const way = options.proxy ? await throughProxy(options, options.proxy, letter.url.hostname, signal) : { agent };
  return new Promise((resolve, reject) => {
    const { url, headers, body } = letter;
    // Without an agent Node would write the port into the Host header.
    const request = https.request(url, { method: 'POST', headers, signal, defaultPort: 443, ...way }, (answer) => {
      answer.on('error', () => undefined).resume();
      resolve(readAnswer(answer.statusCode ?? 0, answer.headers['retry-after'], new Date()));
    });
    request.once('error', reject);
    request.end(body);
  });
}

async function throughProxy(options: Options, proxy: string, host: string, signal: AbortSignal) {
  const socket = await openTunnel(proxy, host, signal);
  const secure = tls.connect({ socket, servername: host, ...trusting(options) });
  return { createConnection: () => secure };
}

const trusting = ({ ca }: Options) => (ca === undefined ? {} : { ca: [...tls.rootCertificates, ca] });

/** The code, never the message: that one may repeat the endpoint. */
const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'did not answer';
};
