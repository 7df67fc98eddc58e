import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { BenchUser } from '@/bench/populate';
import { seeded } from '@/tests/harness/seeded';

type Api = { readonly list: readonly number[]; readonly history: readonly number[]; readonly send: readonly number[] };
type ListAnswer = { readonly items: readonly { id: string; last_seq: number }[]; readonly next: string | null };

/** What one person waits for, from the call to the last byte of the answer. */
export const measureApi = async (
  origin: string,
  { token }: BenchUser,
  { looks }: { readonly looks: number },
): Promise<Api> => {
  const took = { list: [] as number[], history: [] as number[], send: [] as number[] };
  const call = async (kind: keyof typeof took, path: string, body?: object): Promise<unknown> => {
    const begunAt = performance.now();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const post = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const response = await fetch(`${origin}/api/v1/conversations${path}`, { headers, ...post });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    took[kind].push(performance.now() - begunAt);
    return answer;
  };
  const random = seeded('calls');
  let next: string | null = null;
  for (let look = 0; look < looks; look++) {
    const page = (await call('list', next === null ? '' : `?next=${encodeURIComponent(next)}`)) as ListAnswer;
    next = page.next;
    const { id, last_seq: lastSeq } = random.pick(page.items);
    await call('history', `/${id}/messages?limit=50&before=${random.between(1, lastSeq + 1)}`);
    await call('send', `/${id}/messages`, { client_id: randomUUID(), text: 'And one more, in its tenth year.' });
  }
  return took;
};
