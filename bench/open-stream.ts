import http from 'node:http';

export type OpenStream = { readonly userId: string; close(): void };

type StreamOptions = {
  readonly origin: string;
  readonly token: string;
  readonly userId: string;
  readonly agent: http.Agent;
  /** Told the client id of every message that arrives. */
  readonly onMessage: (clientId: string, userId: string) => void;
};

const CLIENT_ID = /"clientId":"([^"]+)"/;

/** A live stream as a program reads it; resolves when the server says `ready`. */
export const openStream = ({ origin, token, userId, agent, onMessage }: StreamOptions): Promise<OpenStream> =>
  new Promise((resolve, reject) => {
    const request = http.get(`${origin}/api/v1/events`, { agent, headers: { authorization: `Bearer ${token}` } });
    request.once('error', reject);
    request.once('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the stream answered ${response.statusCode}`));
      let rest = '';
      const close = () => {
        request.removeAllListeners('error').on('error', () => undefined);
        response.removeAllListeners('data');
        request.destroy();
      };
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (chunk: string) => {
        const frames = (rest + chunk).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          if (frame.includes('"type":"ready"')) resolve({ userId, close });
          const [, clientId] = frame.includes('"type":"message.sent"') ? (CLIENT_ID.exec(frame) ?? []) : [];
          if (clientId) onMessage(clientId, userId);
        }
      });
    });
  });
