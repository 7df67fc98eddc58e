import { LinkIcon } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentCaller } from '@/app/_server/current';
import { Words } from '@/app/_server/words';
import { SetupForm } from '@/components/auth/setup-form';
import { CentredFrame } from '@/components/shell/centred-frame';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { CompleteSetupInput } from '@/contract/schemas/account';

const SetupToken = CompleteSetupInput.shape.token;

type SetupPageProps = { readonly params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('setup');
  // The token is in the address: it must not leave in a Referer header, nor be kept by a search engine.
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } };
}

export default async function SetupPage({ params }: SetupPageProps) {
  const { token } = await params;
  const t = await getTranslations('setup');
  const caller = await currentCaller();
  // A malformed token opens nothing, like one that was used: it is no reason for an error page.
  const open = SetupToken.safeParse(token).success && (await caller.setup.isOpen({ token })).open;
  return (
    <Words of="setup">
      <CentredFrame>
        {open ? (
          <div className="sm:rounded-xl sm:border sm:bg-raised sm:p-8 sm:shadow-raised">
            <SetupForm token={token} />
          </div>
        ) : (
          <EmptyState
            icon={LinkIcon}
            title={t('closedTitle')}
            titleAs="h1"
            body={t('closedBody')}
            action={
              <Link href="/sign-in" className={buttonLook('accent')}>
                {t('closedSignIn')}
              </Link>
            }
          />
        )}
      </CentredFrame>
    </Words>
  );
}
