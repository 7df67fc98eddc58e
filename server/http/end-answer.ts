import type { ServerResponse } from 'node:http';

/** So long what is still being said is let go by, unseen. */
const LINGER_MS = 5_000;

/**
 * Ends an answer whose length was told. Where the connection ends with it although the request is not over, that waits until it is: what
 * reaches a closed connection resets it, and whoever was still speaking would lose the answer.
 */
export function endAnswer(response: ServerResponse, text: string): void {
  const request = response.req;
  if (request.complete || response.getHeader('Connection') !== 'close') {
    response.end(text);
    return;
  }
  response.write(text);
  const end = () => {
    clearTimeout(overdue);
    response.end();
  };
  const overdue = setTimeout(end, LINGER_MS);
  overdue.unref();
  request.once('end', end).once('close', end).resume();
}
