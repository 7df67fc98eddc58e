import path from 'node:path';
import type { ConversationId, ServiceId } from '@/contract/ids/ids';
import type { AppServer } from '@/tests/chaos/app-server';
import type { FaultProxy } from '@/tests/chaos/fault-proxy';
import { type Ledger, openLedger } from '@/tests/chaos/ledger';
import { Device } from '@/tests/chaos/simulators/device';
import type { Stage } from '@/tests/chaos/stage';
import {
  type MadeArtist,
  type MadeUser,
  makeArtist,
  makeConversation,
  makeMembership,
  makeService,
  makeSession,
  makeStudio,
  makeUser,
} from '@/tests/harness/factories';
import { makePushDevice } from '@/tests/harness/make-push-device';
import { type Seeded, seeded } from '@/tests/harness/seeded';
import type { World } from '@/tests/harness/world';

/** A program that acts for a person by the public API. */
export type Program = {
  readonly name: string;
  readonly token: string;
  readonly userId: string;
  readonly line: FaultProxy;
  readonly random: Seeded;
};

/** The people of one trial, new each time: nothing that an earlier one left can hide what this one breaks. */
export type Cast = {
  readonly random: Seeded;
  readonly ledger: Ledger;
  readonly artist: MadeArtist;
  readonly serviceId: ServiceId;
  readonly studioId: string;
  /** Of the customer and of the API's person, with the artist. */
  readonly conversations: readonly [ConversationId, ConversationId];
  /** Those, and what a fault has added: all that the oracle looks at. */
  readonly allConversations: ConversationId[];
  /** Of the customer, of the artist; two each, one at each process. */
  readonly customer: readonly [Device, Device];
  readonly artistDevices: readonly [Device, Device];
  readonly devices: readonly Device[];
  readonly admin: Device;
  readonly program: Program;
  /** Its push subscription gets what the customer is to be rung for. */
  readonly pushEndpoint: string;
  leave(): Promise<void>;
};

const LETTERS = 'cdfhjkpqux';
const spelt = (hex: string): string => hex.replace(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16) % 10));

/** Makes a studio with an artist, a customer, an admin and a program's person, and opens their devices. */
export async function gatherCast(stage: Stage, name: string): Promise<Cast> {
  const random = seeded(`chaos ${name}`);
  const client = await stage.database.connect();
  const world: World = { client, random, now: new Date() };
  const ledger = openLedger(path.join(stage.folder, `${name.replaceAll(' ', '-')}.jsonl`));
  const people = await makePeople(world);
  const lines: FaultProxy[] = [];
  const lineTo = async (server: AppServer) => {
    const chance = seeded(`chaos ${name} line ${lines.length}`);
    const line = await stage.front(server, () => chance.between(0, 999_999) / 1_000_000);
    lines.push(line);
    return line;
  };
  const device = async (user: MadeUser, what: string, server: AppServer) => {
    const session = await makeSession(world, { user });
    const cookie = await stage.cookieFor(session.id);
    const own = seeded(`chaos ${name} ${what}`);
    const line = await lineTo(server);
    return new Device({ name: what, userId: user.id, cookie, publicUrl: stage.publicUrl, line, ledger, random: own });
  };
  const customer = [
    await device(people.customer, 'customer-phone', stage.a),
    await device(people.customer, 'customer-laptop', stage.b),
  ] as const;
  const artistDevices = [
    await device(people.artist.user, 'artist-phone', stage.b),
    await device(people.artist.user, 'artist-desk', stage.a),
  ] as const;
  const admin = await device(people.admin, 'admin', stage.a);
  const api = await makeSession(world, { user: people.caller, kind: 'api' });
  const program = {
    ...{ name: 'api', token: api.token ?? '', userId: people.caller.id },
    ...{ line: await lineTo(stage.b), random: seeded(`chaos ${name} api`) },
  };
  const pushDevice = await makePushDevice(world, {
    session: { id: (await makeSession(world, { user: people.customer })).id, userId: people.customer.id },
  });
  stage.pushes.admit(pushDevice);
  await client.end();
  const devices = [...customer, ...artistDevices];
  await Promise.all(devices.map((one) => one.start()));
  const leave = async () => {
    for (const one of [...devices, admin]) one.stop();
    for (const line of lines) line.cut();
    ledger.close();
  };
  const { artist, serviceId, studioId, conversations } = people;
  return {
    ...{ random, ledger, artist, serviceId, studioId, conversations, customer, artistDevices, devices, admin, program },
    allConversations: [...conversations],
    pushEndpoint: pushDevice.endpoint,
    leave,
  };
}

async function makePeople(world: World) {
  const { random } = world;
  const handle = spelt(random.hex('handle', 16));
  const studio = await makeStudio(world, { name: 'Harbour', handle });
  const person = (called: string) =>
    makeUser(world, { name: called, email: `${called.toLowerCase()}-${handle}@example.test` });
  const [login, customer, caller, admin] = [
    await person('Artist'),
    await person('Customer'),
    await person('Caller'),
    await person('Admin'),
  ];
  await makeMembership(world, { studio, user: admin, role: 'admin' });
  const artist = await makeArtist(world, { studio, user: login, handle });
  const service = await makeService(world, { artist, name: 'Sitting' });
  const first = await makeConversation(world, { artist, customer });
  const second = await makeConversation(world, { artist, customer: caller });
  const conversations = [first.id, second.id] as const;
  return { artist, customer, caller, admin, studioId: studio.id, serviceId: service.id, conversations };
}
