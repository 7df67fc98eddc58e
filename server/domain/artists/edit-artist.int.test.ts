import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_SERVICES } from '@/contract/artists/limits';
import { PictureId, PortfolioItemId, ServiceId } from '@/contract/ids/ids';
import type { ArtistEditView } from '@/contract/schemas/artist';
import { SetHoursInput, UpdateServiceInput } from '@/contract/schemas/artist-edit';
import { SearchArtistsInput } from '@/contract/schemas/artist-search';
import { addPortfolioItem } from '@/server/domain/artists/add-portfolio-item';
import { addService } from '@/server/domain/artists/add-service';
import { orderPortfolio } from '@/server/domain/artists/order-portfolio';
import { ownProfile } from '@/server/domain/artists/own-profile';
import { removePortfolioItem } from '@/server/domain/artists/remove-portfolio-item';
import { restoreService } from '@/server/domain/artists/restore-service';
import { retireService } from '@/server/domain/artists/retire-service';
import { setHours } from '@/server/domain/artists/set-hours';
import { setPaused } from '@/server/domain/artists/set-paused';
import { updatePortfolioItem } from '@/server/domain/artists/update-portfolio-item';
import { updateProfile } from '@/server/domain/artists/update-profile';
import { updateService } from '@/server/domain/artists/update-service';
import { bookingFor } from '@/server/domain/bookings/queries';
import { searchArtists } from '@/server/domain/directory/search-artists';
import { makeService } from '@/tests/harness/factories';
import { makeBooking } from '@/tests/harness/make-booking';
import { makePicture, makePortfolioItem } from '@/tests/harness/make-portfolio';
import { type Scene, scene } from '@/tests/harness/scene';

let all: Scene;
beforeEach(async () => {
  all = await scene();
});
afterEach(() => all.close());

/** What is made from here on is younger. */
const later = () => all.deps.clock.advance(1);

const refused = (code: string) => expect.objectContaining({ code });
const found = async (q: string) =>
  (await searchArtists(all.deps, SearchArtistsInput.parse({ q }))).items.map(({ handle }) => handle);
const profile = { name: 'Mira K.', city: 'Zagreb', zone: 'Europe/Zagreb', styles: ['Ornamental'], about: 'Ferns.' };
const touchUp = { name: 'Touch-up', durationMinutes: 30, priceCents: 3_000, currency: 'EUR' };

it('belongs to artists alone, whose profile is open', async () => {
  await expect(updateProfile(all.tom, profile)).rejects.toEqual(refused('artist.required'));
  await expect(setPaused(all.carla, { paused: true })).rejects.toEqual(refused('artist.required'));
  expect(await ownProfile(all.tom)).toBeNull();
  await all.deps.db.pool.query('UPDATE artist SET closed_at = now() WHERE id = $1', [all.mira.artist.id]);
  await expect(updateProfile(all.mira, profile)).rejects.toEqual(refused('artist.required'));
  expect(await ownProfile(all.mira)).toBeNull();
});

it('changes the words, and what the artist is found by', async () => {
  const updated = await updateProfile(all.mira, profile);
  expect(updated).toMatchObject({ ...profile, handle: 'mira' });
  expect(await ownProfile(all.mira)).toEqual(updated);
  expect(await found('zagreb ornamental')).toEqual(['mira']);
  await updateProfile(all.mira, { ...profile, city: 'Split' });
  expect([await found('zagreb'), await found('split')]).toEqual([[], ['mira']]);
});

