import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/app/_server/current';
import { safePath } from '@/components/auth/safe-path';
import { SignInForm } from '@/components/auth/sign-in-form';
import { getServer } from '@/server/app';

type SignInPageProps = { readonly searchParams: Promise<{ then?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn');
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { then } = await searchParams;
  const next = safePath(then, '/conversations');
  if ((await currentActor()).kind === 'user') redirect(next);
  return <SignInForm then={next} wasSent={then !== undefined} hasOutbox={getServer().stage !== 'production'} />;
}
