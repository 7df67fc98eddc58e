import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { MessageBody, PLACES } from '@/components/conversation/kinds/renderers';
import type { ThreadEntry } from '@/components/conversation/thread/thread-entries';
import { useTold } from '@/components/conversation/use-told';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import type { ViewingPage } from '@/contract/schemas/console-views';

type TranscriptEntryProps = { readonly entry: ThreadEntry; readonly page: ViewingPage };

/** One entry with who wrote it: all on one side, because none of it is the reader's. */
export const TranscriptEntry = memo(function TranscriptEntry({ entry, page }: TranscriptEntryProps) {
  const { message, opensGroup, closesGroup } = entry;
  const body = (
    <MessageBody message={message} own={false} opensGroup={opensGroup} closesGroup={closesGroup} mark={null} />
  );
  if (PLACES[message.kind] === 'middle') {
    return (
      <div data-seq={message.seq} className="py-2">
        {body}
      </div>
    );
  }
  return (
    <div data-seq={message.seq} className={cn('flex gap-2.5 scroll-mt-16', opensGroup ? 'pt-3' : 'pt-0.5')}>
      <span className="w-8 shrink-0 pt-0.5">
        {opensGroup ? <Writer entry={entry} page={page} part="face" /> : null}
      </span>
      <div className="flex min-w-0 max-w-[85%] flex-col items-start lg:max-w-[min(36rem,80%)]">
        {opensGroup ? <Writer entry={entry} page={page} part="name" /> : null}
        {body}
      </div>
    </div>
  );
});

function Writer({ entry, page, part }: TranscriptEntryProps & { readonly part: 'face' | 'name' }) {
  const t = useTranslations('console.look');
  const { artist, customer } = page.conversation;
  const { senderId } = entry.message;
  const known = page.participants.find((one) => one.userId === senderId);
  const role = senderId === customer.userId ? 'customer' : senderId === artist.userId ? 'artist' : 'staff';
  const told = useTold();
  const name = told(
    known?.name ?? (role === 'customer' ? customer.name : role === 'artist' ? artist.name : t('formerStaff')),
  );
  if (part === 'face') return <Avatar name={name} picture={known?.picture ?? null} size="small" />;
  return (
    <p className="flex items-baseline gap-2 pb-0.5 text-sm">
      <bdi className="font-semibold">{name}</bdi>
      <span className="text-muted text-xs">{t(`role.${role}`)}</span>
    </p>
  );
}
