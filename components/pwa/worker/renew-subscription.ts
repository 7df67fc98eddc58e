declare const self: ServiceWorkerGlobalScope;

const send = (procedure: string, input: unknown) =>
  fetch(`/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });

/** The service gave this browser another endpoint: says so, while no page is open. The next page that opens says it once more. */
export async function renewSubscription(
  before: PushSubscription | null,
  after: PushSubscription | null,
): Promise<void> {
  const subscription = after ?? (before && (await self.registration.pushManager.subscribe(before.options)));
  if (!subscription) return;
  const { endpoint, keys } = subscription.toJSON();
  await send('push.register', { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } });
  if (before && before.endpoint !== endpoint) await send('push.unregister', { endpoint: before.endpoint });
}
