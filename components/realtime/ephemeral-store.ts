/** A signal of typing is renewed every 2 s while keys go; without one for this long it was the last. */
export const TYPING_LASTS_MS = 5_000;

type Typing = { readonly conversationId: string; readonly userId: string; readonly typing: boolean };

/** Who is typing where and who is here: never stored, gone by themselves. */
export class EphemeralStore {
  #typing = new Map<string, { userIds: readonly string[]; timers: Map<string, ReturnType<typeof setTimeout>> }>();
  #online: ReadonlySet<string> = new Set();
  #listeners = new Set<() => void>();

  constructor(private readonly viewerId: string) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  typingIn = (conversationId: string): readonly string[] => this.#typing.get(conversationId)?.userIds ?? NOBODY;

  online = (): ReadonlySet<string> => this.#online;

  hearTyping({ conversationId, userId, typing }: Typing): void {
    if (userId === this.viewerId) return;
    const here = this.#typing.get(conversationId) ?? { userIds: NOBODY, timers: new Map() };
    clearTimeout(here.timers.get(userId));
    here.timers.delete(userId);
    const others = here.userIds.filter((one) => one !== userId);
    if (typing) {
      const end = () => this.hearTyping({ conversationId, userId, typing: false });
      here.timers.set(userId, setTimeout(end, TYPING_LASTS_MS));
    }
    const unchanged = typing === here.userIds.includes(userId);
    this.#typing.set(conversationId, {
      ...here,
      userIds: unchanged ? here.userIds : typing ? [...others, userId] : others,
    });
    if (!unchanged) this.#tell();
  }

  hearPresence(userId: string, online: boolean): void {
    if (online === this.#online.has(userId)) return;
    const next = new Set(this.#online);
    if (online) next.add(userId);
    else next.delete(userId);
    this.#online = next;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const NOBODY: readonly string[] = [];
