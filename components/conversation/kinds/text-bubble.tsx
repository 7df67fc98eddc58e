import { Ban } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { Bubble } from '@/components/conversation/thread/bubble';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';
import { MessageText } from '@/components/conversation/thread/message-text';
import { Quote } from '@/components/conversation/thread/quote';

/** Room for the time, the tick and "edited", whichever are there. */
const footRoom = (edited: boolean, ticked: boolean): string =>
  edited ? (ticked ? 'w-26' : 'w-21') : ticked ? 'w-16' : 'w-11';

export function TextBubble({ message, own, opensGroup, closesGroup, mark }: KindProps<'text'>) {
  const group = { own, opensGroup, closesGroup };
  if (message.deletedAt !== null || message.body === null) return <DeletedBubble {...group} at={message.sentAt} />;
  const edited = message.editedAt !== null;
  return (
    <Bubble {...group}>
      {message.replyTo ? <Quote quote={message.replyTo} /> : null}
      <MessageText
        text={message.body.text}
        foot={<BubbleFoot at={message.sentAt} edited={edited} mark={mark} />}
        footRoom={footRoom(edited, mark !== null)}
      />
    </Bubble>
  );
}

type DeletedBubbleProps = {
  readonly own: boolean;
  readonly opensGroup: boolean;
  readonly closesGroup: boolean;
  readonly at: string;
};

function DeletedBubble({ at, ...group }: DeletedBubbleProps) {
  const t = useTranslations('thread');
  return (
    <Bubble
      {...group}
      className="flex items-center gap-2 border border-line bg-transparent text-muted text-sm shadow-none"
    >
      <Ban aria-hidden className="size-4 shrink-0" />
      {group.own ? t('deletedByYou') : t('deletedByOther')}
      <BubbleFoot at={at} edited={false} mark={null} />
    </Bubble>
  );
}
