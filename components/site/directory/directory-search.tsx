'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { DirectoryQuery } from '@/components/site/directory/directory-query';
import { FilterRow } from '@/components/site/directory/filter-row';
import { useDirectorySearch } from '@/components/site/directory/use-directory-search';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import type { ArtistFacets } from '@/contract/schemas/artist-search';

type DirectorySearchProps = {
  readonly query: DirectoryQuery;
  readonly facets: ArtistFacets;
  /** What was found. */
  readonly children: ReactNode;
};

/** A plain form that leads to an address; with script it follows every word and choice by itself. */
export function DirectorySearch({ query, facets, children }: DirectorySearchProps) {
  const t = useTranslations('site.directory.search');
  const id = useId();
  const { shown, words, isPending, type, choose, submit, clearWords } = useDirectorySearch(query);
  return (
    <>
      <search>
        <form
          action="/artists"
          aria-label={t('form')}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div className="relative max-w-2xl">
            <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-4 my-auto size-5 text-muted" />
            <label htmlFor={id} className="sr-only">
              {t('label')}
            </label>
            <input
              id={id}
              name="q"
              type="search"
              dir="auto"
              autoComplete="off"
              enterKeyHint="search"
              maxLength={200}
              placeholder={t('placeholder')}
              value={words}
              onChange={(event) =>
                type(event.target.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)
              }
              onCompositionEnd={(event) => type(event.currentTarget.value, false)}
              className="min-h-12 w-full rounded-lg border border-edge bg-raised ps-12 pe-12 text-base shadow-raised transition-colors hover:border-muted focus:border-accent focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
            />
            {words === '' ? null : (
              <IconButton
                icon={X}
                label={t('clearWords')}
                className="absolute end-0.5 inset-y-0 my-auto"
                onClick={(event) => {
                  clearWords();
                  event.currentTarget.form?.querySelector('input')?.focus();
                }}
              />
            )}
          </div>
          <FilterRow query={shown} facets={facets} onChoose={choose} />
          <noscript>
            <Button type="submit">{t('submit')}</Button>
          </noscript>
        </form>
      </search>
      <div aria-busy={isPending} className={cn('transition-opacity', isPending && 'opacity-60 delay-150')}>
        {children}
      </div>
    </>
  );
}
