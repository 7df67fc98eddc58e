import type { OverseenConversation } from '@/contract/schemas/console-views';

type Person = OverseenConversation['staff'][number];

/** A conversation after it was given to somebody; giving it again changes nothing. */
export const withStaff = <T extends OverseenConversation>(conversation: T, person: Person): T =>
  conversation.staff.some(({ userId }) => userId === person.userId)
    ? conversation
    : { ...conversation, staff: [...conversation.staff, person].sort((a, b) => a.name.localeCompare(b.name)) };

export const withoutStaff = <T extends OverseenConversation>(conversation: T, userId: string): T => ({
  ...conversation,
  staff: conversation.staff.filter((one) => one.userId !== userId),
});
