import type { MetadataRoute } from 'next';

/** As `--color-ground` of app/globals.css; a manifest can say one only. */
const GROUND = '#faf7f2';

type Words = { readonly name: string; readonly description: string };
type Shortcut = { readonly name: string; readonly url: string };
type AppFacts = Words & {
  /** Also where it opens and how far it reaches. */
  readonly id: string;
  readonly startUrl: string;
  readonly shortName: string;
  readonly icons: 'app' | 'console';
  readonly shortcuts: readonly Shortcut[];
};

const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${file}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What the files in public/icons are called. */
const FILES = {
  app: { any: 'icon', maskable: 'maskable' },
  console: { any: 'console', maskable: 'console-maskable' },
} as const;

const iconsOf = ({ any, maskable }: (typeof FILES)['app' | 'console']) => [
  icon(any, 192, 'any'),
  icon(any, 512, 'any'),
  icon(maskable, 192, 'maskable'),
  icon(maskable, 512, 'maskable'),
];

/** What a system needs to know to install one of our apps. */
export function describeApp(facts: AppFacts): MetadataRoute.Manifest {
  const { id, startUrl, name, shortName, description, shortcuts } = facts;
  const files = FILES[facts.icons];
  return {
    id,
    start_url: startUrl,
    scope: id,
    name,
    short_name: shortName,
    description,
    display: 'standalone',
    background_color: GROUND,
    theme_color: GROUND,
    categories: ['business', 'productivity'],
    icons: iconsOf(files),
    shortcuts: shortcuts.map((shortcut) => ({ ...shortcut, icons: [icon(files.any, 192, 'any')] })),
  };
}
