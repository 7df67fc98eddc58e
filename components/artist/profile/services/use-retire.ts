'use client';

import { useTranslations } from 'next-intl';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { useTRPCClient } from '@/components/shell/trpc';
import { showToast } from '@/components/ui/toast';
import type { ArtistEditView, ServiceView } from '@/contract/schemas/artist';

const UNDO_MS = 8_000;

const without =
  (service: ServiceView) =>
  (view: ArtistEditView): ArtistEditView => ({
    ...view,
    services: view.services.filter(({ id }) => id !== service.id),
  });

/** Offers a service no more, with a way back for a few seconds. */
export function useRetire() {
  const t = useTranslations('profileEditor.services');
  const client = useTRPCClient();
  const { artist } = useOwnArtist();
  const { act, problem } = useProfileChange();
  // The last one stays while requests are taken, and the server says so.
  const mayStay = artist.services.length === 1 && !artist.isPaused;

  async function retire(service: ServiceView): Promise<void> {
    const serviceId = service.id;
    const retired = await act({
      send: () => client.artist.retireService.mutate({ serviceId }),
      ...(mayStay ? {} : { expect: without(service) }),
    });
    if (!retired) return;
    const undo = () => void act({ send: () => client.artist.restoreService.mutate({ serviceId }) });
    void showToast(t('retired', { name: service.name }), {
      action: { label: t('undo'), onClick: undo },
      durationMs: UNDO_MS,
      id: `service-${serviceId}`,
    });
  }
  return { retire, problem };
}
