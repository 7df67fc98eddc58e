import { planPush } from '@/components/pwa/worker/plan-push';
import { closeRead, setBadge } from '@/components/pwa/worker/settle-notes';

declare const self: ServiceWorkerGlobalScope;

/** Shows what came, always; then puts right what it says about everything else. */
export async function showPush(data: PushMessageData | null): Promise<void> {
  const plan = planPush(textOf(data), { origin: self.location.origin, languages: self.navigator.languages });
  await self.registration.showNotification(plan.title, plan.options);
  await Promise.allSettled([
    setBadge(plan.badge),
    closeRead({ unreadIn: plan.unreadIn, sentAtMs: plan.options.data.sentAtMs }),
  ]);
}

function textOf(data: PushMessageData | null): string | null {
  try {
    return data?.text() ?? null;
  } catch {
    return null; // not text
  }
}
