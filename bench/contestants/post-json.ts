import http from 'node:http';

type Post = { readonly url: string; readonly agent: http.Agent; readonly body: unknown; readonly token?: string };

/** On its way when the server closed a connection that had been idle: Node's documentation says to ask again (`reusedSocket`). */
const metAnEnd = (request: http.ClientRequest, error: NodeJS.ErrnoException): boolean =>
  request.reusedSocket && error.code === 'ECONNRESET';

/** One POST, the same for every contestant; each keeps what has the same id once. Rejects for every answer but 200. */
export const postJson = (post: Post): Promise<void> =>
  new Promise((resolve, reject) => {
    const { url, agent, body, token } = post;
    const json = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const request = http.request(url, { method: 'POST', agent, headers });
    request.once('error', (error) => {
      if (metAnEnd(request, error)) postJson(post).then(resolve, reject);
      else reject(error);
    });
    request.once('response', (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.end(json);
  });
