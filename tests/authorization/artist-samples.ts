import { handleFromName } from '@/contract/artists/handle-from-name';
import type { ErrorCode } from '@/contract/errors/catalogue';
import type { Caller } from '@/tests/authorization/callers';
import type { Corner } from '@/tests/authorization/corners';
import { freshDateRule, freshPortfolio, freshService } from '@/tests/authorization/fresh';
import type { ProcedureSamples } from '@/tests/authorization/samples';
import type { World } from '@/tests/harness/world';

const general = { isGeneral: true } as const;

const ARTISTS: ReadonlySet<string> = new Set(['artist', 'other artist', "other studio's artist"]);
export const onlyArtists = (_corner: Corner, { name }: Caller): ErrorCode | null =>
  ARTISTS.has(name) ? null : 'artist.required';
/** For what has an id of the corner's artist in it. */
const artistsOwn =
  (code: ErrorCode) =>
  (corner: Corner, caller: Caller): ErrorCode | null =>
    onlyArtists(corner, caller) ?? (corner.artistUserId === caller.userId ? null : code);

const service = { name: 'Touch-up', durationMinutes: 30, priceCents: null, currency: 'EUR' };

const DAY_MS = 24 * 60 * 60_000;
let daysOff = 10;
/** One that nobody has planned yet. */
const nextDayOff = ({ now }: World) => {
  const day = new Date(now.getTime() + ++daysOff * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { firstDay: day, lastDay: day, hours: null, zone: null, label: 'Away' };
};

export const ARTIST_SAMPLES = {
  'artist.mine': { ...general, input: () => undefined },
  'artist.checkHandle': { ...general, input: () => ({ handle: 'mira' }) },
  'artist.onboard': {
    ...general,
    // A handle of each person's own: whoever asks twice is answered alike.
    input: (_corner, _world, { personName: name }) => {
      const profile = { name, handle: handleFromName(name, 'artist'), city: 'Rome', zone: 'Europe/Rome' };
      return { ...profile, styles: ['Fine line'], service };
    },
    outcome: (_corner, { name }) => (ARTISTS.has(name) ? 'artist.already' : null),
  },
  'artist.updateProfile': {
    ...general,
    input: (_corner, _world, { personName: name }) => {
      return { name, city: 'Rome', zone: 'Europe/Rome', styles: ['Fine line'], about: 'Ferns.' };
    },
    outcome: onlyArtists,
  },
  'artist.addService': { ...general, input: () => service, outcome: onlyArtists },
  'artist.updateService': {
    input: ({ serviceId }) => ({ serviceId, ...service }),
    outcome: artistsOwn('artist.service-not-found'),
    fresh: freshService,
  },
  'artist.retireService': {
    input: ({ serviceId }) => ({ serviceId }),
    outcome: artistsOwn('artist.service-not-found'),
    fresh: freshService,
  },
  'artist.restoreService': {
    input: ({ serviceId }) => ({ serviceId }),
    outcome: artistsOwn('artist.service-not-found'),
    fresh: freshService,
  },
  'artist.addPortfolioItem': {
    input: ({ unusedPictureId }) => ({ pictureId: unusedPictureId, caption: 'A fern.' }),
    outcome: artistsOwn('picture.not-found'),
    fresh: freshPortfolio,
  },
  'artist.updatePortfolioItem': {
    input: ({ portfolio: [itemId] }) => ({ itemId, caption: 'A fern, healed.' }),
    outcome: artistsOwn('artist.item-not-found'),
    fresh: freshPortfolio,
  },
  'artist.removePortfolioItem': {
    input: ({ portfolio: [itemId] }) => ({ itemId }),
    outcome: artistsOwn('artist.item-not-found'),
    fresh: freshPortfolio,
  },
  'artist.orderPortfolio': {
    input: ({ portfolio }) => ({ itemIds: [...portfolio].reverse() }),
    outcome: artistsOwn('artist.order-stale'),
    fresh: freshPortfolio,
  },
  'artist.setHours': { ...general, input: () => ({ hours: [] }), outcome: onlyArtists },
  'artist.dateRules': { ...general, input: () => undefined, outcome: onlyArtists },
  'artist.addDateRule': { ...general, input: (_corner, world) => nextDayOff(world), outcome: onlyArtists },
  'artist.updateDateRule': {
    input: ({ dateRuleId: ruleId }, world) => ({ ruleId, ...nextDayOff(world) }),
    outcome: artistsOwn('availability.rule-not-found'),
    fresh: freshDateRule,
  },
  'artist.removeDateRule': {
    input: ({ dateRuleId: ruleId }) => ({ ruleId }),
    outcome: artistsOwn('availability.rule-not-found'),
    fresh: freshDateRule,
  },
  'artist.setPolicy': {
    ...general,
    input: () => ({
      cancelling: [],
      moving: { beforeHours: 48, feePercent: 50 },
      noShowPercent: 100,
      note: 'Ask me.',
    }),
    outcome: onlyArtists,
  },
  'artist.setReminders': { ...general, input: () => ({ minutes: [] }), outcome: onlyArtists },
  'artist.setPaused': { ...general, input: () => ({ paused: false }), outcome: onlyArtists },
} as const satisfies Pick<ProcedureSamples, `artist.${string}` & keyof ProcedureSamples>;
