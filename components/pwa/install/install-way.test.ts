import { expect, it } from 'vitest';
import { installWay } from '@/components/pwa/install/install-way';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const facts = { userAgent: '', touchPoints: 0, isStandalone: false, hasOffer: false };

it.each([
  [
    'iPhone',
    { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) … Version/18.4 Mobile/15E148 Safari/604.1' },
    'ios',
  ],
  ['iPad that says it is a Mac', { userAgent: `${MAC} Version/18.4 Safari/605.1.15`, touchPoints: 5 }, 'ios'],
  ['Safari on a Mac', { userAgent: `${MAC} Version/18.4 Safari/605.1.15` }, 'mac-dock'],
  ['old Safari on a Mac', { userAgent: `${MAC} Version/16.6 Safari/605.1.15` }, 'none'],
  ['Chrome that does not offer it', { userAgent: `${MAC} Chrome/140.0.0.0 Safari/537.36` }, 'none'],
  ['Chrome that offers it', { userAgent: `${MAC} Chrome/140.0.0.0 Safari/537.36`, hasOffer: true }, 'button'],
  [
    'Firefox on Android',
    { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' },
    'firefox-android',
  ],
  [
    'Firefox on a desk',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    'none',
  ],
  ['an installed app', { userAgent: 'Mozilla/5.0 (iPhone; …)', isStandalone: true }, 'installed'],
])('%s', (_name, some, way) => expect(installWay({ ...facts, ...some })).toBe(way));
