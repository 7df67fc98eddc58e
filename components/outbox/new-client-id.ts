const TIME_DIGITS = 12;
/** Of a random UUID, what follows its version: it stays as it is. */
const AFTER_VERSION = 15;

/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of the time in ms, then chance. A line instead of a library, because every conversation's first
 * load would carry that. Needs a secure context, as all of the app does.
 */
export function newClientId(now = Date.now()): string {
  const time = now.toString(16).padStart(TIME_DIGITS, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(AFTER_VERSION)}`;
}
