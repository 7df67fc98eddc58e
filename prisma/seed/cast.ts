export type Craft = 'tattoo' | 'nails' | 'make-up' | 'mehndi' | 'photography';
export type Language = 'en' | 'it' | 'de' | 'fr' | 'es' | 'ar';

type StudioPart = { readonly name: string; readonly handle: string; readonly zone: string };

export const STUDIOS = {
  juniper: { name: 'Juniper & Ink', handle: 'juniper-and-ink', zone: 'Europe/Rome' },
  marigold: { name: 'Marigold Hands', handle: 'marigold-hands', zone: 'Europe/London' },
} as const satisfies Record<string, StudioPart>;

type ServicePart = readonly [name: string, durationMinutes: number, priceCents: number | null];

export type ArtistPart = {
  readonly email: string;
  readonly name: string;
  readonly handle: string;
  readonly studio: keyof typeof STUDIOS;
  readonly city: string;
  readonly zone: string;
  readonly crafts: readonly [Craft, ...Craft[]];
  readonly speaks: readonly Language[];
  readonly styles: readonly string[];
  readonly about: string;
  readonly currency: string;
  /** How many times longer than somebody who sits there a question waits with them. */
  readonly pace: number;
  /** As they stand on the profile. */
  readonly services: readonly [ServicePart, ...ServicePart[]];
};

/** The first is `artist@demo.test`. */
export const ARTISTS: readonly ArtistPart[] = [
  {
    email: 'artist@demo.test',
    name: 'Chiara Moretti',
    handle: 'chiara-moretti',
    studio: 'juniper',
    city: 'Rome',
    zone: 'Europe/Rome',
    crafts: ['tattoo'],
    speaks: ['en', 'it'],
    styles: ['Fine line', 'Botanical', 'Single needle'],
    about: 'Ferns, thistles and the odd magpie. Drawn for you, once, and never again for anybody else.',
    currency: 'EUR',
    pace: 6,
    services: [
      ['Fine-line tattoo, small', 90, 14_000],
      ['Botanical tattoo, half day', 240, 42_000],
      ['Cover-up talk', 30, null],
    ],
  },
  {
    email: 'mira.artist@demo.test',
    name: 'Mira Kovač',
    handle: 'mira-kovac',
    studio: 'juniper',
    city: 'Zagreb',
    zone: 'Europe/Zagreb',
    crafts: ['photography'],
    speaks: ['en', 'de'],
    styles: ['Portrait', 'Reportage', 'Natural light'],
    about: 'People at what they do: bakers at four in the morning, dancers after the show, families on the floor.',
    currency: 'EUR',
    pace: 50,
    services: [
      ['Portrait session', 60, 16_000],
      ['Reportage, half day', 240, 56_000],
    ],
  },
  {
    email: 'luca.artist@demo.test',
    name: 'Luca Ferri',
    handle: 'luca-ferri',
    studio: 'juniper',
    city: 'Milan',
    zone: 'Europe/Rome',
    crafts: ['nails'],
    speaks: ['en', 'it', 'fr'],
    styles: ['BIAB', 'Minimal', 'Hand-painted'],
    about: 'Short nails, long patience. Everything by hand, nothing pulled.',
    currency: 'EUR',
    pace: 3,
    services: [
      ['BIAB with colour', 75, 6_500],
      ['Hand-painted set', 120, 11_000],
      ['Repair', 20, 1_500],
      ['Removal and care', 45, 3_500],
    ],
  },
  {
    email: 'jonas.artist@demo.test',
    name: 'Jonas Weber',
    handle: 'jonas-weber',
    studio: 'juniper',
    city: 'Berlin',
    zone: 'Europe/Berlin',
    crafts: ['tattoo', 'photography'],
    speaks: ['en', 'de'],
    styles: ['Blackwork', 'Geometric', 'Analogue portraits'],
    about: 'Heavy black, calm lines. On Sundays I photograph what healed well.',
    currency: 'EUR',
    pace: 110,
    services: [
      ['Blackwork tattoo', 180, 36_000],
      ['Analogue portrait', 60, 12_000],
      ['Sketch talk', 30, null],
    ],
  },
  {
    email: 'anika.artist@demo.test',
    name: 'Anika Shah',
    handle: 'anika-shah',
    studio: 'marigold',
    city: 'London',
    zone: 'Europe/London',
    crafts: ['mehndi'],
    speaks: ['en'],
    styles: ['Bridal', 'Rajasthani', 'Modern strips'],
    about: 'Bridal mehndi from fingertips to elbows, hidden names included. Paste mixed by hand the evening before.',
    currency: 'GBP',
    pace: 14,
    services: [
      ['Bridal mehndi, hands and feet', 300, 45_000],
      ['Party mehndi, per person', 15, 1_800],
      ['Trial', 45, 4_000],
    ],
  },
  {
    email: 'priya.artist@demo.test',
    name: 'Priya Raman',
    handle: 'priya-raman',
    studio: 'marigold',
    city: 'Mumbai',
    zone: 'Asia/Kolkata',
    crafts: ['mehndi', 'make-up'],
    speaks: ['en'],
    styles: ['Bridal', 'Film', 'South Indian'],
    about: 'Twelve years on film sets and at weddings. I arrive early and I bring a lamp.',
    currency: 'INR',
    pace: 170,
    services: [
      ['Bridal make-up', 150, 1_800_000],
      ['Mehndi, both hands', 120, 650_000],
    ],
  },
  {
    email: 'layla.artist@demo.test',
    name: 'Layla Haddad',
    handle: 'layla-haddad',
    studio: 'marigold',
    city: 'Dubai',
    zone: 'Asia/Dubai',
    crafts: ['make-up'],
    speaks: ['en', 'ar', 'fr'],
    styles: ['Soft glam', 'Camera-ready', 'Fragrance-free'],
    about: 'You, after a very good night’s sleep. Sensitive skin welcome.',
    currency: 'AED',
    pace: 30,
    services: [
      ['Evening make-up', 75, 55_000],
      ['Bridal trial', 120, 90_000],
      ['Lesson', 60, 40_000],
    ],
  },
  {
    email: 'grace.artist@demo.test',
    name: 'Grace Okafor',
    handle: 'grace-okafor',
    studio: 'marigold',
    city: 'New York',
    zone: 'America/New_York',
    crafts: ['nails', 'make-up'],
    speaks: ['en', 'es'],
    styles: ['Press-on sets', 'Chrome', 'Editorial'],
    about: 'Editorial nails and the face to go with them. Brooklyn, second floor, follow the music.',
    currency: 'USD',
    pace: 75,
    services: [
      ['Chrome set', 90, 9_500],
      ['Editorial make-up', 120, 22_000],
      ['Quick polish', 30, 3_500],
    ],
  },
];

