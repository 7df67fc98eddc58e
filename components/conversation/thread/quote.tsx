import { useTranslations } from 'next-intl';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { previewOf } from '@/contract/messages/preview';
import type { MessageView } from '@/contract/schemas/message';

/** The entry that a message answers; a press goes there. */
export function Quote({ quote }: { readonly quote: NonNullable<MessageView['replyTo']> }) {
  const t = useTranslations('thread');
  const words = usePlainWords();
  const { nameOf, acts } = useThreadScene();
  return (
    <button
      type="button"
      onClick={() => acts.jumpTo(quote.seq)}
      className="mb-1 flex w-full min-w-0 flex-col rounded-sm border-accent border-s-[3px] bg-ink/5 px-2.5 py-1.5 text-start text-sm transition-colors hover:bg-ink/8"
    >
      <span className="font-semibold text-accent text-xs">{nameOf(quote.senderId)}</span>
      <span dir="auto" className="line-clamp-2 text-muted [overflow-wrap:anywhere]">
        {quote.gist ? previewOf(quote.gist, words) : <em>{t('quoteDeleted')}</em>}
      </span>
    </button>
  );
}
