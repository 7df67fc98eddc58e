import { describe, expect, it } from 'vitest';
import type { Outgoing } from '@/components/conversation/outgoing/outgoing';
import { OutgoingBox, type SendOutcome } from '@/components/conversation/outgoing/outgoing-box';
import { textMessage } from '@/components/conversation/testing/messages';

const draft = (clientId: string, conversationId = 'talk') => ({
  clientId,
  conversationId,
  text: `words of ${clientId}`,
  replyTo: null,
  writtenAt: '2031-05-09T12:00:00.000Z',
});

/** A server that answers when told, and a clock moved by hand. */
function world(kept: readonly Outgoing[] = []) {
  const calls: { message: Outgoing; answer: (outcome: SendOutcome) => Promise<void> }[] = [];
  const waits: { run: () => void; delayMs: number; cancelled: boolean }[] = [];
  let shelf = kept;
  const box = new OutgoingBox({
    send: (message) =>
      new Promise((resolve) => {
        const answer = async (outcome: SendOutcome) => {
          resolve(outcome);
          await Promise.resolve();
          await Promise.resolve();
        };
        calls.push({ message, answer });
      }),
    shelf: {
      read: () => shelf,
      write: (all) => {
        shelf = all;
      },
    },
    schedule: (run, delayMs) => {
      const wait = { run, delayMs, cancelled: false };
      waits.push(wait);
      return () => {
        wait.cancelled = true;
      };
    },
    random: () => 0.5,
  });
  const call = (index: number) => {
    const one = calls[index];
    if (!one) throw new Error(`call ${index} was not made`);
    return one;
  };
  const sent = (clientId: string, seq: number): SendOutcome => ({
    kind: 'sent',
    message: textMessage({ seq, clientId }),
  });
  return { box, calls, call, waits, sent, shelf: () => shelf };
}

describe('the outgoing box', () => {
  it('sends one after the other in a conversation, and conversations beside each other', async () => {
    const { box, calls, call, sent } = world();
    box.write(draft('a'));
    box.write(draft('b'));
    box.write(draft('c', 'elsewhere'));
    expect(calls.map((one) => one.message.clientId)).toEqual(['a', 'c']);
    await call(0).answer(sent('a', 1));
    expect(calls.map((one) => one.message.clientId)).toEqual(['a', 'c', 'b']);
  });

  it('lets a fault of the server that stays hold up nobody else', async () => {
    const { box, calls, call, waits } = world();
    box.write(draft('cursed'));
    box.write(draft('fine'));
    for (let at = 0; at < 5; at++) {
      await call(at).answer({ kind: 'later', code: 'server.unexpected', afterMs: null });
      waits[at]?.run();
    }
    await call(5).answer({ kind: 'later', code: 'server.unexpected', afterMs: null });
    expect(box.all()[0]).toMatchObject({ clientId: 'cursed', state: 'failed', code: 'server.unexpected' });
    expect(calls.at(-1)?.message.clientId).toBe('fine');
  });

  it('retries with the same client id until somebody answers, and waits as long as it was asked to', async () => {
    const { box, calls, call, waits, sent } = world();
    box.write(draft('a'));
    await call(0).answer({ kind: 'later', code: 'network', afterMs: null });
    expect(box.all()[0]?.state).toBe('pending');
    waits[0]?.run();
    await call(1).answer({ kind: 'later', code: 'request.too-many', afterMs: 30_000 });
    expect(waits[1]?.delayMs).toBe(30_000);
    waits[1]?.run();
    await call(2).answer(sent('a', 1));
    expect(calls.map((one) => one.message.clientId)).toEqual(['a', 'a', 'a']);
    expect(box.all()[0]?.state).toBe('sent');
  });

  it('lets the next one go when one is refused, and sends the refused one again only when asked', async () => {
    const { box, calls, call } = world();
    box.write(draft('a'));
    box.write(draft('b'));
    await call(0).answer({ kind: 'refused', code: 'input.invalid' });
    expect(box.all().map((one) => one.state)).toEqual(['failed', 'pending']);
    await call(1).answer({ kind: 'refused', code: 'input.invalid' });
    expect(calls).toHaveLength(2);
    box.retry('a');
    expect(calls[2]?.message.clientId).toBe('a');
  });

  it('does not care whether the answer or the live event comes first', async () => {
    const { box, call, sent } = world();
    box.write(draft('a'));
    box.settle(new Set(['a']));
    await call(0).answer(sent('a', 1));
    expect(box.all()).toEqual([]);
  });

  it('keeps what was not sent for the next page', async () => {
    const { box, call, shelf } = world();
    box.write(draft('a'));
    await call(0).answer({ kind: 'later', code: 'network', afterMs: null });
    const next = world(shelf());
    next.box.start();
    expect(next.calls.map((one) => one.message.clientId)).toEqual(['a']);
  });

  it('waits no longer when the line is back', async () => {
    const { box, calls, call, waits } = world();
    box.write(draft('a'));
    await call(0).answer({ kind: 'later', code: 'network', afterMs: null });
    box.sendNow();
    expect(calls).toHaveLength(2);
    expect(waits[0]?.cancelled).toBe(true);
  });

  it('never sends a message that is on its way a second time', () => {
    const { box, calls } = world();
    box.write(draft('a'));
    box.write(draft('a'));
    box.sendNow();
    box.sendNow();
    expect(calls).toHaveLength(1);
  });
});
