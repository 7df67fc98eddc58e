import fs from 'node:fs';

export type Act = 'send' | 'edit' | 'delete' | 'request' | 'transition' | 'read' | 'view' | 'code';

/** What somebody set out to do, and what the server said to it. */
export type Entry = {
  readonly said: 'intent' | 'ack' | 'refusal';
  /** The device. */
  readonly who: string;
  readonly act: Act;
  /** The client id where there is one: the same on every try. */
  readonly key: string;
  readonly conversationId: string;
  readonly seq?: number;
  readonly version?: number;
  readonly code?: string;
};

export type Ledger = {
  readonly entries: readonly Entry[];
  readonly file: string;
  write(entry: Entry): void;
  close(): void;
};

/** Every acknowledgement is on the disk before anybody goes on, so that no crash of ours can forget one. */
export function openLedger(file: string): Ledger {
  const entries: Entry[] = [];
  const descriptor = fs.openSync(file, 'a', 0o600);
  return {
    entries,
    file,
    write: (entry) => {
      entries.push(entry);
      fs.writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      if (entry.said === 'ack') fs.fsyncSync(descriptor);
    },
    close: () => fs.closeSync(descriptor),
  };
}
