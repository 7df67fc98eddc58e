'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SpanRow } from '@/components/artist/profile/hours/span-row';
import { MOST_SPANS, type SpanDraft, type SpanProblem, spanAfter } from '@/components/artist/profile/hours/week-draft';
import { Button } from '@/components/ui/button';
import { useRowFocus } from '@/components/ui/use-row-focus';

type DateSpansProps = {
  readonly spans: readonly SpanDraft[];
  readonly problems: readonly (SpanProblem | null)[];
  readonly onChange: (spans: readonly SpanDraft[]) => void;
};

/** The hours of each of some dates; one part at least. */
export function DateSpans({ spans, problems, onChange }: DateSpansProps) {
  const t = useTranslations('profileEditor.dates');
  const { list, adder, toRow, afterRemoval } = useRowFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={list} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">{t('hours')}</legend>
      {spans.map((span, place) => (
        <SpanRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a day is nothing but its place and two controlled fields
          key={place}
          day={t('theseDays')}
          span={span}
          problem={problems[place] ?? null}
          onChange={(part) => onChange(spans.map((one, at) => (at === place ? { ...one, ...part } : one)))}
          onRemove={
            spans.length > 1
              ? () => {
                  onChange(spans.filter((_, at) => at !== place));
                  afterRemoval();
                }
              : null
          }
        />
      ))}
      {spans.length < MOST_SPANS ? (
        <Button
          ref={adder}
          tone="quiet"
          className="-ms-3 self-start text-accent"
          onClick={() => {
            onChange([...spans, spanAfter(spans.at(-1))]);
            toRow(spans.length);
          }}
        >
          <Plus aria-hidden className="size-4.5" />
          {t('addHours')}
        </Button>
      ) : null}
    </fieldset>
  );
}
