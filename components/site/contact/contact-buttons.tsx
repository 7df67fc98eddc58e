'use client';

import { CalendarPlus, MessageCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContact } from '@/components/site/contact/contact-provider';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

type ContactButtonsProps = {
  /** While no requests are taken, words are. */
  readonly canRequest: boolean;
  /** One above the other, both as wide as the place. */
  readonly stacked?: boolean;
  readonly className?: string;
};

/** The two ways to begin. */
export function ContactButtons({ canRequest, stacked = false, className }: ContactButtonsProps) {
  const t = useTranslations('site.profile');
  const { open, isOpening, warm } = useContact();
  const shared = { size: 'large', disabled: isOpening, onPointerEnter: warm, onFocus: warm } as const;
  return (
    <div className={cn('flex gap-3', stacked && 'flex-col', className)}>
      {canRequest ? (
        <Button {...shared} className="flex-1 whitespace-nowrap px-4" onClick={() => open('request')}>
          <CalendarPlus aria-hidden className="size-5 max-[22.5rem]:hidden" />
          {t('request')}
        </Button>
      ) : null}
      <Button
        {...shared}
        tone={canRequest ? 'plain' : 'accent'}
        className={cn('px-4', !canRequest && 'flex-1')}
        onClick={() => open('message')}
      >
        <MessageCircle aria-hidden className="size-5 max-[22.5rem]:hidden" />
        {t('message')}
      </Button>
    </div>
  );
}