type CustomerPart = {
  readonly email: string;
  readonly name: string;
  readonly zone: string;
  readonly language: Language;
};

/** The first is `customer@demo.test`. */
export const CUSTOMERS: readonly CustomerPart[] = [
  { email: 'customer@demo.test', name: 'Elena Russo', zone: 'Europe/Rome', language: 'it' },
  { email: 'tom@demo.test', name: 'Tom Ashworth', zone: 'Europe/London', language: 'en' },
  { email: 'nadia@demo.test', name: 'Nadia Petrova', zone: 'Europe/Sofia', language: 'en' },
  { email: 'yusuf@demo.test', name: 'يوسف الخطيب', zone: 'Asia/Dubai', language: 'ar' },
  { email: 'amelie@demo.test', name: 'Amélie Girard', zone: 'Europe/Paris', language: 'fr' },
  { email: 'greta@demo.test', name: 'Greta Lindner', zone: 'Europe/Berlin', language: 'de' },
  { email: 'marco@demo.test', name: 'Marco De Santis', zone: 'Europe/Rome', language: 'it' },
  { email: 'ines@demo.test', name: 'Inés Robledo', zone: 'America/New_York', language: 'es' },
  { email: 'noor@demo.test', name: 'نور حداد', zone: 'Asia/Dubai', language: 'ar' },
  { email: 'kenji@demo.test', name: 'Kenji Sato', zone: 'Asia/Tokyo', language: 'en' },
  { email: 'hannah@demo.test', name: 'Hannah Vogel', zone: 'Europe/Vienna', language: 'de' },
  { email: 'zola@demo.test', name: 'Zola Dube', zone: 'Africa/Johannesburg', language: 'en' },
];

type DeskPart = {
  readonly email: string;
  readonly name: string;
  readonly role: 'staff' | 'admin';
  /** At home in the first. */
  readonly studios: readonly [keyof typeof STUDIOS, ...(keyof typeof STUDIOS)[]];
};

/** Staff and admins. The first, `staff@demo.test`, takes part in some of Juniper's conversations; the last serves both studios. */
export const DESK: readonly DeskPart[] = [
  { email: 'staff@demo.test', name: 'Sven Lund', studios: ['juniper'], role: 'staff' },
  { email: 'admin@demo.test', name: 'Carla Neri', studios: ['juniper'], role: 'admin' },
  { email: 'admin2@demo.test', name: 'Beatrice Holm', studios: ['marigold'], role: 'admin' },
  { email: 'both@demo.test', name: 'Ruben Okoye', studios: ['juniper', 'marigold'], role: 'admin' },
];
