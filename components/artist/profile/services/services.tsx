'use client';

import { Pencil, Plus, Tag, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { ServiceSheet } from '@/components/artist/profile/services/service-sheet';
import { useRetire } from '@/components/artist/profile/services/use-retire';
import { FormProblem } from '@/components/auth/form-problem';
import { priceLabel } from '@/components/booking/price-label';
import { useDurationLabel } from '@/components/booking/use-duration-label';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { MOST_SERVICES } from '@/contract/artists/limits';
import type { ServiceView } from '@/contract/schemas/artist';

/** Which service is in the sheet; `null` adds one. */
type Editing = { readonly service: ServiceView | null };

/** What can be asked for: added, changed, and offered no more. */
export function Services() {
  const t = useTranslations('profileEditor.services');
  const { artist } = useOwnArtist();
  const { retire, problem } = useRetire();
  const [editing, setEditing] = useState<Editing | null>(null);
  const isFull = artist.services.length >= MOST_SERVICES;
  return (
    <div className="flex max-w-xl flex-col gap-5">
      {artist.services.length === 0 ? (
        <EmptyState
          icon={Tag}
          title={t('empty.title')}
          body={t('empty.body')}
          className="rounded-lg border border-dashed py-8"
        />
      ) : (
        <ul className="divide-y rounded-lg border bg-raised shadow-raised">
          {artist.services.map((service) => (
            <ServiceRow
              key={service.id}
              service={service}
              onEdit={() => setEditing({ service })}
              onRetire={() => void retire(service)}
            />
          ))}
        </ul>
      )}
      <FormProblem sentence={problem} />
      {isFull ? (
        <p className="text-muted text-sm">{t('full', { most: MOST_SERVICES })}</p>
      ) : (
        <Button tone="plain" className="self-start" onClick={() => setEditing({ service: null })}>
          <Plus aria-hidden className="size-4.5" />
          {t('add')}
        </Button>
      )}
      {editing ? (
        <ServiceSheet key={editing.service?.id ?? 'new'} service={editing.service} onClose={() => setEditing(null)} />
      ) : null}
    </div>
  );
}

type ServiceRowProps = {
  readonly service: ServiceView;
  readonly onEdit: () => void;
  readonly onRetire: () => void;
};

function ServiceRow({ service, onEdit, onRetire }: ServiceRowProps) {
  const t = useTranslations('profileEditor.services');
  const duration = useDurationLabel();
  const locale = useLocale();
  const { name, durationMinutes, priceCents, currency } = service;
  return (
    <li className="flex items-center gap-1 py-2 ps-4 pe-1.5">
      <div className="min-w-0 flex-1 py-1 pe-2">
        <p dir="auto" className="break-words font-medium">
          {name}
        </p>
        <p className="text-muted text-sm tabular-nums">
          {t('facts', {
            duration: duration(durationMinutes),
            price: priceLabel(priceCents, currency, locale) ?? t('agreed'),
          })}
        </p>
      </div>
      <IconButton icon={Pencil} label={t('edit', { name })} onClick={onEdit} iconClassName="size-4.5" />
      <IconButton icon={Trash2} label={t('retire', { name })} onClick={onRetire} iconClassName="size-4.5" />
    </li>
  );
}
