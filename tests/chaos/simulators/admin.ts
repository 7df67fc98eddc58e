import type { Cast } from '@/tests/chaos/cast';
import type { Actor } from '@/tests/chaos/simulators/actor';
import { inTime, noted } from '@/tests/chaos/simulators/talker';

/** Looks into conversations, with a reason; now and then somebody asks for a sign-in code. */
export function adminActor({ admin, conversations }: Cast): Actor {
  const look = async () => {
    const conversationId = admin.random.pick(conversations);
    const reason = `A complaint, number ${admin.random.hex('reason', 12)}`;
    await noted(admin, { act: 'view', key: reason, conversationId }, async () => {
      await admin.client.console.openViewing.mutate({ conversationId, reason }, inTime());
      return {};
    });
  };
  const askForCode = async () => {
    const email = `code-${admin.random.hex('code', 16)}@example.test`;
    await noted(admin, { act: 'code', key: email, conversationId: '' }, async () => {
      await admin.client.auth.requestCode.mutate({ email }, inTime());
      return {};
    });
  };
  return {
    name: admin.name,
    random: admin.random,
    habits: [
      { weight: 1, act: look },
      { weight: 2, act: askForCode },
      { weight: 8, act: () => undefined },
    ],
  };
}
