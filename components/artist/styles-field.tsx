'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { MOST_STYLES, STYLE_LENGTH } from '@/contract/artists/limits';

type StylesFieldProps = {
  readonly styles: readonly string[];
  readonly onChange: (styles: readonly string[]) => void;
  /** What others call their work; tapped instead of typed. */
  readonly suggestions: readonly string[];
  readonly error?: string | undefined;
};

const SHOWN_SUGGESTIONS = 8;

const isSame = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

/** Adds what is not there yet, whatever its capitals. */
export function withStyle(styles: readonly string[], typed: string): readonly string[] {
  const style = typed.trim().replace(/\s+/g, ' ');
  if (style === '' || styles.length >= MOST_STYLES || styles.some((one) => isSame(one, style))) return styles;
  return [...styles, style];
}

/** Words for one's work, as chips. Enter or a comma ends a word; Backspace in the empty box takes the last one back. */
export function StylesField({ styles, onChange, suggestions, error }: StylesFieldProps) {
  const t = useTranslations('artist.styles');
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const others = suggestions.filter((one) => !styles.some((style) => isSame(style, one))).slice(0, SHOWN_SUGGESTIONS);
  const isFull = styles.length >= MOST_STYLES;

  const add = (text: string) => {
    onChange(text.split(',').reduce<readonly string[]>(withStyle, styles));
    setTyped('');
  };
  const remove = (style: string) => {
    onChange(styles.filter((one) => one !== style));
    box.current?.focus();
  };
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={t('label')}
        hint={isFull ? t('full', { most: MOST_STYLES }) : t('hint')}
        {...(error ? { error } : {})}
      >
        {(control) => (
          <span className="flex gap-2">
            <input
              {...control}
              ref={box}
              dir="auto"
              value={typed}
              maxLength={STYLE_LENGTH}
              disabled={isFull}
              autoComplete="off"
              enterKeyHint="done"
              className={CONTROL_LOOK}
              onChange={({ target: { value } }) => (value.endsWith(',') ? add(value) : setTyped(value))}
              onBlur={() => add(typed)}
              onKeyDown={(event) => {
                const last = styles.at(-1);
                if (event.key === 'Enter' && typed.trim() !== '') {
                  event.preventDefault();
                  add(typed);
                } else if (event.key === 'Backspace' && typed === '' && last) remove(last);
              }}
            />
            <IconButton
              icon={Plus}
              label={t('add')}
              disabled={isFull || typed.trim() === ''}
              onClick={() => add(typed)}
            />
          </span>
        )}
      </Field>
      {styles.length > 0 ? (
        <ul aria-label={t('chosen')} className="flex flex-wrap gap-2">
          {styles.map((style) => (
            <li key={style}>
              <button
                type="button"
                onClick={() => remove(style)}
                aria-label={t('remove', { style })}
                className="flex min-h-11 items-center gap-1.5 rounded-full border border-accent/30 bg-accent-soft ps-4 pe-3 font-medium text-accent text-sm hover:border-accent"
              >
                <bdi>{style}</bdi>
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 && !isFull ? (
        <ul aria-label={t('suggestions')} className="flex flex-wrap gap-2">
          {others.map((style) => (
            <li key={style}>
              <button
                type="button"
                onClick={() => add(style)}
                className="flex min-h-11 items-center gap-1.5 rounded-full border border-edge px-4 text-muted text-sm hover:border-muted hover:text-ink"
              >
                <Plus aria-hidden className="size-3.5" />
                <bdi>{style}</bdi>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
