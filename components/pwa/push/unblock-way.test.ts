import { expect, it } from 'vitest';
import { unblockWay } from '@/components/pwa/push/unblock-way';

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) … Version/18.4 Safari/604.1', 'ios'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) … Chrome/140.0 Mobile Safari/537.36', 'android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  ['Mozilla/5.0 (Windows NT 10.0) … Chrome/140.0 Safari/537.36 Edg/140.0', 'chrome'],
  ['Mozilla/5.0 (Macintosh) … Version/18.4 Safari/605.1.15', 'safari'],
  ['something new', 'other'],
])('%s', (userAgent, way) => expect(unblockWay(userAgent)).toBe(way));
