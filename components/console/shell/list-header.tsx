'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { VIEW_PATHS, viewAfterSwitch } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { useConsolePlace } from '@/components/console/use-console-place';
import { goShallow } from '@/components/conversation/shallow-link';
import { cn } from '@/components/ui/cn';
import { FilterSelect } from '@/components/ui/filter-select';

type ListHeaderProps = {
  readonly title: string;
  /** An open detail is what the page is about, and brings its own first heading. */
  readonly titleAs?: 'h1' | 'h2';
  readonly action?: ReactNode;
};

/** What the screen is called and whose it is; whoever serves several studios changes here. */
export function ListHeader({ title, titleAs: Title = 'h1', action }: ListHeaderProps) {
  const { studio, studios } = useConsole();
  return (
    <header className="flex min-h-16 items-center gap-3 px-5 py-2">
      <div className={cn('min-w-0 flex-1', studios.length > 1 && 'max-w-1/2 shrink-0 basis-auto')}>
        <Title className="truncate font-semibold text-xl leading-tight tracking-tight">{title}</Title>
        {studios.length > 1 ? null : (
          <p className="truncate text-muted text-sm leading-tight">
            <bdi>{studio.name}</bdi>
          </p>
        )}
      </div>
      {studios.length > 1 ? <StudioSwitch /> : null}
      {action}
    </header>
  );
}

function StudioSwitch() {
  const t = useTranslations('console.studio');
  const { studio, studios, chooseStudio } = useConsole();
  const { view } = useConsolePlace();
  const choose = (studioId: string) => {
    const next = studios.find(({ id }) => id === studioId);
    if (!next) return;
    // What is open is of the studio that is left.
    goShallow(VIEW_PATHS[viewAfterSwitch(view, next.role)]);
    chooseStudio(studioId);
  };
  return (
    <FilterSelect name="studio" label={t('label')} value={studio.id} isActive={false} yields onChoose={choose}>
      {studios.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </FilterSelect>
  );
}
