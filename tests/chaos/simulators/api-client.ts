import { setTimeout as pause } from 'node:timers/promises';
import type { Cast, Program } from '@/tests/chaos/cast';
import type { Ledger } from '@/tests/chaos/ledger';
import type { Actor } from '@/tests/chaos/simulators/actor';

const ANSWER_WITHIN_MS = 5_000;
const RETRY_MS = 250;

/** A program that sends by the public API and repeats every try with the same `client_id`, as its document advises. */
export function apiActor({ program, conversations, ledger }: Cast, isOver: () => boolean): Actor {
  const [, conversationId] = conversations;
  const { random } = program;
  const send = async () => {
    const clientId = random.id<string>('api');
    const entry = { who: program.name, act: 'send', key: clientId, conversationId } as const;
    ledger.write({ ...entry, said: 'intent' });
    const text = `The program says ${random.hex('words', 8)}`;
    while (!(await tried({ program, conversationId, clientId, text, ledger })) && !isOver()) await pause(RETRY_MS);
  };
  return { name: program.name, random, habits: [{ weight: 1, act: send }] };
}

type Try = {
  readonly program: Program;
  readonly conversationId: string;
  readonly clientId: string;
  readonly text: string;
  readonly ledger: Ledger;
};

/** Whether it was answered for good. */
export async function tried({ program, conversationId, clientId, text, ledger }: Try): Promise<boolean> {
  const entry = { who: program.name, act: 'send', key: clientId, conversationId } as const;
  try {
    const response = await fetch(
      `http://127.0.0.1:${program.line.port}/api/v1/conversations/${conversationId}/messages`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${program.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ client_id: clientId, text }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      },
    );
    // The document's own words; parsed by hand, because a program in another language has no schemas of ours.
    const body = (await response.json()) as { seq?: number; error?: { code: string } };
    if (response.status === 201 && body.seq) {
      ledger.write({ ...entry, said: 'ack', seq: body.seq });
      return true;
    }
    if (response.status >= 500 || response.status === 429) return false;
    ledger.write({ ...entry, said: 'refusal', code: body.error?.code ?? String(response.status) });
    return true;
  } catch {
    return false;
  }
}
