import { allow, type Decision, refuse } from '@/contract/errors/decision';
import { EDIT_WINDOW_MS } from '@/contract/schemas/message';

type StoredMessage = {
  readonly senderId: string | null;
  readonly kind: string;
  readonly sentAt: Date;
  readonly deletedAt: Date | null;
};

/** Only one's own text, for fifteen minutes. */
export function canEdit(userId: string, message: StoredMessage, now: Date): Decision {
  if (message.senderId !== userId) return refuse('message.not-yours');
  if (message.deletedAt) return refuse('message.deleted');
  if (message.kind !== 'text') return refuse('message.not-editable');
  return now.getTime() > message.sentAt.getTime() + EDIT_WINDOW_MS ? refuse('message.edit-expired') : allow;
}

/** One's own text, at any time. What a booking left in the conversation stays. */
export function canDelete(userId: string, message: StoredMessage): Decision {
  if (message.senderId !== userId) return refuse('message.not-yours');
  return message.kind === 'text' ? allow : refuse('message.not-editable');
}
