import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientId } from '@/contract/ids/ids';
import { RequestBookingInput } from '@/contract/schemas/booking';
import { wallOf } from '@/contract/time/wall-time';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { editMessage } from '@/server/domain/messages/edit-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { createDatabaseClock } from '@/server/platform/database-clock';
import { createLog } from '@/server/platform/log';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

const HOUR_MS = 3_600_000;

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

const clientId = () => ClientId.parse(randomUUID());
const refusedWith = (code: string) => expect.objectContaining({ code });

describe.each([3, -3])('a process whose clock is %i hours off', (hours) => {
  const ownNow = () => Date.now() + hours * HOUR_MS;

  /** Tom, at that process. */
  const tomThere = async (): Promise<Person> => {
    const clock = createDatabaseClock({ pool: all.deps.db.pool, log: createLog('silent'), ownNow });
    await clock.follow();
    clock.stop();
    return { ...all.tom, clock };
  };
  const ask = async (fromNowMs: number) => {
    const wishes = [{ wallStart: wallOf(new Date(Date.now() + fromNowMs), 'UTC'), zone: 'UTC' }];
    const { artist, service } = all.mira;
    const asked = { artistId: artist.id, serviceId: service.id, wishes, clientId: clientId() };
    return requestBooking(await tomThere(), RequestBookingInput.parse(asked));
  };

  it('lets a fresh message be mended, and an old one not', async () => {
    const tom = await tomThere();
    const conversationId = all.conversation.id;
    const { seq } = await sendMessage(tom, { conversationId, clientId: clientId(), text: 'Just now' });
    const mended = await editMessage(tom, { conversationId, seq, text: 'Mended' });
    expect(mended.body).toEqual({ text: 'Mended' });
    const { firstSeq } = await makeMessages(all.world, all.conversation, [
      {
        senderId: tom.user.id,
        content: { kind: 'text', body: { text: 'Long ago' } },
        sentAt: new Date(Date.now() - HOUR_MS),
      },
    ]);
    const late = editMessage(tom, { conversationId, seq: firstSeq, text: 'Mended' });
    await expect(late).rejects.toEqual(refusedWith('message.edit-expired'));
  });

  it('knows what is over and what is to come', async () => {
    await expect(ask(-HOUR_MS)).rejects.toEqual(refusedWith('booking.in-the-past'));
    expect((await ask(HOUR_MS)).status).toBe('requested');
  });
});
