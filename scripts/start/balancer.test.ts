import { once } from 'node:events';
import http, { type IncomingMessage, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { BALANCER_KEY } from '@/contract/api/balancer-key';
import { freePort } from '@/scripts/free-port';
import { type Balancer, startBalancer } from '@/scripts/start/balancer';
import { chooseTarget } from '@/scripts/start/choose-target';
import { endAnswer } from '@/server/http/end-answer';
import { createWatch } from '@/tests/harness/watch';

const KEY = 'only the balancer has it';
const SILENCE_MS = 400;
const LONGER_MS = 3 * SILENCE_MS;
/** Into the buffers of the system on the way. */
const MORE_THAN_FITS = 24_000_000;
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A process that is ready and answers as told. */
async function startProcess(answer: RequestListener) {
  const server = http.createServer((request, response) =>
    request.url === '/readyz' ? response.end() : answer(request, response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

type Options = { readonly trustProxy?: boolean; readonly silenceMs?: number };

async function balancerFor(ports: readonly number[], options: Options = {}): Promise<Balancer> {
  const balancer = await startBalancer({ host: '127.0.0.1', port: 0, trustProxy: false, key: KEY, ...options });
  for (const port of ports) balancer.add(port);
  endings.push(balancer.close);
  return balancer;
}

const urlOf = ({ port }: Balancer, path = '/') => `http://127.0.0.1:${port}${path}`;
const named = (name: string) => startProcess((_, response) => response.end(name));
const bodyOf = async (request: IncomingMessage) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

describe('chooseTarget', () => {
  const at = (openRequests: number, isReady = true) => ({ openRequests, isReady });

  it('takes the least busy of those that are ready', () => {
    const [busy, idle, away] = [at(3), at(1), at(0, false)];
    expect(chooseTarget([busy, idle, away], new Set())).toBe(idle);
    expect(chooseTarget([busy, idle, away], new Set([idle]))).toBe(busy);
    expect(chooseTarget([away, busy], new Set([busy]))).toBe(away);
    expect(chooseTarget([away], new Set([away]))).toBeNull();
  });
});

describe('the balancer', () => {
  it('spreads streams, and hands on what comes as it comes', async () => {
    const stream = (name: string) =>
      startProcess((_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write(`data: ${name}\n\n`); // and nothing more: it stays open
      });
    const balancer = await balancerFor([await stream('one'), await stream('two')]);
    const first = async () => {
      const request = http.get(urlOf(balancer), { agent: false });
      endings.push(() => request.destroy());
      const [response] = await once(request, 'response');
      const [piece] = await once(response, 'data');
      return `${response.headers['content-type']} ${piece}`;
    };
    const words = [await first(), await first(), await first(), await first()].sort();
    expect(words).toEqual(
      [1, 2].map(() => 'text/event-stream data: one\n\n').concat([1, 2].map(() => 'text/event-stream data: two\n\n')),
    );
  });

  it('asks another process when nobody listens at the first, with the whole request', async () => {
    const there = await startProcess(async (request, response) => {
      response.writeHead(201, { 'Set-Cookie': ['a=1', 'b=2'] });
      response.end(await bodyOf(request));
    });
    const balancer = await balancerFor([await freePort(), there]);
    const words = 'x'.repeat(300_000);
    const answer = await fetch(urlOf(balancer), { method: 'POST', body: words });
    expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([201, ['a=1', 'b=2'], words]);
  });

  it('asks nobody else once a process had the request, for it may have been done', async () => {
    let asked = 0;
    const dies: RequestListener = (request) => {
      asked += 1;
      request.socket.destroy();
    };
    const balancer = await balancerFor([await startProcess(dies), await startProcess(dies)]);
    const answer = await fetch(urlOf(balancer), { method: 'POST', body: 'a booking' });
    expect([answer.status, asked]).toEqual([502, 1]);
  });

  it('finds a file of another build at the process that has it, and says so when nobody has', async () => {
    const without = () =>
      startProcess((_, response) => {
        response.statusCode = 404;
        response.end('not here');
      });
    const file = '/_next/static/chunks/new.js';
    const knows = await startProcess((_, response) => response.end('script'));
    const balancer = await balancerFor([await without(), knows, await without()]);
    const texts = await Promise.all([1, 2, 3, 4, 5, 6].map(async () => (await fetch(urlOf(balancer, file))).text()));
    expect(new Set(texts)).toEqual(new Set(['script']));
    balancer.withdraw(knows);
    expect((await fetch(urlOf(balancer, file))).status).toBe(404);
  });

  it.each(['keep-alive', 'close'])('hands on what a process says that has heard enough: %s', async (connection) => {
    const port = await startProcess((_, response) => {
      response.statusCode = 413;
      response.setHeader('Connection', connection);
      response.setHeader('Content-Length', 'too much'.length);
      endAnswer(response, 'too much');
    });
    const balancer = await balancerFor([port]);
    const answers = Array.from({ length: 5 }, async () => {
      const answer = await fetch(urlOf(balancer), { method: 'POST', body: 'x'.repeat(5_000_000) });
      return `${answer.status} ${await answer.text()}`;
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['413 too much']));
  });

  it('cuts an answer that a process left in the middle', async () => {
    const port = await startProcess((_, response) => {
      response.write('half');
      setImmediate(() => response.destroy());
    });
    const balancer = await balancerFor([port]);
    await expect(fetch(urlOf(balancer)).then((answer) => answer.text())).rejects.toThrow();
  });

  it.each(['GET', 'POST'])(
    'says what to do when a process does not answer in time, and asks once: %s',
    async (method) => {
      let asked = 0;
      const hangs: RequestListener = () => {
        asked += 1;
      };
      const balancer = await balancerFor([await startProcess(hangs), await startProcess(hangs)], {
        silenceMs: SILENCE_MS,
      });
      const answer = await fetch(urlOf(balancer), { method, ...(method === 'POST' ? { body: 'a booking' } : {}) });
      const { error } = await answer.json();
      expect([answer.status, error.code, asked]).toEqual([504, 'server.no-answer', 1]);
      expect(error.message).toContain('try again');
    },
  );

  it('cuts an answer that a process leaves unsaid', async () => {
    const port = await startProcess((_, response) => void response.write('half'));
    const balancer = await balancerFor([port], { silenceMs: SILENCE_MS });
    await expect(fetch(urlOf(balancer)).then((answer) => answer.text())).rejects.toThrow();
  });

  it('gives up on a process that takes no more of what is said', async () => {
    const port = await startProcess((request) => request.pause());
    const balancer = await balancerFor([port], { silenceMs: SILENCE_MS });
    const answer = await fetch(urlOf(balancer), { method: 'POST', body: Buffer.alloc(MORE_THAN_FITS) });
    expect(answer.status).toBe(504);
  });

  it('waits for the next event of a stream', async () => {
    const port = await startProcess(async (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('one ');
      await pause(LONGER_MS);
      response.end('two');
    });
    const balancer = await balancerFor([port], { silenceMs: SILENCE_MS });
    expect(await (await fetch(urlOf(balancer))).text()).toBe('one two');
  });

  it('waits for the rest of what somebody says', async () => {
    const port = await startProcess(async (request, response) => void response.end(await bodyOf(request)));
    const balancer = await balancerFor([port], { silenceMs: SILENCE_MS });
    const speaking = http.request(urlOf(balancer), { method: 'POST' });
    speaking.write('first ');
    await pause(LONGER_MS);
    speaking.end('last');
    const [heard] = await once(speaking, 'response');
    expect(await bodyOf(heard)).toBe('first last');
  });

  it('waits for who reads slowly', async () => {
    const port = await startProcess((_, response) => void response.end(Buffer.alloc(MORE_THAN_FITS)));
    const balancer = await balancerFor([port], { silenceMs: SILENCE_MS });
    const [answer] = await once(http.get(urlOf(balancer)), 'response');
    await pause(LONGER_MS);
    expect((await bodyOf(answer)).length).toBe(MORE_THAN_FITS);
  });

  it('proves to the process that it is the balancer', async () => {
    const port = await startProcess((request, response) => response.end(String(request.headers[BALANCER_KEY])));
    const answer = await fetch(urlOf(await balancerFor([port])), { headers: { [BALANCER_KEY]: 'a guess' } });
    expect(await answer.text()).toBe(KEY);
  });

  it('says who the visitor is, and believes nobody else unless told to', async () => {
    const port = await startProcess((request, response) => response.end(String(request.headers['x-forwarded-for'])));
    const asked = { headers: { 'X-Forwarded-For': '203.0.113.7' } };
    const wary = await balancerFor([port]);
    expect(await (await fetch(urlOf(wary), asked)).text()).toBe('127.0.0.1');
    const trusting = await balancerFor([port], { trustProxy: true });
    expect(await (await fetch(urlOf(trusting), asked)).text()).toBe('203.0.113.7');
  });

  it('sends nobody to a process that is withdrawn or not ready', async () => {
    const draining = http.createServer((request, response) => {
      response.statusCode = request.url === '/readyz' ? 503 : 200;
      response.end('draining');
    });
    draining.listen(0, '127.0.0.1');
    await once(draining, 'listening');
    endings.push(() => draining.close());
    const [leaving, well, gone] = [(draining.address() as AddressInfo).port, await named('well'), await named('gone')];
    const balancer = await balancerFor([leaving, well, gone]);
    balancer.withdraw(gone);
    const { look, until } = createWatch();
    draining.on('request', look);
    let looks = 0;
    draining.on('request', () => {
      looks += 1;
    });
    await until(() => looks > 1);
    const answers = await Promise.all(Array.from({ length: 10 }, async () => (await fetch(urlOf(balancer))).text()));
    expect(new Set(answers)).toEqual(new Set(['well']));
  });

  it('ends its side when whoever asked went away', async () => {
    const { look, until } = createWatch();
    let open = 0;
    const port = await startProcess((_, response) => {
      open += 1;
      response.write('begun');
      response.on('close', () => {
        open -= 1;
        look();
      });
    });
    const balancer = await balancerFor([port]);
    const socket = net.connect(balancer.port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    expect(open).toBe(1);
    socket.destroy();
    await until(() => open === 0);
  });

  it('keeps no connection for what somebody never says to the end', async () => {
    const { look, until } = createWatch();
    let isOpen = true;
    const port = await startProcess((request, response) => {
      response.end('heard enough');
      request.socket.on('close', () => {
        isOpen = false;
        look();
      });
    });
    const balancer = await balancerFor([port]);
    const socket = net.connect(balancer.port, '127.0.0.1');
    endings.push(() => socket.destroy());
    socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nbegun');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('200 OK');
    await until(() => !isOpen);
  });

  it('tells to come again when there is nobody to ask', async () => {
    const balancer = await balancerFor([]);
    const answer = await fetch(urlOf(balancer));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });
});
