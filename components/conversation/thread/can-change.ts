import type { MessageView } from '@/contract/schemas/message';
import { MESSAGE_EDIT_WINDOW_MS } from '@/contract/text/limits';

type TextMessage = Extract<MessageView, { kind: 'text' }>;

/** Whether the viewer may try to edit it now; the server has the last word. */
export const canEdit = (message: MessageView, viewerId: string, now: number): message is TextMessage =>
  canDelete(message, viewerId) && now - Date.parse(message.sentAt) <= MESSAGE_EDIT_WINDOW_MS;

export const canMarkUnread = (message: MessageView, viewerId: string): boolean =>
  message.senderId !== viewerId && message.deletedAt === null;

export const canDelete = (message: MessageView, viewerId: string): message is TextMessage =>
  message.kind === 'text' && message.senderId === viewerId && message.deletedAt === null;
