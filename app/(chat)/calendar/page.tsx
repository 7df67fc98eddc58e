import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireSignIn } from '@/app/_server/require-sign-in';
import { Words } from '@/app/_server/words';
import { CalendarScreen } from '@/components/calendar/calendar-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('title') };
}

export default async function CalendarPage() {
  await requireSignIn('/calendar');
  return (
    <Words of="calendar">
      <CalendarScreen />
    </Words>
  );
}
