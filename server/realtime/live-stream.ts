import type { ServerResponse } from 'node:http';
import type { UserActor } from '@/server/domain/actor';
import { chunkOf } from '@/server/realtime/frames';
import { UnreadEvents } from '@/server/realtime/unread-events';

/** A reader that leaves this much unread is dropped, as is one that leaves too many events ({@link UnreadEvents}); it resumes by its last id. */
export const BUFFER_CAP_BYTES = 1_048_576;
/** While it is still being brought up to date, a stream keeps at most this many live events. */
const JOIN_CAP = 1_000;

/**
 * One open stream. First it is deaf; from `listen` on, live events wait while what was missed before is read and written; `begin`
 * lets them through. Replay ends and live begins at the same place in the log, so nothing is lost and nothing comes twice.
 */
export class LiveStream {
  readonly actor: UserActor;
  readonly conversations = new Set<string>();
  /** What its person was taken out of since it is known here. */
  readonly left = new Set<string>();
  private readonly response: ServerResponse;
  private readonly nowMs: () => number;
  private phase: 'deaf' | 'waiting' | 'live' = 'deaf';
  private waiting: Buffer[] = [];
  /** The first frame takes the head of the answer with it. */
  private headSent = false;
  /** Nothing, for nearly every stream at nearly every moment. */
  private unread: UnreadEvents | null = null;

  constructor(response: ServerResponse, actor: UserActor, nowMs: () => number = performance.now.bind(performance)) {
    this.response = response;
    this.nowMs = nowMs;
    this.actor = actor;
  }

  listen(): void {
    this.phase = 'waiting';
  }

  begin(): void {
    this.phase = 'live';
    for (const frame of this.waiting) this.write(frame);
    this.waiting = [];
  }

  /** An event of the log, from the process's tail. */
  deliver(frame: Buffer): void {
    if (this.phase === 'live') {
      this.write(frame);
      this.count(frame);
    } else if (this.phase === 'waiting' && this.waiting.push(frame) > JOIN_CAP) this.drop();
  }

  /** Something unstored, not worth keeping. It carries the tail's place as its id: only a live stream is at that place too. */
  whisper(frame: Buffer): void {
    if (this.phase === 'live') this.write(frame);
  }

  write(frame: Buffer): void {
    const { response } = this;
    if (response.destroyed || response.writableEnded) return;
    // Node would wrap the frame anew for each stream, and hand it on in three pieces.
    if (this.headSent && response.chunkedEncoding && response.socket) response.socket.write(chunkOf(frame));
    else response.write(frame);
    this.headSent = true;
    if (response.writableLength > BUFFER_CAP_BYTES) this.drop();
  }

  end(frame?: Buffer): void {
    if (frame) this.write(frame);
    this.response.end();
  }

  private count({ length }: Buffer): void {
    const { writableLength } = this.response;
    if (writableLength === 0) this.unread = null;
    else {
      const nowMs = this.nowMs();
      this.unread ??= new UnreadEvents();
      this.unread.add(length, writableLength, nowMs);
      if (this.unread.isTooMuch(nowMs)) this.drop();
    }
  }

  private drop(): void {
    this.response.destroy();
  }
}
