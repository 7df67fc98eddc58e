import { HandCoins, Lock, type LucideIcon, MessageCircleQuestion } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ExampleConversation } from '@/components/site/example-conversation';
import { buttonLook } from '@/components/ui/button-look';

const STEPS = ['find', 'ask', 'settle'] as const;
const HONEST: readonly { readonly key: 'money' | 'request' | 'private'; readonly icon: LucideIcon }[] = [
  { key: 'request', icon: MessageCircleQuestion },
  { key: 'money', icon: HandCoins },
  { key: 'private', icon: Lock },
];

export function Landing({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const t = useTranslations('site');
  return (
    <>
      <section className="mx-auto grid max-w-6xl items-center gap-12 px-4 pt-8 pb-16 sm:px-8 lg:grid-cols-[1.1fr_1fr] lg:gap-16 lg:pt-16 lg:pb-24">
        <div>
          <p className="font-medium text-accent text-sm">{t('landing.eyebrow')}</p>
          <h1 className="mt-3 max-w-xl font-semibold text-4xl leading-[1.08] tracking-[-0.03em] sm:text-5xl lg:text-6xl">
            {t('landing.title')}
          </h1>
          <p className="mt-5 max-w-lg text-lg text-muted leading-relaxed">{t('landing.lead')}</p>
          <div className="mt-8 flex flex-col gap-3 sm:flex-row">
            <Link href="/artists" className={buttonLook('accent', 'large')}>
              {t('landing.findArtist')}
            </Link>
            <Link href={isSignedIn ? '/conversations' : '/sign-up'} className={buttonLook('plain', 'large')}>
              {t(isSignedIn ? 'nav.conversations' : 'nav.signUp')}
            </Link>
          </div>
        </div>
        <ExampleConversation />
      </section>
      <section className="border-y bg-sunken">
        <div className="mx-auto max-w-6xl px-4 py-14 sm:px-8 lg:py-20">
          <h2 className="font-semibold text-2xl sm:text-3xl">{t('landing.howTitle')}</h2>
          <ol className="mt-8 grid gap-8 md:grid-cols-3 md:gap-10">
            {STEPS.map((step, index) => (
              <li key={step}>
                <span
                  aria-hidden
                  className="inline-flex size-9 items-center justify-center rounded-full bg-accent font-semibold text-on-accent text-sm tabular-nums"
                >
                  {index + 1}
                </span>
                <h3 className="mt-4 font-semibold text-lg">{t(`landing.steps.${step}.title`)}</h3>
                <p className="mt-1.5 text-muted">{t(`landing.steps.${step}.body`)}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <section className="mx-auto max-w-6xl px-4 py-14 sm:px-8 lg:py-20">
        <h2 className="font-semibold text-2xl sm:text-3xl">{t('landing.honestTitle')}</h2>
        <ul className="mt-8 grid gap-6 md:grid-cols-3 md:gap-10">
          {HONEST.map(({ key, icon: Icon }) => (
            <li key={key} className="flex gap-3.5">
              <Icon aria-hidden className="mt-0.5 size-5.5 shrink-0 text-accent" strokeWidth={1.7} />
              <p className="text-muted">{t(`landing.honest.${key}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
