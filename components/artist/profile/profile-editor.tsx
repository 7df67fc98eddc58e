import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateRules } from '@/components/artist/profile/dates/date-rules';
import { DetailsForm } from '@/components/artist/profile/details/details-form';
import { HoursForm } from '@/components/artist/profile/hours/hours-form';
import { OwnArtistProvider } from '@/components/artist/profile/own-artist-provider';
import { PauseSwitch } from '@/components/artist/profile/pause-switch';
import { PolicyForm } from '@/components/artist/profile/policy/policy-form';
import { Portfolio } from '@/components/artist/profile/portfolio/portfolio';
import { SectionLinks } from '@/components/artist/profile/section-links';
import { Services } from '@/components/artist/profile/services/services';
import { ShareLink } from '@/components/artist/share-link';
import { SettingsSection } from '@/components/settings/settings-section';
import { buttonLook } from '@/components/ui/button-look';
import type { MeView } from '@/contract/schemas/account';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { DateRuleView } from '@/contract/schemas/availability';

type ProfileEditorProps = {
  readonly artist: ArtistEditView;
  /** From today on. */
  readonly dateRules: readonly DateRuleView[];
  readonly picture: MeView['picture'];
  readonly styleSuggestions: readonly string[];
  /** The origin people open. */
  readonly origin: string;
};

/** Everything an artist shows of themselves, where it is changed. */
export function ProfileEditor({ artist, dateRules, picture, styleSuggestions, origin }: ProfileEditorProps) {
  const t = useTranslations('profileEditor');
  return (
    <OwnArtistProvider first={artist}>
      <div className="mx-auto w-full max-w-4xl px-4 py-6 pb-12 sm:px-8 lg:py-10">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h1 className="font-semibold text-2xl sm:text-3xl">{t('title')}</h1>
          <Link href={`/a/${artist.handle}`} className={buttonLook('plain')}>
            {t('see')}
            <ArrowUpRight aria-hidden className="size-4.5 rtl:-scale-x-100" />
          </Link>
        </div>
        <SectionLinks />
        <SettingsSection title={t('requests.title')} lead={t('requests.lead')} anchor="requests">
          <PauseSwitch />
        </SettingsSection>
        <SettingsSection title={t('link.title')} lead={t('link.lead')} anchor="link">
          <ShareLink handle={artist.handle} name={artist.name} origin={origin} />
        </SettingsSection>
        <SettingsSection title={t('details.title')} lead={t('details.lead')} anchor="details">
          <DetailsForm picture={picture} styleSuggestions={styleSuggestions} />
        </SettingsSection>
        <SettingsSection title={t('services.title')} lead={t('services.lead')} anchor="services">
          <Services />
        </SettingsSection>
        <SettingsSection title={t('portfolio.title')} lead={t('portfolio.lead')} anchor="portfolio">
          <Portfolio />
        </SettingsSection>
        <SettingsSection title={t('hours.title')} lead={t('hours.lead')} anchor="hours">
          <HoursForm />
        </SettingsSection>
        <SettingsSection title={t('dates.title')} lead={t('dates.lead')} anchor="dates">
          <DateRules first={dateRules} />
        </SettingsSection>
        <SettingsSection title={t('policy.title')} lead={t('policy.lead')} anchor="policy">
          <PolicyForm />
        </SettingsSection>
      </div>
    </OwnArtistProvider>
  );
}
