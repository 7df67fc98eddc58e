import { randomUUID } from 'node:crypto';
import { tokenOf } from '@/e2e/harness/token-of';

export type Api = {
  /** Writes into a conversation; answers the number of the message. */
  write(conversationId: string, text: string): Promise<number>;
  markRead(conversationId: string, seq: number): Promise<void>;
};

/** Somebody who is not at any screen of the story: acts by the API for other programs. */
export async function apiOf(origin: string, email: string, password: string): Promise<Api> {
  const token = await tokenOf(origin, email, password);
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${origin}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer: Record<string, unknown> = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    write: async (conversationId, text) => {
      const body = { client_id: randomUUID(), text };
      return Number((await post(`/conversations/${conversationId}/messages`, body)).seq);
    },
    markRead: async (conversationId, seq) => {
      await post(`/conversations/${conversationId}/read`, { seq });
    },
  };
}
