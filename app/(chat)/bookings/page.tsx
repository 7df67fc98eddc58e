import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireSignIn } from '@/app/_server/require-sign-in';
import { BookingsScreen } from '@/components/booking/bookings-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookings');
  return { title: t('title') };
}

export default async function BookingsPage() {
  await requireSignIn('/bookings');
  return <BookingsScreen />;
}
