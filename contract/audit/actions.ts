/** Every privileged act that leaves an entry; `noun.past-verb`. Stored for ever: names are added, never changed. */
export const AUDIT_ACTIONS = [
  'studio.created',
  'audit.sealed',
  'audit.exported',
  'conversation.viewed',
  'conversation.page-viewed',
  'conversations.searched',
  'conversation.given',
  'conversation.taken',
  'member.added',
  'member.removed',
  'member.left',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
