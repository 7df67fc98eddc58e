'use client';

import { CalendarPlus, Check, SendHorizontal, Smile } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ComposerBar } from '@/components/composer/composer-bar';
import type { ComposerMode } from '@/components/composer/composer-mode';
import { LengthNote } from '@/components/composer/length-note';
import { useComposition } from '@/components/composer/use-composition';
import { useTypingSignal } from '@/components/conversation/thread/use-typing-signal';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import type { MessageView } from '@/contract/schemas/message';
import { MESSAGE_LENGTH_LIMIT } from '@/contract/text/limits';

const EmojiPopover = dynamic(
  () => import('@/components/composer/emoji-popover').then((module) => module.EmojiPopover),
  { ssr: false },
);

type ComposerProps = {
  readonly conversationId: string;
  readonly mode: ComposerMode;
  readonly onMode: (mode: ComposerMode) => void;
  /** False when there was nothing to send. */
  readonly onSend: (text: string) => boolean;
  readonly messages: readonly MessageView[];
  readonly onBook?: () => void;
};

/** On touch keyboards Enter breaks the line: there the button is in reach of the thumb. */
const hasFinePointer = () => !window.matchMedia('(pointer: coarse)').matches;

/** While an input method composes, Enter belongs to it (Safari says so only by the key code). */
const isComposing = ({ nativeEvent }: KeyboardEvent) => nativeEvent.isComposing || nativeEvent.keyCode === 229;

export function Composer({ conversationId, mode, onMode, onSend, messages, onBook }: ComposerProps) {
  const t = useTranslations('composer');
  const box = useRef<HTMLTextAreaElement>(null);
  const emojiButton = useRef<HTMLButtonElement>(null);
  const [emojiOpen, setEmojiOpen] = useState(false);
  const { onKeys, onStop } = useTypingSignal(conversationId);
  const { text, change, submit, cancel, editLast, saving } = useComposition({
    conversationId,
    mode,
    onMode,
    onSend,
    messages,
  });

  useGrowth(box, text);
  // Whoever chose reply or edit wants to write now. Not on opening: on phones the keyboard would cover the conversation.
  useEffect(() => {
    if (mode.kind !== 'new' || mode.text !== undefined) focusSoon(box);
  }, [mode]);

  const write = (next: string) => {
    change(next);
    if (mode.kind === 'edit') return;
    if (next.trim() === '') onStop();
    else onKeys();
  };
  const finish = () => {
    onStop();
    submit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && hasFinePointer()) {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape' && mode.kind !== 'new') cancel();
    else if (event.key === 'ArrowUp' && text === '' && editLast()) event.preventDefault();
  };
  const insert = (emoji: string) => {
    const { selectionStart, selectionEnd } = box.current ?? { selectionStart: text.length, selectionEnd: text.length };
    write(text.slice(0, selectionStart) + emoji + text.slice(selectionEnd));
    setEmojiOpen(false);
    focusSoon(box, selectionStart + emoji.length);
  };
  const tooLong = text.length > MESSAGE_LENGTH_LIMIT;
  const canSend = text.trim() !== '' && !tooLong && !saving;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
      className="border-t bg-raised pb-safe"
    >
      <ComposerBar mode={mode} onCancel={cancel} />
      <div className="mx-auto flex max-w-3xl items-end gap-1 p-2 sm:px-4">
        {onBook ? <IconButton icon={CalendarPlus} label={t('book')} onClick={onBook} className="sm:hidden" /> : null}
        <div className="relative flex min-w-0 flex-1 items-end rounded-xl border border-edge bg-ground transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-1">
          <textarea
            ref={box}
            rows={1}
            dir="auto"
            value={text}
            aria-label={t('label')}
            placeholder={t('placeholder')}
            aria-invalid={tooLong || undefined}
            onChange={(event) => write(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={onStop}
            enterKeyHint="enter"
            className="max-h-[9.75rem] min-h-11 flex-1 resize-none bg-transparent py-2.5 ps-3.5 text-base leading-6 outline-none lg:text-[0.9375rem]"
          />
          <IconButton
            ref={emojiButton}
            icon={Smile}
            label={t('emoji')}
            aria-expanded={emojiOpen}
            onClick={() => setEmojiOpen(true)}
          />
          <LengthNote length={text.length} />
        </div>
        <button
          type="submit"
          aria-label={mode.kind === 'edit' ? t('save') : t('send')}
          aria-disabled={!canSend}
          className={cn(
            'inline-flex size-11 shrink-0 items-center justify-center rounded-xl transition-colors',
            canSend ? 'bg-accent text-on-accent hover:bg-accent-strong' : 'text-muted',
          )}
        >
          {mode.kind === 'edit' ? (
            <Check aria-hidden className="size-5" />
          ) : (
            <SendHorizontal aria-hidden className="size-5 rtl:-scale-x-100" />
          )}
        </button>
      </div>
      {emojiOpen ? (
        <EmojiPopover anchor={emojiButton.current} returnTo={box} onPick={insert} onClose={() => setEmojiOpen(false)} />
      ) : null}
    </form>
  );
}

/** As high as its lines; CSS stops it at six. */
function useGrowth(box: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever the text changed
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [box, text]);
}

/** A frame later: a menu or popover that is just closing gives the focus back to where it was opened first. */
function focusSoon(box: RefObject<HTMLTextAreaElement | null>, caret?: number): void {
  requestAnimationFrame(() => {
    box.current?.focus();
    if (caret !== undefined) box.current?.setSelectionRange(caret, caret);
  });
}
