import {
  AddMemberInput,
  AuditInput,
  GiveConversationInput,
  OpenViewingInput,
  OverseenConversationsInput,
  PeopleInput,
  RemoveMemberInput,
  SearchOverseenInput,
  StudioInput,
  ViewingPageInput,
} from '@/contract/schemas/console';
import { ConversationInput } from '@/contract/schemas/conversation';
import { addMember } from '@/server/domain/oversight/add-member';
import { auditPage } from '@/server/domain/oversight/audit-page';
import { giveConversation } from '@/server/domain/oversight/give-conversation';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { overseenConversation } from '@/server/domain/oversight/overseen-conversation';
import { overseenConversations, searchOverseen } from '@/server/domain/oversight/overseen-conversations';
import { overview } from '@/server/domain/oversight/overview';
import { people } from '@/server/domain/oversight/people';
import { removeMember } from '@/server/domain/oversight/remove-member';
import { consoleStudios } from '@/server/domain/oversight/studios';
import { takeConversation } from '@/server/domain/oversight/take-conversation';
import { viewPage } from '@/server/domain/oversight/view-page';
import { router, signedInProcedure, studioAdminProcedure, studioStaffProcedure } from '@/server/trpc';

/** What leaves an entry is a mutation, even if it only shows something: a query changes nothing. */
export const consoleRouter = router({
  studios: signedInProcedure.query(({ ctx }) => consoleStudios(ctx)),
  overview: studioStaffProcedure.input(StudioInput).query(({ ctx, input }) => overview(ctx, input)),
  conversations: studioStaffProcedure
    .input(OverseenConversationsInput)
    .query(({ ctx, input }) => overseenConversations(ctx, input)),
  conversation: studioAdminProcedure
    .input(ConversationInput)
    .query(({ ctx, input }) => overseenConversation(ctx, input)),
  searchConversations: studioStaffProcedure
    .input(SearchOverseenInput)
    .mutation(({ ctx, input }) => searchOverseen(ctx, input)),
  people: studioAdminProcedure.input(PeopleInput).query(({ ctx, input }) => people(ctx, input)),
  addMember: studioAdminProcedure.input(AddMemberInput).mutation(({ ctx, input }) => addMember(ctx, input)),
  removeMember: studioAdminProcedure.input(RemoveMemberInput).mutation(({ ctx, input }) => removeMember(ctx, input)),
  giveConversation: studioAdminProcedure
    .input(GiveConversationInput)
    .mutation(({ ctx, input }) => giveConversation(ctx, input)),
  takeConversation: studioAdminProcedure
    .input(GiveConversationInput)
    .mutation(({ ctx, input }) => takeConversation(ctx, input)),
  openViewing: studioAdminProcedure.input(OpenViewingInput).mutation(({ ctx, input }) => openViewing(ctx, input)),
  viewingPage: studioAdminProcedure.input(ViewingPageInput).mutation(({ ctx, input }) => viewPage(ctx, input)),
  audit: studioAdminProcedure.input(AuditInput).query(({ ctx, input }) => auditPage(ctx, input)),
});
