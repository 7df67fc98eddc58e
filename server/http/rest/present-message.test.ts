import { describe, expect, it } from 'vitest';
import { MessageAnswer } from '@/contract/api/v1/message';
import { MESSAGE_KINDS } from '@/contract/messages/registry';
import { MessageView } from '@/contract/schemas/message';
import { presentMessageAnswer } from '@/server/http/rest/present-message';

const id = '0190a000-0000-7000-8000-000000000001';
const viewOf = (kind: string, body: unknown) =>
  MessageView.parse({
    kind,
    body,
    id,
    conversationId: id,
    seq: 1,
    senderId: id,
    clientId: id,
    preview: '',
    replyTo: null,
    bookingId: null,
    sentAt: '2031-05-09T12:30:00.000Z',
    editedAt: null,
    deletedAt: null,
    version: 1,
  });

describe('presentMessageAnswer', () => {
  it.each(Object.values(MESSAGE_KINDS).map(({ kind, sample }) => [kind, sample] as const))(
    'writes %s as documented',
    (kind, sample) => {
      const answer = presentMessageAnswer(viewOf(kind, sample));
      expect(MessageAnswer.parse(answer)).toEqual(answer);
      expect(answer.text).not.toBe('');
      const deleted = presentMessageAnswer(viewOf(kind, null));
      expect(MessageAnswer.parse(deleted)).toEqual(deleted);
      expect(deleted.text).toBeNull();
    },
  );
});
