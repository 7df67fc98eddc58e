import type { Env } from '@/server/env';
import type { PushSender } from '@/server/platform/push/push-sender';
import { createWebPushSender } from '@/server/platform/push/web-push-sender';

/** Without keys no browser can subscribe, so there is nobody to send to. */
const nowhere: PushSender = {
  publicKey: null,
  send: async () => ({ rejected: 'VAPID keys are not set' }),
  close: () => {},
};

export const createPushSender = ({
  vapid,
  vapidSubject,
  pushProxy,
}: Pick<Env, 'vapid' | 'vapidSubject' | 'pushProxy'>): PushSender =>
  vapid ? createWebPushSender({ vapid, subject: vapidSubject, proxy: pushProxy }) : nowhere;
