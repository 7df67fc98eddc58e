import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { MessageView } from '@/contract/schemas/message';
import type { DeviceEvidence, Evidence, Shown, StoredMessage } from '@/tests/chaos/evidence';
import type { Act, Entry } from '@/tests/chaos/ledger';

export type Finding = { readonly invariant: string; readonly what: string };

const finding =
  (invariant: string) =>
  (what: string): Finding => ({ invariant, what });

/** Everything that is broken. Pure: it decides on what was gathered. */
export const judge = (evidence: Evidence): readonly Finding[] => [
  ...lost(evidence).map(finding('I1')),
  ...doubled(evidence).map(finding('I2')),
  ...disordered(evidence).map(finding('I3')),
  ...miscounted(evidence).map(finding('I4')),
  ...undone(evidence).map(finding('I7')),
  ...differing(evidence).map(finding('I9')),
  ...evidence.brokenPromises.map(finding('database')),
];

/** I1: what was acknowledged and is not there, or not as it was acknowledged; and what waits although all is quiet. */
function lost(evidence: Evidence): readonly string[] {
  const { ledger, stored, devices } = evidence;
  const truth: Truth = {
    ...evidence,
    byClientId: new Map(stored.map((one) => [`${one.conversationId}/${one.clientId}`, one])),
    byPlace: new Map(stored.map((one) => [`${one.conversationId}/${one.seq}`, one])),
  };
  const missing = ledger
    .filter(({ said }) => said === 'ack')
    .flatMap((entry) => {
      const why = WHY_LOST[entry.act](entry, truth);
      return why === null ? [] : [`${entry.act} ${entry.key} of ${entry.who}: ${why}`];
    });
  const waiting = devices.flatMap(({ name, unsent }) => unsent.map((id) => `send ${id} of ${name}: still not sent`));
  return [...missing, ...waiting, ...refused(truth)];
}

type Truth = Evidence & {
  readonly byClientId: ReadonlyMap<string, StoredMessage>;
  readonly byPlace: ReadonlyMap<string, StoredMessage>;
};

/** Why what was acknowledged is not so, or `null` when it is. */
const WHY_LOST: { readonly [Kind in Act]: (entry: Entry, truth: Truth) => string | null } = {
  send: ({ conversationId, key, seq }, { byClientId }) => {
    const message = byClientId.get(`${conversationId}/${key}`);
    if (!message) return `acknowledged as seq ${seq}, not stored`;
    return message.seq === seq ? null : `acknowledged as seq ${seq}, stored as ${message.seq}`;
  },
  edit: ({ key, version = 0 }, { byPlace }) =>
    (byPlace.get(key)?.version ?? 0) >= version ? null : `version ${version} is not stored`,
  delete: ({ key }, { byPlace }) => (byPlace.get(key)?.deleted ? null : 'is still there'),
  request: ({ key }, { bookings }) =>
    bookings.some(({ clientId }) => clientId === key) ? null : 'there is no such booking',
  transition: ({ key, version = 0 }, { bookings }) =>
    bookings.some((one) => one.id === key && one.version >= version) ? null : `version ${version} is not stored`,
  read: ({ who, conversationId, seq = 0 }, { devices, readUpTo }) => {
    const userId = devices.find(({ name }) => name === who)?.userId;
    const position = readUpTo.find((one) => one.userId === userId && one.conversationId === conversationId);
    return (position?.seq ?? 0) >= seq ? null : `read up to ${seq} is forgotten`;
  },
  view: ({ key }, { auditedReasons }) => (auditedReasons.includes(key) ? null : 'shown, and not in the audit'),
  // A mail for it must come, which is what I7 looks at.
  code: () => null,
};

/** Nothing that simulators write deserves a no. */
const refused = ({ ledger, byClientId }: Truth): readonly string[] =>
  ledger
    .filter(({ said, act }) => said === 'refusal' && (act === 'send' || act === 'request'))
    .map(({ act, key, who, code, conversationId }) => {
      const there = byClientId.has(`${conversationId}/${key}`) ? ', and stored' : '';
      return `${act} ${key} of ${who}: refused with ${code}${there}`;
    });

/** I2: nothing is stored or shown twice. */
function doubled({ stored, devices }: Evidence): readonly string[] {
  return [
    ...repeats(stored.map((one) => `${one.conversationId} ${one.senderId} ${one.clientId}`)).map(
      (key) => `stored twice: ${key}`,
    ),
    ...devices.flatMap(({ name, shown }) =>
      shown.threads.flatMap(({ messages }) =>
        [...repeats(messages.map(({ id }) => id)), ...repeats(clientIdsOf(messages))].map(
          (key) => `${name} shows ${key} twice`,
        ),
      ),
    ),
  ];
}

