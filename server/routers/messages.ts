import {
  DeleteMessageInput,
  EditMessageInput,
  MessagesBeforeInput,
  SendMessageInput,
} from '@/contract/schemas/message';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { editMessage } from '@/server/domain/messages/edit-message';
import { messagesBefore } from '@/server/domain/messages/queries';
import { sendMessage } from '@/server/domain/messages/send-message';
import { participantProcedure, router } from '@/server/trpc';

export const messagesRouter = router({
  send: participantProcedure.input(SendMessageInput).mutation(({ ctx, input }) => sendMessage(ctx, input)),
  edit: participantProcedure.input(EditMessageInput).mutation(({ ctx, input }) => editMessage(ctx, input)),
  delete: participantProcedure.input(DeleteMessageInput).mutation(({ ctx, input }) => deleteMessage(ctx, input)),
  before: participantProcedure.input(MessagesBeforeInput).query(({ ctx, input }) => messagesBefore(ctx, input)),
});