describe('services', () => {
  it('are added at the end, up to thirty', async () => {
    later();
    const added = await addService(all.mira, touchUp);
    expect(added.services.map(({ name }) => name)).toEqual(['Fine-line tattoo', 'Touch-up']);
    expect(await found('touch up')).toEqual(['mira']);
    for (let n = added.services.length; n < 30; n++)
      await makeService(all.world, { artist: all.mira.artist, name: `${n}` });
    await expect(addService(all.mira, touchUp)).rejects.toEqual(refused('artist.too-many-services'));
  });

  it('change in place while nobody has asked for them', async () => {
    const serviceId = all.mira.service.id;
    const { services } = await updateService(all.mira, { serviceId, ...touchUp });
    expect(services).toMatchObject([{ id: serviceId, ...touchUp }]);
  });

  it('stay as they were in what was asked for before', async () => {
    const { mira, tom, conversation, world } = all;
    later();
    await addService(mira, touchUp);
    const { id: bookingId } = await makeBooking(world, {
      conversation,
      service: mira.service,
      wallStart: '2031-05-09T10:00',
    });
    const dearer = {
      serviceId: mira.service.id,
      name: 'Fine line',
      durationMinutes: 90,
      priceCents: 50_000,
      currency: 'USD',
    };
    const { services } = await updateService(mira, dearer);
    expect(services.map(({ name }) => name)).toEqual(['Fine line', 'Touch-up']);
    expect(services[0]?.id).not.toBe(mira.service.id);
    expect((await bookingFor(tom, { bookingId })).service).toMatchObject({
      name: 'Fine-line tattoo',
      durationMinutes: 60,
      priceCents: 12_000,
    });
    await expect(updateService(mira, dearer)).rejects.toEqual(refused('artist.service-not-found'));
  });

  it('are retired but for the last one, which goes only while no requests are taken', async () => {
    const { mira, jonas } = all;
    const serviceId = mira.service.id;
    await expect(retireService(jonas, { serviceId })).rejects.toEqual(refused('artist.service-not-found'));
    await expect(retireService(mira, { serviceId })).rejects.toEqual(refused('artist.last-service'));
    expect((await ownProfile(mira))?.services).toHaveLength(1);
    await setPaused(mira, { paused: true });
    expect((await retireService(mira, { serviceId })).services).toEqual([]);
    await expect(setPaused(mira, { paused: false })).rejects.toEqual(refused('artist.service-required'));
    await addService(mira, touchUp);
    expect(await setPaused(mira, { paused: false })).toMatchObject({ isPaused: false });
    expect([await found('fine line tattoo'), await found('touch-up')]).toEqual([[], ['mira']]);
  });

  it('come back as they were, and in their place', async () => {
    const { mira, jonas } = all;
    later();
    const before = (await addService(mira, touchUp)).services;
    const serviceId = mira.service.id;
    await retireService(mira, { serviceId });
    await expect(restoreService(jonas, { serviceId })).rejects.toEqual(refused('artist.service-not-found'));
    expect((await restoreService(mira, { serviceId })).services).toEqual(before);
    expect((await restoreService(mira, { serviceId })).services).toEqual(before);
    expect(await found('fine line tattoo')).toEqual(['mira']);
  });

  it('come back only while there is room', async () => {
    const { mira } = all;
    await addService(mira, touchUp);
    await retireService(mira, { serviceId: mira.service.id });
    for (let n = 1; n < MOST_SERVICES; n++) await makeService(all.world, { artist: mira.artist, name: `${n}` });
    const back = restoreService(mira, { serviceId: mira.service.id });
    await expect(back).rejects.toEqual(refused('artist.too-many-services'));
    expect((await ownProfile(mira))?.services).toHaveLength(MOST_SERVICES);
  });

  it('keep one when both of two are retired at the same moment', async () => {
    const { mira } = all;
    const { services } = await addService(mira, touchUp);
    const both = services.map(({ id }) => retireService(mira, { serviceId: ServiceId.parse(id) }));
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await ownProfile(mira))?.services).toHaveLength(1);
  });

  it('are nobody else’s, and not there when they are not', async () => {
    const serviceId = ServiceId.parse(randomUUID());
    for (const change of [
      { serviceId, ...touchUp },
      { serviceId: all.jonas.service.id, ...touchUp },
    ]) {
      await expect(updateService(all.mira, UpdateServiceInput.parse(change))).rejects.toEqual(
        refused('artist.service-not-found'),
      );
    }
  });
});

