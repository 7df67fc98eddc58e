import http from 'node:http';

type Post = { readonly url: string; readonly agent: http.Agent; readonly body: unknown; readonly token?: string };

/** One POST, the same for every contestant. Rejects for every answer but 200. */
export const postJson = ({ url, agent, body, token }: Post): Promise<void> =>
  new Promise((resolve, reject) => {
    const json = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const request = http.request(url, { method: 'POST', agent, headers });
    request.once('error', reject);
    request.once('response', (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.end(json);
  });
