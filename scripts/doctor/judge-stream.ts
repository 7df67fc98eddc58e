import { type Finding, well, wrong } from '@/scripts/doctor/finding';

/** What came through of a stream that speaks at once, after 1 s and after 2 s, and then ends. Times from the request on. */
export type StreamSample = { arrivalsMs: number[]; endedMs: number; wasCut: boolean };

const FIRST_WITHIN_MS = 1_000;
const SPREAD_AT_LEAST_MS = 500;
const LASTS_AT_LEAST_MS = 1_800;
const UNBUFFER =
  'turn response buffering off in your proxy for /api/trpc/events.stream, /api/v1/events and /api/health/stream (nginx: proxy_buffering off; gzip off;)';

/** Whether a live stream gets through: not held back, not cut. Pure. */
export const judgeStream = ({ arrivalsMs, endedMs, wasCut }: StreamSample): Finding => {
  const first = arrivalsMs[0];
  const last = arrivalsMs.at(-1);
  if (first === undefined || last === undefined) {
    return wrong('Nothing of the live stream comes through PUBLIC_URL.', UNBUFFER);
  }
  if (wasCut || endedMs < LASTS_AT_LEAST_MS) {
    return wrong(
      `The live stream through PUBLIC_URL is cut after ${Math.round(endedMs)} ms.`,
      'raise the read timeout of your proxy (nginx: proxy_read_timeout 1h; proxy_http_version 1.1;)',
    );
  }
  if (first > FIRST_WITHIN_MS || last - first < SPREAD_AT_LEAST_MS) {
    return wrong(
      `The live stream through PUBLIC_URL is held back (first piece after ${Math.round(first)} ms).`,
      UNBUFFER,
    );
  }
  return well(`The live stream comes through PUBLIC_URL unbuffered (first piece after ${Math.round(first)} ms)`);
};
