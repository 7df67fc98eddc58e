'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { StepProps } from '@/components/booking/request-steps/step-props';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { useRowFocus } from '@/components/ui/use-row-focus';
import { LINK_LENGTH_LIMIT, MOST_LINKS } from '@/contract/text/limits';

/** Addresses of what the customer likes. */
export function LinksStep({ draft, problems, tried, change }: StepProps) {
  const t = useTranslations('requestSteps.links');
  const { links } = draft;
  const { list, adder, toRow, afterRemoval } = useRowFocus<HTMLDivElement>();
  return (
    <div ref={list} className="flex flex-col gap-4">
      <p className="-mt-2 text-muted text-sm">{t('hint')}</p>
      {links.map((text, index) => {
        const problem = tried ? problems.links[index] : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and keep their focus by it
          <div key={index} data-row>
            <TextField
              label={t('label', { number: index + 1 })}
              labelHidden
              error={problem ? t(`problem.${problem}`) : undefined}
              dir="ltr"
              type="text"
              inputMode="url"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://"
              value={text}
              maxLength={LINK_LENGTH_LIMIT}
              onChange={(event) => change({ links: links.map((one, at) => (at === index ? event.target.value : one)) })}
              {...(links.length > 1
                ? {
                    end: (
                      <IconButton
                        icon={X}
                        label={t('remove', { number: index + 1 })}
                        onClick={() => {
                          change({ links: links.filter((_, at) => at !== index) });
                          afterRemoval();
                        }}
                      />
                    ),
                  }
                : {})}
            />
          </div>
        );
      })}
      {links.length < MOST_LINKS ? (
        <Button
          ref={adder}
          tone="quiet"
          className="-ms-3 self-start text-accent"
          onClick={() => {
            change({ links: [...links, ''] });
            toRow(links.length);
          }}
        >
          <Plus aria-hidden className="size-4.5" />
          {t('add')}
        </Button>
      ) : null}
    </div>
  );
}
