import {
  ArrowRight,
  CalendarCheck,
  HandCoins,
  Link2,
  Lock,
  type LucideIcon,
  MessageCircleQuestion,
  Moon,
  Search,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ArtistCard } from '@/components/site/directory/artist-card';
import { ExampleConversation } from '@/components/site/landing/example-conversation';
import { MOSAIC_PIECES, Mosaic } from '@/components/site/landing/mosaic';
import { pickMosaic } from '@/components/site/landing/pick-mosaic';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { SoonLink } from '@/components/ui/soon-link';
import type { ArtistCardView } from '@/contract/schemas/artist';

const STEPS = ['find', 'ask', 'settle'] as const;
const HONEST: readonly { readonly key: 'money' | 'request' | 'private'; readonly icon: LucideIcon }[] = [
  { key: 'request', icon: MessageCircleQuestion },
  { key: 'money', icon: HandCoins },
  { key: 'private', icon: Lock },
];
const POINTS: readonly { readonly key: 'link' | 'cards' | 'calm'; readonly icon: LucideIcon }[] = [
  { key: 'link', icon: Link2 },
  { key: 'cards', icon: CalendarCheck },
  { key: 'calm', icon: Moon },
];
const CARDS = 6;
const CARDS_ON_PHONES = 4;
const SECTION = 'mx-auto w-full max-w-6xl px-4 py-14 sm:px-8 lg:py-20';
const TITLE = 'font-semibold text-2xl sm:text-3xl';

type LandingProps = { readonly artists: readonly ArtistCardView[]; readonly now: number };

export function Landing({ artists, now }: LandingProps) {
  const pieces = pickMosaic(artists, MOSAIC_PIECES);
  const hasMosaic = pieces.length === MOSAIC_PIECES;
  return (
    <>
      <section className="mx-auto grid max-w-6xl items-center gap-10 px-4 pt-6 pb-14 sm:px-8 lg:grid-cols-[1.1fr_1fr] lg:gap-16 lg:pt-10 lg:pb-20">
        <Opening />
        {hasMosaic ? <Mosaic pieces={pieces} /> : <ExampleConversation />}
      </section>
      {artists.length > 0 ? <ArtistsHere artists={artists.slice(0, CARDS)} now={now} /> : null}
      <HowItWorks withExample={hasMosaic} />
      <GoodToKnow />
      <ForArtists />
    </>
  );
}

function Opening() {
  const t = useTranslations('site.landing');
  return (
    <div className="min-w-0">
      <p className="font-medium text-accent text-sm">{t('eyebrow')}</p>
      <h1 className="mt-3 max-w-xl font-semibold text-4xl leading-[1.08] tracking-[-0.03em] sm:text-5xl lg:text-[3.5rem]">
        {t('title')}
      </h1>
      <p className="mt-4 max-w-lg text-lg text-muted leading-relaxed">{t('lead')}</p>
      <search>
        <form action="/artists" className="mt-7 flex max-w-lg gap-2">
          <label className="relative min-w-0 flex-1">
            <span className="sr-only">{t('search.label')}</span>
            <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-4 my-auto size-5 text-muted" />
            <input
              name="q"
              type="search"
              dir="auto"
              autoComplete="off"
              enterKeyHint="search"
              maxLength={200}
              placeholder={t('search.placeholder')}
              className="min-h-12 w-full rounded-md border border-edge bg-raised ps-12 pe-4 text-base transition-colors hover:border-muted focus:border-accent focus-visible:outline-offset-0"
            />
          </label>
          <Button type="submit" size="large" className="shrink-0">
            {t('search.submit')}
          </Button>
        </form>
      </search>
      <SoonLink
        href="/artists"
        className="mt-2 inline-flex min-h-11 items-center gap-1.5 font-medium text-accent hover:underline"
      >
        {t('allArtists')}
        <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
      </SoonLink>
    </div>
  );
}

function ArtistsHere({ artists, now }: LandingProps) {
  const t = useTranslations('site.landing');
  return (
    <section aria-labelledby="artists" className={`${SECTION} border-t`}>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id="artists" className={TITLE}>
            {t('artistsTitle')}
          </h2>
          <p className="mt-1 text-muted">{t('artistsLead')}</p>
        </div>
        <SoonLink href="/artists" className={buttonLook('plain')}>
          {t('allArtists')}
        </SoonLink>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 sm:gap-5 lg:grid-cols-3">
        {artists.map((artist, index) => (
          <li key={artist.id} className={index < CARDS_ON_PHONES ? '' : 'hidden sm:block'}>
            <ArtistCard artist={artist} now={now} titleAs="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HowItWorks({ withExample }: { readonly withExample: boolean }) {
  const t = useTranslations('site.landing');
  return (
    <section aria-labelledby="how" className="border-y bg-sunken">
      <div className={withExample ? `${SECTION} grid items-center gap-12 lg:grid-cols-2 lg:gap-16` : SECTION}>
        <div>
          <h2 id="how" className={TITLE}>
            {t('howTitle')}
          </h2>
          <ol className={withExample ? 'mt-8 flex flex-col gap-7' : 'mt-8 grid gap-8 md:grid-cols-3 md:gap-10'}>
            {STEPS.map((step, index) => (
              <li key={step} className={withExample ? 'flex gap-4' : ''}>
                <span
                  aria-hidden
                  className="inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-accent font-semibold text-on-accent text-sm tabular-nums"
                >
                  {index + 1}
                </span>
                <div className={withExample ? 'pt-1' : 'mt-4'}>
                  <h3 className="font-semibold text-lg">{t(`steps.${step}.title`)}</h3>
                  <p className="mt-1 text-muted">{t(`steps.${step}.body`)}</p>
                </div>
              </li>
            ))}
          </ol>
        </div>
        {withExample ? <ExampleConversation /> : null}
      </div>
    </section>
  );
}

function GoodToKnow() {
  const t = useTranslations('site.landing');
  return (
    <section aria-labelledby="honest" className={SECTION}>
      <h2 id="honest" className={TITLE}>
        {t('honestTitle')}
      </h2>
      <ul className="mt-8 grid gap-6 md:grid-cols-3 md:gap-10">
        {HONEST.map(({ key, icon: Icon }) => (
          <li key={key} className="flex gap-3.5">
            <Icon aria-hidden className="mt-0.5 size-5.5 shrink-0 text-accent" strokeWidth={1.7} />
            <p className="text-muted">{t(`honest.${key}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ForArtists() {
  const t = useTranslations('site.landing.forArtists');
  return (
    <section
      id="for-artists"
      aria-labelledby="for-artists-title"
      className="mx-auto max-w-6xl px-4 pb-14 sm:px-8 lg:pb-20"
    >
      <div className="grid gap-8 rounded-2xl bg-accent-soft p-6 sm:p-10 lg:grid-cols-2 lg:items-center lg:gap-16">
        <div>
          <h2 id="for-artists-title" className={TITLE}>
            {t('title')}
          </h2>
          <p className="mt-3 max-w-prose text-lg text-muted leading-relaxed">{t('body')}</p>
          <SoonLink href="/onboarding" className={buttonLook('accent', 'large', 'mt-6')}>
            {t('action')}
          </SoonLink>
        </div>
        <ul className="flex flex-col gap-4">
          {POINTS.map(({ key, icon: Icon }) => (
            <li key={key} className="flex items-center gap-4">
              <span className="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-raised text-accent">
                <Icon aria-hidden className="size-5" strokeWidth={1.8} />
              </span>
              {t(`points.${key}`)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
