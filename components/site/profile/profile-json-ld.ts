import { splitAtMidnight } from '@/contract/availability/hours';
import { pictureUrl } from '@/contract/pictures/picture-url';
import type { ArtistView } from '@/contract/schemas/artist';

const CENTS = 100;
const MOST_PICTURES = 6;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** What search engines read as the end of a day. */
const LAST_MINUTE = '23:59';

type Addresses = { readonly profile: string; readonly absolute: (path: string) => string };

/** A profile as search engines read it: a business, its pictures, hours and offers (schema.org). */
export function profileJsonLd(artist: ArtistView, { profile, absolute }: Addresses) {
  const { name, about, city, styles, services, hours, portfolio, picture } = artist;
  const images = portfolio.slice(0, MOST_PICTURES).map(({ picture: { id, width } }) => absolute(pictureUrl(id, width)));
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: profile,
    mainEntity: {
      '@type': 'LocalBusiness',
      '@id': profile,
      url: profile,
      name,
      ...(about ? { description: about } : {}),
      ...(picture ? { logo: absolute(pictureUrl(picture.id, picture.width)) } : {}),
      ...(images.length > 0 ? { image: images } : {}),
      ...(styles.length > 0 ? { knowsAbout: styles } : {}),
      address: { '@type': 'PostalAddress', addressLocality: city },
      ...(hours.length > 0
        ? {
            openingHoursSpecification: splitAtMidnight(hours).map(({ weekday, from, to }) => ({
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: `https://schema.org/${WEEKDAYS[weekday - 1]}`,
              opens: from,
              closes: to === '24:00' ? LAST_MINUTE : to,
            })),
          }
        : {}),
      makesOffer: services.map((service) => ({
        '@type': 'Offer',
        itemOffered: { '@type': 'Service', name: service.name },
        ...(service.priceCents === null
          ? {}
          : { price: (service.priceCents / CENTS).toFixed(2), priceCurrency: service.currency }),
      })),
    },
  };
}

/** JSON that may stand inside a script element: no name can end it, or begin a comment in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
