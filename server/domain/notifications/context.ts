import type { Reader, UserContext } from '@/server/domain/context';
import type { PushSender } from '@/server/platform/push/push-sender';
import type { RateLimiter } from '@/server/platform/rate-limiter';

/** For use cases about the browsers of a signed-in person. */
export type DeviceContext = UserContext &
  Reader & {
    readonly push: PushSender;
    readonly limiter: RateLimiter;
    readonly userAgent: string;
  };
