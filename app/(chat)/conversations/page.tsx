import { requireSignIn } from '@/app/_server/require-sign-in';
import { ConversationPane } from '@/components/conversation/conversation-pane';

export default async function ConversationsPage() {
  await requireSignIn('/conversations');
  return <ConversationPane />;
}
