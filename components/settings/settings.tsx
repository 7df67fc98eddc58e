import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { InstallHint } from '@/components/pwa/install-hint';
import { NotificationSettings } from '@/components/pwa/settings/notification-settings';
import { SoundSetting } from '@/components/pwa/settings/sound-setting';
import { CalendarFeed } from '@/components/settings/calendar/calendar-feed';
import { LanguageChoice } from '@/components/settings/language-choice';
import { MailSettings } from '@/components/settings/mail-settings';
import { PasswordForm } from '@/components/settings/password-form';
import { ReminderSettings } from '@/components/settings/reminder-settings';
import { SessionList } from '@/components/settings/session-list';
import { SettingsSection } from '@/components/settings/settings-section';
import { SignOutButton } from '@/components/settings/sign-out-button';
import { ThemeChoice } from '@/components/settings/theme-choice';
import { YouForm } from '@/components/settings/you-form';
import { YourData } from '@/components/settings/your-data';
import { buttonLook } from '@/components/ui/button-look';
import { LOCALES } from '@/contract/i18n/locales';
import type { MeView, SessionView } from '@/contract/schemas/account';
import type { CalendarFeedView } from '@/contract/schemas/calendar-feed';

type SettingsProps = {
  readonly me: MeView;
  readonly sessions: readonly SessionView[];
  readonly feed: CalendarFeedView | null;
  readonly now: string;
};

export function Settings({ me, sessions, feed, now }: SettingsProps) {
  const t = useTranslations('settings');
  const pwa = useTranslations('pwa');
  const desk = useTranslations('console.door');
  const hasConsole = me.memberships.some(({ role }) => role === 'staff' || role === 'admin');
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-6 pb-12 sm:px-8 lg:py-10">
      <h1 className="mb-8 font-semibold text-2xl sm:text-3xl">{t('title')}</h1>
      <SettingsSection title={t('you.title')}>
        <YouForm me={{ name: me.name, email: me.email, zone: me.zone, picture: me.picture }} />
        {me.artist ? (
          <div className="mt-6 flex flex-wrap gap-2">
            <Link href="/profile" className={buttonLook('plain')}>
              {t('you.editProfile')}
            </Link>
            <Link href={`/a/${me.artist.handle}`} className={buttonLook('quiet')}>
              {t('you.profile')}
            </Link>
          </div>
        ) : null}
      </SettingsSection>
      {hasConsole ? (
        <SettingsSection title={desk('title')} lead={desk('lead')}>
          <Link href="/console" className={buttonLook('plain')}>
            {desk('open')}
          </Link>
        </SettingsSection>
      ) : null}
      <SettingsSection title={pwa('notifications.title')} lead={pwa('notifications.lead')} anchor="notifications">
        <NotificationSettings viewerId={me.userId} isOn={me.notifications} />
      </SettingsSection>
      <SettingsSection title={t('mails.title')} lead={t('mails.lead')} anchor="mails">
        <MailSettings mails={me.mails} />
      </SettingsSection>
      {me.artist ? (
        <SettingsSection title={t('reminders.title')} lead={t('reminders.lead')} anchor="reminders">
          <ReminderSettings minutes={me.artist.reminderMinutes} />
        </SettingsSection>
      ) : null}
      <SettingsSection title={t('calendar.title')} lead={t('calendar.lead')} anchor="calendar">
        <CalendarFeed feed={feed} now={now} />
      </SettingsSection>
      <SettingsSection title={pwa('sound.title')}>
        <SoundSetting />
      </SettingsSection>
      <SettingsSection title={pwa('install.title')} lead={pwa('install.lead')}>
        <InstallHint />
      </SettingsSection>
      <SettingsSection title={t('look.title')}>
        {LOCALES.length > 1 ? <LanguageChoice /> : null}
        <ThemeChoice />
      </SettingsSection>
      <SettingsSection title={t('password.title')} lead={t(me.hasPassword ? 'password.lead' : 'password.leadWithout')}>
        <PasswordForm email={me.email} hasPassword={me.hasPassword} />
      </SettingsSection>
      <SettingsSection title={t('sessions.title')} lead={t('sessions.lead')}>
        <SessionList sessions={sessions} now={now} />
      </SettingsSection>
      <SettingsSection title={t('data.title')} lead={t('data.lead')}>
        <YourData email={me.email} isArtist={me.artist !== null} />
      </SettingsSection>
      <SettingsSection title={t('signOut')} lead={t('signOutHint')}>
        <SignOutButton />
      </SettingsSection>
    </div>
  );
}
