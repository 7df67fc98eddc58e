import type { BenchUser } from '@/bench/populate';

export type Draft = {
  readonly conversationId: string;
  readonly sender: BenchUser;
  readonly clientId: string;
  readonly text: string;
};

/** A message as it arrived somewhere. */
export type Arrival = { readonly conversationId: string; readonly seq: number; readonly clientId: string };

/** One client's live line. */
export interface Line {
  /** The network is gone, as seen from here; nothing arrives any more. */
  drop(): void;
  /** Comes back with what it last saw; resolves when the server takes it for live. */
  resume(): Promise<void>;
  close(): void;
}

/** A running server that does the work, and how its clients talk to it. */
export interface Contestant {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the message is acknowledged; rejects for every other answer. */
  send(draft: Draft): Promise<void>;
  /** Resolves when the server says that the line is live. */
  open(person: BenchUser, onArrival: (arrival: Arrival) => void): Promise<Line>;
}
