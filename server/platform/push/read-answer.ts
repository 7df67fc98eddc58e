import type { PushOutcome } from '@/server/platform/push/push-sender';

const GONE = new Set([404, 410]);
const TOO_MANY = 429;
const TIMED_OUT = 408;

/** What a push service's answer means for us. */
export function readAnswer(status: number, retryAfter: string | undefined, now: Date): PushOutcome {
  if (status >= 200 && status < 300) return 'accepted';
  if (GONE.has(status)) return 'gone';
  const reason = `push service answered ${status}`;
  const mayPass = status === TOO_MANY || status === TIMED_OUT || status >= 500;
  return mayPass ? { later: reason, retryAfterSeconds: secondsOf(retryAfter, now) } : { rejected: reason };
}

/** `Retry-After` is a number of seconds or a date. */
function secondsOf(retryAfter: string | undefined, now: Date): number | null {
  if (retryAfter === undefined) return null;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1_000));
}
