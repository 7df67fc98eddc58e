'use client';

import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContact } from '@/components/site/contact/contact-provider';
import { Button } from '@/components/ui/button';

type RequestServiceButtonProps = { readonly service: { readonly id: string; readonly name: string } };

/** A request that begins with this service. */
export function RequestServiceButton({ service }: RequestServiceButtonProps) {
  const t = useTranslations('site.profile');
  const { open, isOpening, warm } = useContact();
  return (
    <Button
      tone="plain"
      size="small"
      className="min-w-11"
      disabled={isOpening}
      aria-label={t('requestService', { service: service.name })}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={() => open('request', { serviceId: service.id })}
    >
      <CalendarPlus aria-hidden className="size-4" />
      <span className="hidden sm:inline">{t('requestShort')}</span>
    </Button>
  );
}
