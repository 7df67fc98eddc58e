import { createHash } from 'node:crypto';
import type { Corner } from '@/tests/authorization/corners';
import { freshBooking, freshOffer, onlyDateRuleOf, portfolioOf } from '@/tests/authorization/corners';
import { type MadeConversation, type MadeService, makeService, makeSession } from '@/tests/harness/factories';
import { makeMessages } from '@/tests/harness/make-messages';
import { makePushDevice } from '@/tests/harness/make-push-device';
import { daily, EVERY_DAY } from '@/tests/harness/own-calendar';
import type { Scene } from '@/tests/harness/scene';

/** Puts into `corner` anew what a successful call uses up, and tells the corner as it is then. */
export type Fresh = (scene: Scene, corner: Corner) => Promise<Corner>;

type Found = { readonly conversation: MadeConversation; readonly service: MadeService };

function inScene(scene: Scene, { conversationId }: Corner): Found | null {
  const all: readonly Found[] = [
    { conversation: scene.conversation, service: scene.mira.service },
    { conversation: scene.otherConversation, service: scene.mira.service },
    { conversation: scene.marigoldConversation, service: scene.anika.service },
  ];
  return all.find(({ conversation }) => conversation.id === conversationId) ?? null;
}

export const freshAppointment: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found) return corner;
  return { ...corner, bookingId: (await freshBooking(scene.world, found)).id };
};

export const freshProposal: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found || corner.crossed) return corner;
  return { ...corner, offer: await freshOffer(scene.world, found) };
};

export const freshService: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found) return corner;
  const { id: serviceId } = await makeService(scene.world, { artist: found.service.artist, name: 'Once more' });
  return { ...corner, serviceId };
};

/** Of an artist who works round the clock. */
export const freshInstantService: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found || corner.crossed) return corner;
  const { artist } = found.service;
  const hours = JSON.stringify(daily(EVERY_DAY, '00:00', '24:00'));
  await scene.world.client.query('UPDATE artist SET hours = $2 WHERE id = $1', [artist.id, hours]);
  const terms = { isInstant: true, windowDays: 730 };
  const { id: serviceId } = await makeService(scene.world, { artist, name: 'At once', terms });
  return { ...corner, serviceId };
};

export const freshHold: Fresh = async (scene, corner) => {
  const fresh = await freshAppointment(scene, corner);
  if (!fresh.missing && fresh !== corner) {
    await scene.world.client.query(
      "UPDATE booking SET status = 'held', held_until = now() + interval '10 minutes' WHERE id = $1",
      [fresh.bookingId],
    );
  }
  return fresh;
};

export const freshPortfolio: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  return found ? { ...corner, ...(await portfolioOf(scene.world, found.service.artist)) } : corner;
};

export const freshDateRule: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  return found ? { ...corner, dateRuleId: await onlyDateRuleOf(scene.world, found.service.artist) } : corner;
};

export const freshMessage: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found || corner.crossed) return corner;
  const content = { kind: 'text', body: { text: 'Would Friday work?' } } as const;
  const draft = { senderId: found.conversation.customer.id, content, sentAt: scene.world.now };
  return { ...corner, seq: (await makeMessages(scene.world, found.conversation, [draft])).lastSeq };
};

export const freshSession: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found) return corner;
  return { ...corner, sessionId: (await makeSession(scene.world, { user: found.conversation.customer })).id };
};

export const freshDevice: Fresh = async (scene, corner) => {
  const found = inScene(scene, corner);
  if (!found) return corner;
  const session = await makeSession(scene.world, { user: found.conversation.customer });
  const { id: deviceId, endpoint: pushEndpoint } = await makePushDevice(scene.world, { session });
  return { ...corner, deviceId, pushEndpoint };
};

export const freshSetupLink: Fresh = async ({ deps }, corner) => {
  if (corner.missing) return corner;
  const hash = createHash('sha256').update(corner.setupToken).digest('hex');
  await deps.db.pool.query(
    `INSERT INTO setup_link (id, token_hash) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET token_hash = $1`,
    [hash],
  );
  return corner;
};

/** In the team, whether or not they were removed. */
export const freshColleague: Fresh = async ({ deps }, corner) => {
  const { studioId, colleagueId } = corner.overseers;
  if (corner.missing) return corner;
  await deps.db.pool.query(
    `INSERT INTO membership (studio_id, user_id, role) VALUES ($1, $2, 'staff') ON CONFLICT DO NOTHING`,
    [studioId, colleagueId],
  );
  return corner;
};

/** The conversation is theirs, whether or not it was taken. */
export const freshGiven: Fresh = async ({ deps }, corner) => {
  const { studioId, colleagueId } = corner.overseers;
  if (corner.missing) return corner;
  await deps.db.pool.query(
    `INSERT INTO participant (conversation_id, user_id, studio_id, role) VALUES ($1, $2, $3, 'staff') ON CONFLICT DO NOTHING`,
    [corner.conversationId, colleagueId, studioId],
  );
  return corner;
};
