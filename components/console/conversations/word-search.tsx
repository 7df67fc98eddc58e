'use client';

import { TextSearch, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { holdsWord } from '@/contract/text/holds-word';

const WORD_LIMIT = 100;

type WordSearchProps = {
  /** What is being shown; `null` when no word is looked for. */
  readonly word: string | null;
  readonly onSearch: (word: string | null) => void;
};

/** Looking for words people wrote tells of what they wrote, so it is recorded; this says so before it happens. */
export function WordSearch({ word, onSearch }: WordSearchProps) {
  const t = useTranslations('console.conversations.word');
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  if (word !== null) return <SearchedWord word={word} onClear={() => onSearch(null)} />;
  if (!isOpen) {
    return (
      <Button tone="quiet" size="small" className="-ms-3 self-start text-muted" onClick={() => setIsOpen(true)}>
        <TextSearch aria-hidden className="size-4.5" />
        {t('open')}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = draft.trim();
    const isWord = holdsWord(wanted);
    setIsMissing(!isWord);
    if (isWord) onSearch(wanted);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3 rounded-lg bg-sunken p-3">
      <TextField
        label={t('label')}
        hint={t('hint')}
        error={isMissing ? t('needed') : undefined}
        autoFocus
        autoComplete="off"
        maxLength={WORD_LIMIT}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          setIsMissing(false);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small">
          {t('search')}
        </Button>
        <Button tone="quiet" size="small" onClick={() => setIsOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function SearchedWord({ word, onClear }: { readonly word: string; readonly onClear: () => void }) {
  const t = useTranslations('console.conversations.word');
  return (
    <p role="status" className="flex items-center gap-2 rounded-lg bg-accent-soft py-1 ps-3.5 text-sm">
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{t('searched', { word })}</span>
      <IconButton icon={X} label={t('clear')} onClick={onClear} />
    </p>
  );
}
