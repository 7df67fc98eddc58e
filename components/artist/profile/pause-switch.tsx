'use client';

import { useTranslations } from 'next-intl';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { FormProblem } from '@/components/auth/form-problem';
import { useTRPCClient } from '@/components/shell/trpc';
import { Switch } from '@/components/ui/switch';

/** Whether people can ask for bookings now. */
export function PauseSwitch() {
  const t = useTranslations('profileEditor.requests');
  const client = useTRPCClient();
  const { isPaused } = useOwnArtist().artist;
  const { act, problem } = useProfileChange();

  function handleChange(paused: boolean): void {
    void act({
      send: () => client.artist.setPaused.mutate({ paused }),
      expect: (view) => ({ ...view, isPaused: paused }),
    });
  }

  return (
    <div className="flex max-w-xl flex-col gap-5">
      <Switch
        label={t('take')}
        hint={t(isPaused ? 'paused' : 'open')}
        checked={!isPaused}
        onChange={(takes) => handleChange(!takes)}
      />
      <FormProblem sentence={problem} />
    </div>
  );
}