const clientIdsOf = (messages: readonly MessageView[]) =>
  messages.map(({ senderId, clientId }) => `${senderId} ${clientId}`);

function repeats(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}

/** I3: one order, without gaps, the same for everybody. */
function disordered({ stored, devices }: Evidence): readonly string[] {
  const conversations = [...new Set(stored.map(({ conversationId }) => conversationId))];
  return conversations.flatMap((conversationId) => {
    const messages = stored.filter((one) => one.conversationId === conversationId).sort((a, b) => a.seq - b.seq);
    const gap = messages.findIndex(({ seq }, at) => seq !== at + 1);
    const truth = digest(messages);
    const others = devices.flatMap(({ name, shown }) => {
      const thread = shown.threads.find(({ conversation }) => conversation.id === conversationId);
      if (!thread || digest(thread.messages.map(asStored)) === truth) return [];
      return [`${name} shows another ${conversationId}: ${firstDifference(messages, thread.messages.map(asStored))}`];
    });
    return gap < 0 ? others : [`${conversationId} has no seq ${gap + 1}`, ...others];
  });
}

type Placed = Pick<StoredMessage, 'seq' | 'id' | 'version' | 'deleted'>;

const asStored = ({ seq, id, version, deletedAt }: MessageView): Placed => ({
  ...{ seq, id, version },
  deleted: deletedAt !== null,
});

const line = ({ seq, id, version, deleted }: Placed) => `${seq} ${id} v${version}${deleted ? ' deleted' : ''}`;
const digest = (messages: readonly Placed[]) =>
  createHash('sha256').update(messages.map(line).join('\n')).digest('hex');

function firstDifference(truth: readonly Placed[], shown: readonly Placed[]): string {
  const at = truth.findIndex((one, index) => {
    const other = shown[index];
    return !other || line(one) !== line(other);
  });
  const [right, wrong] = at < 0 ? [undefined, shown[truth.length]] : [truth[at], shown[at]];
  return `${wrong ? line(wrong) : 'nothing'} instead of ${right ? line(right) : 'nothing'}`;
}

/** I4: unread of every device is what a count finds, and what the server would say. */
function miscounted({ unread, devices }: Evidence): readonly string[] {
  return devices.flatMap(({ name, userId, shown, fetched }) =>
    unread
      .filter((one) => one.userId === userId)
      .flatMap(({ conversationId, unread: truth }) => {
        const said = [shown, fetched].map(
          ({ conversations }) => conversations.find(({ id }) => id === conversationId)?.unread,
        );
        return said.every((count) => count === truth)
          ? []
          : [`${name} has ${said[0]} unread in ${conversationId}, the server says ${said[1]}, a count ${truth}`];
      }),
  );
}

/** I7: what follows from events was done, or is under a lease; whoever got it twice got the same. */
function undone({ overdueTasks, ledger, mails, mailsUnderWay, rung }: Evidence): readonly string[] {
  const asked = ledger.filter(({ said, act }) => said === 'ack' && act === 'code').map(({ key }) => key);
  const mailed = asked.flatMap((address) => {
    const texts = new Set(mails.filter(({ recipient }) => recipient === address).map(({ text }) => text));
    if (texts.size === 1 || (texts.size === 0 && mailsUnderWay.includes(address))) return [];
    return [`${address} got ${texts.size} different mails for one`];
  });
  const silent = rung.filter(({ times }) => times === 0).map(({ userId }) => `the phone of ${userId} never rang`);
  return [...overdueTasks, ...mailed, ...silent];
}

/** I9: what a device has made of events is what it would fetch. */
function differing({ devices }: Evidence): readonly string[] {
  return devices.flatMap((device) =>
    (['conversations', 'threads', 'bookings'] as const)
      .filter((view) => !isDeepStrictEqual(plain(device.shown[view]), plain(device.fetched[view])))
      .map((view) => `${device.name}: ${view} ${whereDifferent(device, view)}`),
  );
}

/** As it would travel: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function whereDifferent({ shown, fetched }: DeviceEvidence, view: keyof Shown): string {
  const [mine, theirs] = [shown[view].map(plain), fetched[view].map(plain)];
  const at = theirs.findIndex((one, index) => !isDeepStrictEqual(one, mine[index]));
  if (at < 0) return `has ${mine.length} instead of ${theirs.length}`;
  return `at ${at} ${pathOfDifference(mine[at], theirs[at])}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function pathOfDifference(mine: unknown, theirs: unknown, path = ''): string {
  if (isRecord(mine) && isRecord(theirs)) {
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      if (!isDeepStrictEqual(mine[key], theirs[key])) return pathOfDifference(mine[key], theirs[key], `${path}.${key}`);
    }
  }
  const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
  return `${path}: ${short(mine)} instead of ${short(theirs)}`;
}
