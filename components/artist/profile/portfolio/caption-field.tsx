'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CAPTION_LENGTH } from '@/contract/artists/limits';

type CaptionFieldProps = {
  readonly name: string;
  readonly caption: string;
  /** False when it was refused; what was typed then stays. */
  readonly onSave: (caption: string) => Promise<boolean>;
};

/** A line about a piece, saved when it is left. Enter leaves it, Escape puts back what was there. */
export function CaptionField({ name, caption, onSave }: CaptionFieldProps) {
  const t = useTranslations('profileEditor.portfolio');
  const [typed, setTyped] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (typed === null) return;
    if (typed.trim() === caption || (await onSave(typed))) setTyped((now) => (now === typed ? null : now));
  }

  return (
    <textarea
      aria-label={t('caption', { name })}
      placeholder={t('captionPlaceholder')}
      dir="auto"
      rows={1}
      maxLength={CAPTION_LENGTH}
      enterKeyHint="done"
      value={typed ?? caption}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape') setTyped(null);
      }}
      className="field-sizing-content max-h-36 min-h-11 w-full grow resize-none border-b bg-transparent px-3 py-2.5 text-base hover:bg-ink/3 focus-visible:-outline-offset-2 sm:text-sm"
    />
  );
}
