import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Something that waits to be sent, in the shape of the outbox. */
export type KeptEntry = { readonly viewerId: string; readonly clientId: string } & Readonly<Record<string, unknown>>;
/** Something that was last seen, in the shape of whoever keeps it. */
export type KeptView = {
  readonly viewerId: string;
  readonly name: string;
  readonly value: unknown;
  /** ms since 1970, by this device's clock: only to say how old it is. */
  readonly keptAt: number;
};

interface DeviceSchema extends DBSchema {
  outbox: { key: [string, string]; value: KeptEntry };
  views: { key: [string, string]; value: KeptView };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const NAME = 'parlour';
const VERSION = 1;

let opening: Promise<DeviceDatabase> | null = null;

const open = () =>
  openDB<DeviceSchema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('outbox', { keyPath: ['viewerId', 'clientId'] });
      database.createObjectStore('views', { keyPath: ['viewerId', 'name'] });
    },
    // A newer page of ours wants to change it, or the browser took it away: whoever asks next opens it anew.
    blocking: (_current, _blocked, event) => {
      opening = null;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: () => {
      opening = null;
    },
  });

/**
 * What this browser keeps of the people who use it; one database for all tabs, every record under its person's id. Rejects where
 * nothing may be kept (private windows of some browsers, no room): callers then go on in memory.
 */
export function deviceDatabase(): Promise<DeviceDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
