import { z } from 'zod';
import { Id, Instant, Limit, wholeNumber } from '@/contract/api/v1/fields';
import { PolicyAnswer } from '@/contract/api/v1/policy';
import { MOST_CENTS } from '@/contract/artists/limits';
import { MOST_FREE_DAYS } from '@/contract/availability/limits';
import { Handle } from '@/contract/schemas/artist';
import { ArtistSort } from '@/contract/schemas/artist-search';
import { CalendarDay } from '@/contract/schemas/availability';
import { Currency } from '@/contract/schemas/currency';

const Sought = z.string().max(2_000).optional();

export const ArtistsQuery = z
  .strictObject({
    q: Sought.describe('Words that have to stand in name, handle, city, styles, services or studio.'),
    city: Sought.describe('A whole city; accents and capitals do not matter.'),
    style: Sought.describe('A whole style.'),
    service: Sought.describe('A whole name of a service.'),
    max_price_cents: wholeNumber(0, MOST_CENTS).optional().describe('What a service may cost; needs `currency`.'),
    currency: Currency.optional().describe('ISO 4217.'),
    sort: ArtistSort.default('next-free').describe('Artists who take no new requests come last in any order.'),
    next: z.string().max(2_000).optional().describe('`next` of the page before.'),
    limit: Limit,
  })
  .refine(({ max_price_cents, currency }) => max_price_cents === undefined || currency !== undefined, {
    path: ['currency'],
  });

export const ArtistPath = z.strictObject({ handle: Handle });

const USUAL_DAYS = 14;

export const FreeSlotsQuery = z.strictObject({
  service: Id.describe('Of this artist.'),
  from: CalendarDay.describe('The first day, `YYYY-MM-DD` in the artist’s calendar.'),
  days: wholeNumber(1, MOST_FREE_DAYS).default(USUAL_DAYS),
});

export const FreeSlotsAnswer = z
  .object({
    zone: z.string().describe('Of the artist; IANA name.'),
    slots: z.array(
      z.object({
        starts_at: Instant,
        wall_start: z
          .string()
          .describe('Wall-clock time in `zone`: give both as a wish, and `later` where it is there.'),
        zone: z.string().describe('Where the artist is that day.'),
        later: z.literal(true).exactOptional().describe('The second of two times that the clocks show alike.'),
      }),
    ),
    until: z.string().describe('The first day that nothing is said about; go on `from` there.'),
    paused: z.boolean().describe('Takes no new requests at the moment, so nothing is free.'),
  })
  .meta({ id: 'FreeSlots' });
export type FreeSlotsAnswer = z.infer<typeof FreeSlotsAnswer>;

const Picture = z
  .object({
    id: Id,
    url: z.string().describe('An address on this server, of the largest size there is; never changes.'),
    width: z.int(),
    height: z.int(),
    colour: z.string().describe('`#rrggbb`: its ground until it is there.'),
  })
  .meta({ id: 'Picture' });

const shared = {
  id: Id,
  handle: z.string().describe('Their page is `/a/{handle}`.'),
  name: z.string(),
  city: z.string(),
  zone: z.string().describe('IANA name.'),
  styles: z.array(z.string()),
  studio: z.object({ id: Id, name: z.string() }),
  picture: Picture.nullable(),
  response_minutes: z.int().nullable().describe('Usual time to a first answer; null when there is too little to tell.'),
  next_free_at: Instant.nullable().describe(
    'The first start within the hours that no confirmed booking is in the way of, in the next 60 days.',
  ),
  paused: z.boolean().describe('Takes no new requests at the moment.'),
};

export const ArtistCardAnswer = z
  .object({
    ...shared,
    pictures: z.array(Picture).describe('The first three of the portfolio.'),
    cheapest: z.object({ price_cents: z.int(), currency: z.string() }).nullable(),
    has_services: z.boolean(),
  })
  .meta({ id: 'ArtistCard' });
export type ArtistCardAnswer = z.infer<typeof ArtistCardAnswer>;

export const ArtistsAnswer = z
  .object({
    items: z.array(ArtistCardAnswer),
    next: z.string().nullable().describe('Give it as `next` for the page after; null on the last.'),
    total: z.int().describe('Everybody who fits, on all pages.'),
  })
  .meta({ id: 'Artists' });

export const ArtistAnswer = z
  .object({
    ...shared,
    about: z.string(),
    services: z.array(
      z.object({
        id: Id,
        name: z.string(),
        duration_minutes: z.int(),
        price_cents: z.int().nullable().describe('Null is agreed on in the conversation.'),
        currency: z.string(),
        description: z.string(),
        notice_minutes: z.int().describe('Free times are offered from this long before they begin.'),
        window_days: z.int().describe('Free times are offered this many days ahead.'),
        instant: z.boolean().describe('A free time can be booked at once, without being asked for.'),
      }),
    ),
    policy: PolicyAnswer.nullable().describe('What changing one’s mind costs; null when nothing was said about it.'),
    portfolio: z.array(z.object({ id: Id, caption: z.string(), picture: Picture })),
    hours: z
      .array(
        z.object({
          weekday: z.int().describe('Monday is 1, Sunday 7.'),
          from: z.string().describe('`HH:mm` in `zone`.'),
          to: z.string().describe('Up to `24:00`; what goes on past midnight begins again at `00:00`.'),
        }),
      )
      .describe('Shown; a request outside of them is not refused.'),
    date_rules: z
      .array(
        z.object({
          first_day: z.string(),
          last_day: z.string().describe('Counts too.'),
          hours: z
            .array(
              z.object({ from: z.string(), to: z.string().describe('Up to `36:00`: past midnight it counts on.') }),
            )
            .nullable()
            .describe('Of each of these days; none is a day off, null leaves the weekly ones.'),
          zone: z.string().nullable().describe('Of these hours, while the artist is elsewhere.'),
          label: z.string(),
        }),
      )
      .describe('Dates on which the artist works otherwise, from today on.'),
  })
  .meta({ id: 'Artist' });
export type ArtistAnswer = z.infer<typeof ArtistAnswer>;
