import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultProxy, faultProxy } from '@/tests/chaos/fault-proxy';
import { createWatch } from '@/tests/harness/watch';

let echo: net.Server;
let proxy: FaultProxy;
const heardByServer: Socket[] = [];

beforeEach(async () => {
  heardByServer.length = 0;
  echo = net.createServer((socket) => {
    heardByServer.push(socket);
    socket.on('error', () => undefined).pipe(socket);
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const { port } = echo.address() as AddressInfo;
  proxy = await faultProxy({ targets: () => [port], random: () => 0 });
});
afterEach(async () => {
  await proxy.close();
  echo.close();
});

/** A program on the near side: what came back so far, and how its connection ended. */
async function speaker() {
  const socket = net.connect(proxy.port, '127.0.0.1');
  const said = { text: '', end: null as string | null };
  const { look, until } = createWatch();
  socket.on('data', (bytes) => {
    said.text += bytes.toString();
    look();
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    said.end = error.code ?? 'error';
    look();
  });
  socket.on('close', () => {
    said.end ??= 'closed';
    look();
  });
  await once(socket, 'connect').catch(() => undefined);
  return {
    said,
    say: (text: string) => socket.write(text),
    hears: (text: string) => until(() => said.text === text),
    ended: () => until(() => said.end !== null),
  };
}

describe('the fault proxy', () => {
  it('passes everything on when nothing is wrong', async () => {
    const one = await speaker();
    one.say('hello');
    await one.hears('hello');
    expect(proxy.open).toBe(1);
  });

  it('holds answers until it is lifted, and then brings them in order', async () => {
    const one = await speaker();
    one.say('a');
    await one.hears('a');
    proxy.suffer({ holds: 'answers' });
    const arrived = heardByServer[0] ? once(heardByServer[0], 'data') : null;
    one.say('b');
    await arrived;
    one.say('c');
    expect(one.said.text).toBe('a');
    proxy.suffer(null);
    await one.hears('abc');
  });

  it('holds what is asked of the far side, too', async () => {
    const one = await speaker();
    proxy.suffer({ holds: 'everything' });
    one.say('unheard');
    const other = await speaker();
    other.say('either');
    expect(heardByServer.every((socket) => socket.bytesRead === 0)).toBe(true);
    proxy.suffer(null);
    await Promise.all([one.hears('unheard'), other.hears('either')]);
  });

  it('keeps the order when a slow line becomes a fast one', async () => {
    const one = await speaker();
    proxy.suffer({ latencyMs: 60 });
    one.say('slow ');
    while (heardByServer.length === 0) await new Promise(setImmediate);
    proxy.suffer(null);
    one.say('fast');
    await one.hears('slow fast');
  });

  it('resets like a machine that was switched off, and closes like a program that ended', async () => {
    const [one, two] = [await speaker(), await speaker()];
    for (const each of [one, two]) {
      each.say('x');
      await each.hears('x');
    }
    proxy.cut('reset');
    await Promise.all([one.ended(), two.ended()]);
    expect(one.said.end).toBe('ECONNRESET');
    const three = await speaker();
    three.say('y');
    await three.hears('y');
    proxy.cut();
    await three.ended();
    expect(three.said.end).toBe('closed');
  });

  it('refuses new connections while told to', async () => {
    proxy.suffer({ refuses: true });
    const one = await speaker();
    await one.ended();
    expect(one.said.text).toBe('');
    proxy.suffer(null);
    const two = await speaker();
    two.say('again');
    await two.hears('again');
  });

  it('troubles only the connections that were chosen by their first words', async () => {
    const [listener, pool] = [await speaker(), await speaker()];
    listener.say('I listen');
    pool.say('I ask');
    await Promise.all([listener.hears('I listen'), pool.hears('I ask')]);
    proxy.suffer({ holds: 'everything' }, (opening) => opening.includes('listen'));
    listener.say('!');
    pool.say('!');
    await pool.hears('I ask!');
    expect(listener.said.text).toBe('I listen');
    proxy.cut('reset', (opening) => opening.includes('listen'));
    await listener.ended();
    expect(pool.said.end).toBeNull();
  });

  it('resets by chance', async () => {
    proxy.suffer({ resetChance: 0.5 }); // chance says 0: always
    const one = await speaker();
    one.say('x');
    await one.ended();
    expect(one.said.end).toBe('ECONNRESET');
  });

  it('tries the next target when nobody listens at the first', async () => {
    const { port } = echo.address() as AddressInfo;
    const dead = net.createServer().listen(0, '127.0.0.1');
    await once(dead, 'listening');
    const deadPort = (dead.address() as AddressInfo).port;
    dead.close();
    await once(dead, 'close');
    const other = await faultProxy({ targets: () => [deadPort, port], random: Math.random });
    const socket = net.connect(other.port, '127.0.0.1').on('error', () => undefined);
    socket.write('x');
    expect(String((await once(socket, 'data'))[0])).toBe('x');
    await other.close();
  });
});
