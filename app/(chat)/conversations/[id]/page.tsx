import { currentCaller, orNotFound } from '@/app/_server/current';
import { requireSignIn } from '@/app/_server/require-sign-in';
import { ConversationPane } from '@/components/conversation/conversation-pane';

type ConversationPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A malformed id names nothing: it is asked for as one that cannot exist, and answered like it. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

export default async function ConversationPage({ params, searchParams }: ConversationPageProps) {
  const { id } = await params;
  await requireSignIn(`/conversations/${id}`, await searchParams);
  const conversationId = UUID.test(id) ? id.toLowerCase() : NOBODYS;
  const caller = await currentCaller();
  return <ConversationPane first={await orNotFound(caller.conversations.thread({ conversationId }))} />;
}
