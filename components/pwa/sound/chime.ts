import { recall, remember } from '@/components/pwa/device-memory';

const FILE = '/sounds/message.wav';
const LOUDNESS = 0.5;
const NOT_AGAIN_WITHIN_MS = 2_000;
/** Of several windows that are looked at, one rings. */
const LOCK = 'parlour.chime';

let context: AudioContext | null = null;
let tone: Promise<AudioBuffer> | null = null;
let isBlocked = false;
const listeners = new Set<() => void>();

const change = (blocked: boolean): void => {
  if (blocked === isBlocked) return;
  isBlocked = blocked;
  for (const tell of listeners) tell();
};

export const readIsBlocked = (): boolean => isBlocked;
export const watchIsBlocked = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const isSoundOn = (): boolean => recall('sound') !== 'off';
export const setSoundOn = (on: boolean): void => remember('sound', on ? null : 'off');

/** Browsers keep pages silent until somebody touches them; the first touch is enough. Returns how to stop waiting. */
export function unlockOnGesture(): () => void {
  const waiting = new AbortController();
  const unlock = () => {
    waiting.abort();
    void awake().then((isAwake) => change(!isAwake));
  };
  for (const gesture of ['pointerup', 'keydown']) {
    document.addEventListener(gesture, unlock, { capture: true, signal: waiting.signal });
  }
  return () => waiting.abort();
}

/** `blocked`: the browser holds it back. `silent`: another tab rings, or the file cannot be had. */
export type Chimed = 'played' | 'blocked' | 'silent';

/** Rings once, in one tab only. */
export async function chime(): Promise<Chimed> {
  if (!('locks' in navigator)) return play();
  return new Promise((resolve) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return resolve('silent');
      resolve(await play());
      await new Promise((done) => setTimeout(done, NOT_AGAIN_WITHIN_MS));
    });
  });
}

export async function play(): Promise<Chimed> {
  const isAwake = await awake().catch(() => false);
  change(!isAwake);
  if (!isAwake || !context) return 'blocked';
  const buffer = await load(context).catch(() => null);
  if (!buffer) return 'silent';
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(new GainNode(context, { gain: LOUDNESS })).connect(context.destination);
  source.start();
  return 'played';
}

const RESUME_WITHIN_MS = 500;

async function awake(): Promise<boolean> {
  context ??= new AudioContext();
  // Without a gesture it neither resumes nor refuses: it waits.
  await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, RESUME_WITHIN_MS))]);
  return context.state === 'running';
}

function load(into: AudioContext): Promise<AudioBuffer> {
  tone ??= fetch(FILE)
    .then((file) => file.arrayBuffer())
    .then((bytes) => into.decodeAudioData(bytes));
  tone.catch(() => {
    tone = null; // offline just now
  });
  return tone;
}
