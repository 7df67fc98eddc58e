import type { MetadataRoute } from 'next';

/** As `--color-ground` of app/globals.css; a manifest can say one only. */
const GROUND = '#faf7f2';

type Shortcut = { readonly name: string; readonly url: string; readonly icon?: 'conversations' | 'bookings' };
type Screenshot = { readonly page: string; readonly label: string };

type AppFacts = {
  /** Also how far it reaches. */
  readonly id: string;
  readonly startUrl: string;
  /** That its words are in. */
  readonly lang: string;
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
  readonly shortcuts: readonly Shortcut[];
  readonly screenshots: readonly Screenshot[];
  /** Files in public/icons: `icon-192`, or `console-192`. */
  readonly icons: { readonly any: string; readonly maskable: string };
  /** Whether a file of ours is there: pictures of the app are drawn from the app, some time after it was built. */
  readonly isThere: (address: string) => boolean;
};

const SIZES = [192, 512];

const iconsOf = ({ any, maskable }: AppFacts['icons']) =>
  SIZES.flatMap((size) =>
    (['any', 'maskable'] as const).map((purpose) => ({
      src: `/icons/${purpose === 'any' ? any : maskable}-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  );

/** What a store or an install dialog shows; written by `npm run screenshots`. */
const screenshotsOf = ({ screenshots, isThere }: AppFacts) =>
  screenshots
    .flatMap(({ page, label }) => [
      { src: `/screenshots/${page}-phone-light.webp`, sizes: '780x1688', form_factor: 'narrow' as const, label },
      { src: `/screenshots/${page}-desk-light.webp`, sizes: '1440x900', form_factor: 'wide' as const, label },
    ])
    .filter(({ src }) => isThere(src))
    .map((shot) => ({ ...shot, type: 'image/webp' }));

const shortcutOf = ({ name, url, icon }: Shortcut) => ({
  name,
  url,
  ...(icon ? { icons: [{ src: `/icons/shortcut-${icon}-96.png`, sizes: '96x96', type: 'image/png' }] } : {}),
});

/** What a system needs to know to install one of our apps. */
export function describeApp(facts: AppFacts): MetadataRoute.Manifest {
  const { id, startUrl, lang, name, shortName, description } = facts;
  return {
    id,
    start_url: startUrl,
    scope: id,
    lang,
    name,
    short_name: shortName,
    description,
    display: 'standalone',
    background_color: GROUND,
    theme_color: GROUND,
    categories: ['business', 'productivity'],
    icons: iconsOf(facts.icons),
    shortcuts: facts.shortcuts.map(shortcutOf),
    screenshots: screenshotsOf(facts),
  };
}
