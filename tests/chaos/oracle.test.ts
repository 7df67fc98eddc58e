import { describe, expect, it } from 'vitest';
import { textMessage } from '@/components/conversation/testing/messages';
import type { ConversationView, ThreadView } from '@/contract/schemas/conversation';
import type { MessageView } from '@/contract/schemas/message';
import type { Evidence, Shown, StoredMessage } from '@/tests/chaos/evidence';
import type { Entry } from '@/tests/chaos/ledger';
import { judge } from '@/tests/chaos/oracle';

const conversation: ConversationView = {
  id: 'talk',
  studio: { id: 'studio', name: 'Harbour' },
  artist: { id: 'artist', userId: 'mira', name: 'Mira', handle: 'mira', zone: 'Europe/Rome', picture: null },
  customer: { userId: 'tom', name: 'Tom', picture: null },
  createdAt: '2031-05-09T12:00:00.000Z',
  closedAt: null,
  rev: 3,
  lastSeq: 2,
  activityAt: '2031-05-09T12:00:00.000Z',
  lastMessage: null,
  unread: 1,
  lastReadSeq: 1,
  unreadFromSeq: null,
};
const message = (seq: number): MessageView => ({
  ...textMessage({ seq, clientId: `client ${seq}` }),
  ...{ id: `message ${seq}`, conversationId: 'talk', senderId: 'tom' },
});
const stored = (seq: number): StoredMessage => ({
  ...{ conversationId: 'talk', seq, id: `message ${seq}`, version: message(seq).version, deleted: false },
  ...{ senderId: 'tom', clientId: `client ${seq}` },
});
const shownWith = (messages: readonly MessageView[], line: ConversationView = conversation): Shown => {
  const thread: ThreadView = { conversation: line, participants: [], messages, hasOlder: false, bookings: [] };
  return { conversations: [line], threads: [thread], bookings: [] };
};
const sent = (seq: number): Entry => ({
  ...{ said: 'ack', who: 'phone', act: 'send', key: `client ${seq}`, conversationId: 'talk', seq },
});
const whole = shownWith([message(1), message(2)]);

const device = { name: 'desk', userId: 'mira', shown: whole, fetched: whole, unsent: [] };

/** Two messages that Tom sent, as Mira's one device has them. */
const sound: Evidence = {
  ledger: [sent(1), sent(2)],
  stored: [stored(1), stored(2)],
  bookings: [{ id: 'booking', clientId: 'request', version: 2 }],
  unread: [{ userId: 'mira', conversationId: 'talk', unread: 1 }],
  readUpTo: [{ userId: 'mira', conversationId: 'talk', seq: 1 }],
  auditedReasons: ['A complaint'],
  devices: [device],
  overdueTasks: [],
  mailsUnderWay: [],
  mails: [],
  rung: [{ userId: 'mira', times: 1 }],
  brokenPromises: [],
};

const noted = (entry: Partial<Entry>): Evidence => ({ ...sound, ledger: [...sound.ledger, { ...sent(1), ...entry }] });
const showing = (shown: Shown, fetched = whole): Evidence => ({ ...sound, devices: [{ ...device, shown, fetched }] });

const BREAKS: readonly (readonly [string, string, Evidence])[] = [
  ['an acknowledged message that is gone', 'I1', { ...sound, stored: [stored(1)] }],
  ['an acknowledged message at another place', 'I1', noted({ key: 'client 2', seq: 1 })],
  ['an acknowledged edit that is gone', 'I1', noted({ act: 'edit', key: 'talk/1', version: 9 })],
  ['a deleted message that is still there', 'I1', noted({ act: 'delete', key: 'talk/1' })],
  ['a booking that was acknowledged and is not there', 'I1', noted({ act: 'request', key: 'another request' })],
  ['a step of a booking that is forgotten', 'I1', noted({ act: 'transition', key: 'booking', version: 3 })],
  ['a read position that went back', 'I1', noted({ act: 'read', who: 'desk', seq: 2 })],
  ['a look that is not in the audit', 'I1', noted({ act: 'view', key: 'Curiosity' })],
  ['a message that waits for ever', 'I1', { ...sound, devices: [{ ...device, unsent: ['client 3'] }] }],
  ['a message that was refused', 'I1', noted({ said: 'refusal', key: 'client 3', code: 'server.unexpected' })],
  ['a request that was refused', 'I1', noted({ said: 'refusal', act: 'request', code: 'server.unexpected' })],
  ['a message that is stored twice', 'I2', { ...sound, stored: [stored(1), stored(2), { ...stored(2), seq: 3 }] }],
  ['a message that is shown twice', 'I2', showing(shownWith([message(1), message(2), message(2)]))],
  [
    'one client id in two bubbles',
    'I2',
    showing(shownWith([message(1), { ...message(2), clientId: message(1).clientId }])),
  ],
  ['another order on one device', 'I3', showing(shownWith([message(2), message(1)]))],
  ['a message that one device lacks', 'I3', showing(shownWith([message(1)]))],
  ['an older version on one device', 'I3', showing(shownWith([message(1), { ...message(2), version: 0 }]))],
  [
    'a deleted message that one device still has',
    'I3',
    { ...sound, stored: [stored(1), { ...stored(2), deleted: true }] },
  ],
  ['a gap in the numbers', 'I3', { ...sound, stored: [stored(1), { ...stored(2), seq: 3 }] }],
  ['a badge that drifted', 'I4', showing(shownWith(whole.threads[0]?.messages ?? [], { ...conversation, unread: 2 }))],
  [
    'a server that counts wrongly',
    'I4',
    showing(whole, shownWith([message(1), message(2)], { ...conversation, unread: 0 })),
  ],
  ['a task that nobody takes up', 'I7', { ...sound, overdueTasks: ['send-mail for event 7'] }],
  ['a phone that never rang', 'I7', { ...sound, rung: [{ userId: 'mira', times: 0 }] }],
  ['a mail that never came', 'I7', noted({ act: 'code', key: 'tom@example.test' })],
  [
    'two different mails for one event',
    'I7',
    {
      ...noted({ act: 'code', key: 'tom@example.test' }),
      mails: ['123456', '654321'].map((text) => ({ recipient: 'tom@example.test', text })),
    },
  ],
  [
    'a view that is not what would be fetched',
    'I9',
    showing({ ...whole, conversations: [{ ...conversation, lastReadSeq: 0 }] }),
  ],
  ['a database that breaks a promise of its own', 'database', { ...sound, brokenPromises: ['stored twice'] }],
];

describe('the oracle', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(judge(sound)).toEqual([]);
  });

  it('takes the same mail twice for one, and one that is on its way for no fault', () => {
    const asked = noted({ act: 'code', key: 'tom@example.test' });
    const mail = { recipient: 'tom@example.test', text: '123456' };
    expect(judge({ ...asked, mails: [mail, mail] })).toEqual([]);
    expect(judge({ ...asked, mailsUnderWay: ['tom@example.test'] })).toEqual([]);
  });

  it.each(BREAKS)('finds %s', (_what, invariant, evidence) => {
    expect(judge(evidence).map((one) => one.invariant)).toContain(invariant);
  });

  it('says what is shown instead of what', () => {
    const [found] = judge(showing(shownWith([message(2)]))).filter(({ invariant }) => invariant === 'I3');
    expect(found?.what).toContain('desk shows another talk: 2 message 2 v1 instead of 1 message 1 v1');
  });
});
