import { printFailure } from '@/scripts/say';

/** Terminal and npm may both pass on one Ctrl-C; only a later one means "now". */
const SAME_INTERRUPT_MS = 500;

export type Lifetime = {
  /** Aborted at the end, whether by a failure or because the person, the system or our first half asked. */
  signal: AbortSignal;
  /** Registers what to undo at the end, latest first. Register before starting, so that nothing slips through. */
  atEnd: (undo: () => Promise<void> | void) => void;
  /** Registers how a second Ctrl-C ends a child at once. */
  atOnce: (kill: () => void) => void;
};

const ends = async (undos: (() => Promise<void> | void)[]) => {
  for (const undo of undos.reverse()) {
    try {
      await undo();
    } catch (error) {
      printFailure(error);
    }
  }
};

const onInterrupt = (first: () => void, second: () => void) => {
  let firstAt: number | undefined;
  const interrupt = () => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      first();
    } else if (Date.now() - firstAt > SAME_INTERRUPT_MS) second();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.on('disconnect', interrupt);
  process.channel?.unref();
};

/**
 * While we end, work that is cut off in the middle complains; nobody needs to hear it, and it must not keep the rest
 * from being undone. Before that, it fails the command.
 */
const failOnStray = (isEnding: () => boolean) =>
  new Promise<never>((_resolve, reject) => {
    const stray = (error: unknown) => {
      if (!isEnding()) reject(error);
    };
    process.on('uncaughtException', stray);
    process.on('unhandledRejection', stray);
  });

/**
 * Runs a command from start to finish: `work` resolves with the exit code or rejects; then, or when we are asked to
 * end, everything registered is undone and the process exits.
 */
export const live = async (work: (lifetime: Lifetime) => Promise<number>): Promise<never> => {
  const undos: (() => Promise<void> | void)[] = [];
  const kills: (() => void)[] = [];
  const asked = new AbortController();
  onInterrupt(
    () => asked.abort(),
    () => {
      for (const kill of kills) kill();
      process.exit(1);
    },
  );
  const askedToEnd = new Promise<number>((resolve) => asked.signal.addEventListener('abort', () => resolve(0)));
  const lifetime = {
    signal: asked.signal,
    atEnd: (u: () => void) => undos.push(u),
    atOnce: (k: () => void) => kills.push(k),
  };
  let code = 1;
  let isEnding = false;
  const stray = failOnStray(() => isEnding || asked.signal.aborted);
  try {
    code = await Promise.race([work(lifetime), askedToEnd, stray]);
  } catch (error) {
    if (asked.signal.aborted) code = 0;
    else printFailure(error);
  }
  isEnding = true;
  asked.abort(); // ends children that are still at work after a failure
  await ends(undos);
  process.exit(code);
};
