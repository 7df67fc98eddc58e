import { describe, expect, it } from 'vitest';
import { isPushEndpoint } from '@/contract/push/push-services';

describe('a push endpoint', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://jmt17.google.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/QGuQ',
    'https://wns2-db5p.notify.windows.com/w/?token=x',
  ])('is %s', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com@evil.test/x',
    'https://user:secret@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.evil.test/x',
    'https://evilpush.apple.com/x',
    'https://push.apple.com.evil.test/x',
    'https://169.254.169.254/latest',
    'https://localhost/x',
    'https://[::1]/x',
    'ftp://fcm.googleapis.com/x',
    'javascript:alert(1)',
    'not an address',
    '',
    `https://fcm.googleapis.com/${'a'.repeat(2_000)}`,
  ])('is not %s', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(false));
});
