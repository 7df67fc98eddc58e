import { refusalOf } from '@/components/shell/refusal-of';
import type { ConversationId } from '@/contract/ids/ids';
import type { MessageView } from '@/contract/schemas/message';
import type { Act } from '@/tests/chaos/ledger';
import type { Habit } from '@/tests/chaos/simulators/actor';
import type { Device } from '@/tests/chaos/simulators/device';

/** Whoever waits longer for an answer gives up this act; not a message, which waits in its box. */
export const ANSWER_WITHIN_MS = 5_000;

const OWN_NEWEST = 20;
/** Nobody has said no: nothing was asked of the database, or it is not known what became of it. */
const NO_WORD: ReadonlySet<string> = new Set(['network', 'unknown', 'server.unavailable']);

/** What everybody does who talks: write, mend, take back, read. */
export function talkingHabits(device: Device): readonly Habit[] {
  const { random, client } = device;
  const conversation = () => random.pick(device.conversations()).id as ConversationId;
  const ownText = (conversationId: string) =>
    device
      .thread(conversationId)
      ?.messages.slice(-OWN_NEWEST)
      .filter(({ senderId, kind, deletedAt }) => senderId === device.userId && kind === 'text' && !deletedAt) ?? [];
  const onOwn = async (act: 'edit' | 'delete', ask: (message: MessageView) => Promise<MessageView>) => {
    const conversationId = conversation();
    const mine = ownText(conversationId);
    if (mine.length === 0) return;
    const message = random.pick(mine);
    await noted(device, { act, key: `${conversationId}/${message.seq}`, conversationId, seq: message.seq }, () =>
      ask(message),
    );
  };
  const address = ({ conversationId, seq }: MessageView) => ({ conversationId: conversationId as ConversationId, seq });
  return [
    { weight: 12, act: () => device.write(conversation(), `${device.name} says ${random.hex('words', 8)}`) },
    {
      weight: 2,
      act: () =>
        onOwn('edit', (message) =>
          client.messages.edit.mutate({ ...address(message), text: `mended ${random.hex('words', 8)}` }, inTime()),
        ),
    },
    {
      weight: 1,
      act: () => onOwn('delete', (message) => client.messages.delete.mutate(address(message), inTime())),
    },
    { weight: 4, act: () => read(device, conversation()) },
    { weight: 1, act: () => comeBackTo(device, conversation()) },
  ];
}

async function read(device: Device, conversationId: ConversationId): Promise<void> {
  const newest = device.thread(conversationId)?.messages.at(-1)?.seq;
  if (!newest) return;
  const seq = device.random.between(1, newest);
  await noted(device, { act: 'read', key: `${conversationId}/read`, conversationId, seq }, async () => {
    const { lastReadSeq } = await device.client.conversations.markRead.mutate({ conversationId, seq }, inTime());
    return { seq: lastReadSeq, version: 0 };
  });
}

/** Marks something as unread again. */
async function comeBackTo(device: Device, conversationId: ConversationId): Promise<void> {
  const newest = device.thread(conversationId)?.messages.at(-1)?.seq;
  if (!newest) return;
  const seq = device.random.between(1, newest);
  await device.client.conversations.markUnread.mutate({ conversationId, seq }, inTime());
}

type Noted = { readonly act: Act; readonly key: string; readonly conversationId: string; readonly seq?: number };

/** Does something with the server and keeps in the ledger what was meant and what was said to it. */
export async function noted(
  device: Pick<Device, 'name' | 'ledger'>,
  meant: Noted,
  ask: () => Promise<{ readonly seq?: number; readonly version?: number }>,
): Promise<void> {
  const entry = { who: device.name, ...meant };
  device.ledger.write({ ...entry, said: 'intent' });
  try {
    const { seq, version } = await ask();
    device.ledger.write({
      ...entry,
      said: 'ack',
      ...(seq === undefined ? {} : { seq }),
      ...(version === undefined ? {} : { version }),
    });
  } catch (error) {
    const { code } = refusalOf(error);
    if (!NO_WORD.has(code)) device.ledger.write({ ...entry, said: 'refusal', code });
  }
}

export const inTime = () => ({ signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
