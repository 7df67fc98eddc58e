import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/app/_server/current';
import { safePath } from '@/components/auth/safe-path';
import { SignUpForm } from '@/components/auth/sign-up-form';
import { getServer } from '@/server/app';

type SignUpPageProps = { readonly searchParams: Promise<{ then?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signUp');
  return { title: t('title'), robots: { index: false } };
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const { then } = await searchParams;
  const next = safePath(then, '/artists');
  if ((await currentActor()).kind === 'user') redirect(next);
  return <SignUpForm then={next} wasSent={then !== undefined} hasOutbox={getServer().stage !== 'production'} />;
}
