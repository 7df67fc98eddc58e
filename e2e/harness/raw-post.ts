import net from 'node:net';

export type RawAnswer = {
  /** Every byte that came back, when the connection has ended, whoever ended it. */
  readonly ended: Promise<string>;
  hangUp(): void;
};

/** A request on a connection of its own, of which not a byte is read away by a client that has opinions. */
export function rawPost(address: string, { token, body }: { token: string; body: object }): RawAnswer {
  const { hostname, host, port, pathname } = new URL(address);
  const text = JSON.stringify(body);
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    'accept-encoding: identity',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    `authorization: Bearer ${token}`,
  ];
  let received = '';
  const socket = net.connect(Number(port), hostname);
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    received += chunk;
  });
  // A connection that is reset has ended, too.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(received)));
  socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
  return { ended, hangUp: () => socket.destroy() };
}
