import { CalendarCheck, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';

function Bubble({ own = false, children }: { readonly own?: boolean; readonly children: ReactNode }) {
  return (
    <p
      className={cn(
        'w-fit max-w-[85%] rounded-xl px-4 py-2.5 text-[0.9375rem]',
        own ? 'ms-auto rounded-ee-sm bg-own' : 'rounded-es-sm bg-sunken',
      )}
    >
      {children}
    </p>
  );
}

/** What a conversation looks like, drawn with the parts it is made of. */
export function ExampleConversation() {
  const t = useTranslations('site.landing');
  return (
    <figure
      aria-label={t('exampleLabel')}
      className="mx-auto w-full max-w-md rounded-2xl border bg-raised p-4 shadow-floating sm:p-5"
    >
      <div className="mb-4 flex items-center gap-3 border-b pb-4">
        <Avatar name={t('example.artist')} />
        <div>
          <p className="font-semibold leading-tight">{t('example.artist')}</p>
          <p className="text-muted text-sm">{t('example.place')}</p>
        </div>
      </div>
      <div className="flex flex-col gap-2.5">
        <Bubble own>{t('example.hello')}</Bubble>
        <Bubble>{t('example.reply')}</Bubble>
        <div className="ms-auto w-[88%] rounded-lg border bg-ground p-4">
          <div className="flex items-start justify-between gap-3">
            <p className="flex items-center gap-2 font-semibold">
              <CalendarCheck aria-hidden className="size-4.5 text-accent" />
              {t('example.service')}
            </p>
            <Badge tone="ok">
              <Check aria-hidden className="size-3.5" />
              {t('example.status')}
            </Badge>
          </div>
          <p className="mt-2 text-[0.9375rem] tabular-nums">{t('example.when')}</p>
          <p className="text-muted text-sm tabular-nums">{t('example.price')}</p>
        </div>
        <Bubble own>{t('example.thanks')}</Bubble>
      </div>
    </figure>
  );
}
