import { Ellipsis, MonitorDown, Share, SquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type StepProps = { readonly icon: ReactNode; readonly children: ReactNode };

function Step({ icon, children }: StepProps) {
  return (
    <li className="flex items-center gap-3">
      <span
        aria-hidden
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-md border bg-raised text-accent"
      >
        {icon}
      </span>
      <span className="text-sm">{children}</span>
    </li>
  );
}

/** What to press on iPhone and iPad, with the signs as they look there. */
export function IosSteps() {
  const t = useTranslations('pwa.install');
  return (
    <ol aria-label={t('iosSteps')} className="flex flex-col gap-2.5">
      <Step icon={<Share className="size-4.5" />}>{t('iosShare')}</Step>
      <Step icon={<SquarePlus className="size-4.5" />}>{t('iosAdd')}</Step>
      <Step icon={<span className="size-4 rounded-sm bg-accent" />}>{t('iosOpen')}</Step>
    </ol>
  );
}

export function OneStep({ way }: { readonly way: 'mac-dock' | 'firefox-android' }) {
  const t = useTranslations('pwa.install');
  const icon = way === 'mac-dock' ? <MonitorDown className="size-4.5" /> : <Ellipsis className="size-4.5" />;
  return (
    <ol>
      <Step icon={icon}>{t(way === 'mac-dock' ? 'macDock' : 'firefoxAndroid')}</Step>
    </ol>
  );
}
