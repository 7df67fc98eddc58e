import { describe, expect, it } from 'vitest';
import { serviceView } from '@/components/artist/testing/service-view';
import { profileJsonLd, scriptJson } from '@/components/site/profile/profile-json-ld';
import type { ArtistView } from '@/contract/schemas/artist';

const artist: ArtistView = {
  id: 'a1',
  handle: 'mira',
  name: 'Mira </script><script>alert(1)</script>',
  city: 'Rome',
  zone: 'Europe/Rome',
  styles: ['Fine line'],
  about: '',
  studio: { id: 's1', name: 'Juniper & Ink' },
  services: [
    serviceView({ id: 'v1', name: 'Fine-line tattoo', durationMinutes: 90, priceCents: 14_050, currency: 'EUR' }),
    serviceView({ id: 'v2', name: 'Talk', durationMinutes: 30, priceCents: null, currency: 'EUR' }),
  ],
  picture: null,
  portfolio: [{ id: 'p1', caption: '', picture: { id: 'x1', width: 1_600, height: 1_200, colour: '#aabbcc' } }],
  hours: [{ weekday: 7, from: '10:00', to: '24:00' }],
  slotMinutes: 30,
  policy: null,
  isPaused: false,
  responseMinutes: null,
  nextFreeAt: null,
  dateRules: [],
};
const addresses = {
  profile: 'https://parlour.test/a/mira',
  absolute: (path: string) => `https://parlour.test${path}`,
};

describe('a profile for search engines', () => {
  it('has absolute pictures, prices with their currency, and hours', () => {
    expect(profileJsonLd(artist, addresses).mainEntity).toMatchObject({
      image: ['https://parlour.test/api/pictures/x1/1600.webp'],
      makesOffer: [{ price: '140.50', priceCurrency: 'EUR' }, { itemOffered: { name: 'Talk' } }],
      openingHoursSpecification: [{ dayOfWeek: 'https://schema.org/Sunday', opens: '10:00', closes: '23:59' }],
    });
    expect(profileJsonLd(artist, addresses).mainEntity.makesOffer[1]).not.toHaveProperty('price');
  });

  it('cannot be left by what people call themselves', () => {
    const json = scriptJson(profileJsonLd(artist, addresses));
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json).mainEntity.name).toBe(artist.name);
  });
});
