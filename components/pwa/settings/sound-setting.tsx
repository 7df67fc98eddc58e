'use client';

import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { isSoundOn, play, readIsBlocked, setSoundOn, watchIsBlocked } from '@/components/pwa/sound/chime';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';

const neverChanges = () => () => {};

/** Sound on or off, for this device. */
export function SoundSetting() {
  const t = useTranslations('pwa.sound');
  const stored = useSyncExternalStore(neverChanges, isSoundOn, () => true);
  const isBlocked = useSyncExternalStore(watchIsBlocked, readIsBlocked, () => false);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOn = chosen ?? stored;
  return (
    <div className="flex max-w-md flex-col gap-3">
      <Checkbox
        label={t('label')}
        hint={t('hint')}
        checked={isOn}
        onChange={(on) => {
          setSoundOn(on);
          setChosen(on);
        }}
      />
      {isOn ? (
        <Button tone="plain" className="self-start" onClick={() => void play()}>
          <Volume2 aria-hidden className="size-4.5" />
          {t('try')}
        </Button>
      ) : null}
      <div role="status">{isOn && isBlocked ? <p className="text-sm text-warn">{t('blocked')}</p> : null}</div>
    </div>
  );
}