describe('the portfolio', () => {
  const captions = ({ portfolio }: ArtistEditView) => portfolio.map(({ caption }) => caption);
  const fill = async (count: number) => {
    for (let position = 0; position < count; position++) {
      await makePortfolioItem(all.world, { artist: all.mira.artist, position, caption: `${position}` });
    }
  };

  it('takes own uploads made for it, each once', async () => {
    const { mira, jonas, world } = all;
    const pictureId = await makePicture(world, { owner: mira.user });
    expect(captions(await addPortfolioItem(mira, { pictureId, caption: 'A fern.' }))).toEqual(['A fern.']);
    const others = await makePicture(world, { owner: jonas.user });
    const portrait = await makePicture(world, { owner: mira.user, purpose: 'portrait' });
    for (const [id, code] of [
      [pictureId, 'artist.picture-used'],
      [others, 'picture.not-found'],
      [portrait, 'picture.not-found'],
      [PictureId.parse(randomUUID()), 'picture.not-found'],
    ] as const) {
      await expect(addPortfolioItem(mira, { pictureId: id, caption: '' })).rejects.toEqual(refused(code));
    }
  });

  it('holds twenty-four pieces', async () => {
    await fill(24);
    const pictureId = await makePicture(all.world, { owner: all.mira.user });
    await expect(addPortfolioItem(all.mira, { pictureId, caption: '' })).rejects.toEqual(
      refused('artist.portfolio-full'),
    );
  });

  it('is put in another order as a whole or not at all', async () => {
    await fill(4);
    const shown = (await ownProfile(all.mira))?.portfolio ?? [];
    const [a, b, c, d] = shown.map(({ id }) => PortfolioItemId.parse(id));
    if (!(a && b && c && d)) throw new Error('four were made');
    expect(captions(await orderPortfolio(all.mira, { itemIds: [c, a, d, b] }))).toEqual(['2', '0', '3', '1']);
    for (const itemIds of [
      [c, a, d],
      [c, a, d, d],
      [c, a, d, b, PortfolioItemId.parse(randomUUID())],
    ]) {
      await expect(orderPortfolio(all.mira, { itemIds })).rejects.toEqual(refused('artist.order-stale'));
    }
    await expect(orderPortfolio(all.jonas, { itemIds: [a, b, c, d] })).rejects.toEqual(refused('artist.order-stale'));
  });

  it('loses pieces without losing its order, and has them back at the end', async () => {
    await fill(3);
    const [, second] = (await ownProfile(all.mira))?.portfolio ?? [];
    const itemId = PortfolioItemId.parse(second?.id);
    await expect(removePortfolioItem(all.jonas, { itemId })).rejects.toEqual(refused('artist.item-not-found'));
    expect(captions(await removePortfolioItem(all.mira, { itemId }))).toEqual(['0', '2']);
    await expect(removePortfolioItem(all.mira, { itemId })).rejects.toEqual(refused('artist.item-not-found'));
    const pictureId = PictureId.parse(second?.picture.id);
    expect(captions(await addPortfolioItem(all.mira, { pictureId, caption: 'again' }))).toEqual(['0', '2', 'again']);
  });

  it('says below a picture what its artist says', async () => {
    await fill(1);
    const [only] = (await ownProfile(all.mira))?.portfolio ?? [];
    const itemId = PortfolioItemId.parse(only?.id);
    expect(captions(await updatePortfolioItem(all.mira, { itemId, caption: 'Healed.' }))).toEqual(['Healed.']);
    const others = updatePortfolioItem(all.jonas, { itemId, caption: 'Mine!' });
    await expect(others).rejects.toEqual(refused('artist.item-not-found'));
  });
});

describe('hours', () => {
  const part = (weekday: number, from: string, to: string) => ({ weekday, from, to });

  it('are shown from Monday on, and replaced as a whole', async () => {
    const hours = [part(7, '10:00', '12:00'), part(1, '14:00', '24:00'), part(1, '09:00', '13:00')];
    const shown = await setHours(all.mira, SetHoursInput.parse({ hours }));
    expect(shown.hours).toEqual([part(1, '09:00', '13:00'), part(1, '14:00', '24:00'), part(7, '10:00', '12:00')]);
    expect((await setHours(all.mira, { hours: [] })).hours).toEqual([]);
  });

  it('are refused when they overlap, and stay as they were', async () => {
    await setHours(all.mira, { hours: [part(2, '09:00', '12:00')] });
    const overlapping = [part(1, '09:00', '13:00'), part(1, '12:00', '18:00')];
    await expect(setHours(all.mira, { hours: overlapping })).rejects.toEqual(refused('artist.hours-invalid'));
    expect((await ownProfile(all.mira))?.hours).toEqual([part(2, '09:00', '12:00')]);
  });
});

it('pauses, keeping the moment it began, and takes requests again', async () => {
  const { mira } = all;
  const pausedAt = async () =>
    (await all.deps.db.prisma.artist.findUniqueOrThrow({ where: { id: mira.artist.id } })).pausedAt;
  expect(await setPaused(mira, { paused: true })).toMatchObject({ isPaused: true });
  const began = await pausedAt();
  all.deps.clock.advance(60_000);
  await setPaused(mira, { paused: true });
  expect(await pausedAt()).toEqual(began);
  expect(await setPaused(mira, { paused: false })).toMatchObject({ isPaused: false });
  expect(await pausedAt()).toBeNull();
});
