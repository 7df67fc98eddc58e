'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AuditScreen } from '@/components/console/audit/audit-screen';
import { consoleKeys } from '@/components/console/console-keys';
import { useConsole } from '@/components/console/console-provider';
import { ConversationsScreen } from '@/components/console/conversations/conversations-screen';
import { OverviewScreen } from '@/components/console/overview/overview-screen';
import { PeopleScreen } from '@/components/console/people/people-screen';
import { NotInConsole } from '@/components/console/shell/not-in-console';
import { useConsolePlace } from '@/components/console/use-console-place';
import type { OverseenConversationOfStudio } from '@/contract/schemas/console-views';

type ConsoleScreenProps = {
  /** The conversation that the server rendered the page with; the address may have moved on since. */
  readonly first?: OverseenConversationOfStudio;
};

/** Shows what the address names. Moving inside the console asks the server for no page: what is cached is there at once. */
export function ConsoleScreen({ first }: ConsoleScreenProps) {
  const cache = useQueryClient();
  const { studio, isAdmin } = useConsole();
  const { view, detail } = useConsolePlace();
  useState(() => first && cache.setQueryData(consoleKeys.conversation(first.id), first));
  if (view === 'conversations') return <ConversationsScreen key={studio.id} openId={detail} />;
  if (view === 'overview') return <OverviewScreen key={studio.id} />;
  if (!isAdmin) return <NotInConsole />;
  if (view === 'people') return <PeopleScreen key={studio.id} memberId={detail} />;
  return <AuditScreen key={studio.id} entry={detail} />;
}
