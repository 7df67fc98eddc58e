'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { Picture } from '@/components/ui/picture';
import type { PortfolioItemView } from '@/contract/schemas/artist';

export type SlidesHandle = { readonly step: (by: 1 | -1) => void };

type SlidesProps = {
  readonly ref: Ref<SlidesHandle>;
  readonly items: readonly PortfolioItemView[];
  readonly artistName: string;
  readonly startAt: number;
  readonly onSeen: (index: number) => void;
};

const MOSTLY_IN_SIGHT = 0.6;

/** The pieces side by side, one a screen. The platform scrolls and snaps: swiping, momentum and right-to-left are its own. */
export function Slides({ ref, items, artistName, startAt, onSeen }: SlidesProps) {
  const t = useTranslations('site.profile.gallery');
  const strip = useRef<HTMLUListElement>(null);
  const current = useRef(startAt);
  const latestOnSeen = useRef(onSeen);
  latestOnSeen.current = onSeen;

  function show(index: number, behavior: ScrollBehavior): void {
    strip.current?.children[index]?.scrollIntoView({ behavior, block: 'nearest', inline: 'center' });
  }

  function step(by: 1 | -1): void {
    const next = current.current + by;
    if (next >= 0 && next < items.length) show(next, 'smooth');
  }

  useImperativeHandle(ref, () => ({ step }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it was opened, before anything is painted
  useLayoutEffect(() => show(startAt, 'instant'), []);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          current.current = Array.from(strip.current?.children ?? []).indexOf(target);
          latestOnSeen.current(current.current);
        }
      },
      { root: strip.current, threshold: MOSTLY_IN_SIGHT },
    );
    for (const slide of Array.from(strip.current?.children ?? [])) observer.observe(slide);
    strip.current?.focus();
    return () => observer.disconnect();
  }, []);

  function handleKey(event: KeyboardEvent): void {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = { ArrowLeft: isRtl ? 1 : -1, ArrowRight: isRtl ? -1 : 1 } as const;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') step(by[event.key] === 1 ? 1 : -1);
    else if (event.key === 'Home') show(0, 'smooth');
    else if (event.key === 'End') show(items.length - 1, 'smooth');
    else return;
    event.preventDefault();
  }

  return (
    <ul
      ref={strip}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('title', { name: artistName })}
      onKeyDown={handleKey}
      className="scrollbar-none flex size-full snap-x snap-mandatory overflow-x-auto overscroll-contain outline-none"
    >
      {items.map(({ id, caption, picture }, index) => (
        <li
          key={id}
          className="flex size-full shrink-0 snap-center snap-always items-center justify-center px-2 sm:px-18"
        >
          <Picture
            picture={picture}
            alt={caption || t('alt', { name: artistName, number: index + 1 })}
            sizes="100vw"
            className="max-h-full w-auto max-w-full rounded-sm object-contain"
          />
        </li>
      ))}
    </ul>
  );
}
