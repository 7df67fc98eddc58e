import type { ReactNode } from 'react';
import { isEmojiOnly } from '@/components/conversation/thread/is-emoji-only';
import { useTextParts } from '@/components/conversation/thread/use-text-parts';
import { cn } from '@/components/ui/cn';

type MessageTextProps = {
  readonly text: string;
  /** Stands at the end of the last line when there is room, else below it; on the side where this text's lines end. */
  readonly foot: ReactNode;
  /** Keeps the foot's room free. */
  readonly footRoom: string;
};

/** What somebody wrote: text and links, never HTML. */
export function MessageText({ text, foot, footRoom }: MessageTextProps) {
  const parts = useTextParts(text);
  let offset = 0;
  return (
    <p
      dir="auto"
      className={cn(
        'relative whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]',
        isEmojiOnly(text) && 'text-4xl leading-tight',
      )}
    >
      {parts.map((part) => {
        const key = `${offset}`;
        offset += part.text.length;
        return part.href === null ? (
          <span key={key}>{part.text}</span>
        ) : (
          <a
            key={key}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
          >
            {part.text}
          </a>
        );
      })}
      <span aria-hidden className={cn('inline-block h-px', footRoom)} />
      <span className="absolute end-0 -bottom-1 text-[0.6875rem]">{foot}</span>
    </p>
  );
}
