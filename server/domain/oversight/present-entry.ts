import type { AuditAction } from '@/contract/audit/actions';
import type { MembershipRole } from '@/contract/schemas/account';
import type { AuditEntryView } from '@/contract/schemas/console-views';

export type AuditEntryRow = {
  readonly number: number;
  readonly occurredAt: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: unknown;
  readonly hash: string;
};

type SubjectKey = 'conversationId' | 'userId' | 'role' | 'reason' | 'word';
type SubjectTexts = { readonly [Key in SubjectKey]: string | null };

const textIn = (subject: unknown, key: SubjectKey | 'adminId'): string | null => {
  const value: unknown = typeof subject === 'object' && subject !== null ? Reflect.get(subject, key) : null;
  return typeof value === 'string' ? value : null;
};

/** What an entry says, as far as it is text that somebody reads. */
export const subjectTexts = (subject: unknown): SubjectTexts => ({
  conversationId: textIn(subject, 'conversationId'),
  userId: textIn(subject, 'userId') ?? textIn(subject, 'adminId'),
  role: textIn(subject, 'role'),
  reason: textIn(subject, 'reason'),
  word: textIn(subject, 'word'),
});

type Names = {
  readonly people: ReadonlyMap<string, string>;
  readonly conversations: ReadonlyMap<string, { readonly artistName: string; readonly customerName: string }>;
};

/** Actions and roles are written from typed values only; this is where they come back. */
export function presentEntry(
  { number, occurredAt, actorId, action, subject, hash }: AuditEntryRow,
  names: Names,
): AuditEntryView {
  const { conversationId, userId, role, reason, word } = subjectTexts(subject);
  const conversation = conversationId === null ? undefined : names.conversations.get(conversationId);
  const person = (id: string | null) => (id === null ? null : { userId: id, name: names.people.get(id) ?? '' });
  return {
    number,
    at: occurredAt.toISOString(),
    actor: person(actorId),
    action: action as AuditAction,
    conversation: conversationId !== null && conversation ? { id: conversationId, ...conversation } : null,
    person: person(userId),
    role: role as MembershipRole | null,
    reason,
    word,
    hash,
  };
}
