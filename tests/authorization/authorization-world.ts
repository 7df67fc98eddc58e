import { type Caller, makeCallers } from '@/tests/authorization/callers';
import { type Canary, canariesOf, nameCanaries } from '@/tests/authorization/canaries';
import { type Corners, givePassword, settleCorners } from '@/tests/authorization/corners';
import { type Digest, digestOf } from '@/tests/authorization/digest';
import { type MadeUser, makeUser } from '@/tests/harness/factories';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

export type AuthorizationWorld = {
  readonly server: ServerUnderTest;
  readonly corners: Corners;
  /** Knows a right password, and has been shut out. */
  readonly disabled: MadeUser;
  readonly callers: readonly Caller[];
  readonly canaries: readonly Canary[];
  readonly names: readonly Canary[];
  readonly digest: Digest;
};

/** Two studios full of canaries, and everybody who might want to hear one. */
export async function authorizationWorld(): Promise<AuthorizationWorld> {
  const server = await serverUnderTest();
  const { scene } = server;
  const { world } = scene;
  const disabled = await makeUser(world, { name: 'Dora Disabled', email: 'dora@example.test', disabledAt: world.now });
  const corners = await settleCorners(scene, disabled);
  // They take part in Tom's conversation: only that the account is disabled keeps them out.
  await world.client.query(
    `INSERT INTO participant (conversation_id, user_id, studio_id, role) VALUES ($1, $2, $3, 'staff')`,
    [corners.own.conversationId, disabled.id, scene.juniper.id],
  );
  await givePassword(world, disabled);
  const callers = await makeCallers(server, disabled);
  const watched = { corners, scene, disabled };
  const digest = await digestOf(scene.deps.db.pool);
  return { server, corners, disabled, callers, canaries: canariesOf(watched), names: nameCanaries(watched), digest };
}
