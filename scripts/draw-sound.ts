import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '@/scripts/run';

/** Draws public/sounds/message.wav: two soft taps on something wooden, a fifth apart. Run it after changing it. */
const RATE = 22_050;
const SECONDS = 0.5;
const PEAK = 0.7;
const ATTACK_SECONDS = 0.004;
const HEADER_BYTES = 44;

type Tap = { readonly at: number; readonly hertz: number; readonly loudness: number };
const TAPS: readonly Tap[] = [
  { at: 0, hertz: 587.33, loudness: 0.8 },
  { at: 0.11, hertz: 880, loudness: 1 },
];
/** Of a struck bar: overtones that are no whole multiples, and die sooner the higher they are. */
const PARTIALS = [
  { ratio: 1, share: 1, decay: 11 },
  { ratio: 2.76, share: 0.22, decay: 26 },
  { ratio: 5.4, share: 0.08, decay: 48 },
];

const tapAt = ({ at, hertz, loudness }: Tap, seconds: number): number => {
  const since = seconds - at;
  if (since < 0) return 0;
  const rise = Math.min(1, since / ATTACK_SECONDS);
  const partial = ({ ratio, share, decay }: (typeof PARTIALS)[number]) =>
    share * Math.exp(-decay * since) * Math.sin(2 * Math.PI * hertz * ratio * since);
  return loudness * rise * PARTIALS.reduce((sum, one) => sum + partial(one), 0);
};

const samples = Array.from({ length: RATE * SECONDS }, (_, index) => {
  const seconds = index / RATE;
  const fade = Math.min(1, (SECONDS - seconds) / 0.05);
  return fade * TAPS.reduce((sum, tap) => sum + tapAt(tap, seconds), 0);
});
const loudest = Math.max(...samples.map(Math.abs));

const wave = Buffer.alloc(HEADER_BYTES + samples.length * 2);
wave.write('RIFF', 0);
wave.writeUInt32LE(wave.length - 8, 4);
wave.write('WAVEfmt ', 8);
wave.writeUInt32LE(16, 16); // size of what describes the format
wave.writeUInt16LE(1, 20); // plain samples
wave.writeUInt16LE(1, 22); // one channel
wave.writeUInt32LE(RATE, 24);
wave.writeUInt32LE(RATE * 2, 28);
wave.writeUInt16LE(2, 32);
wave.writeUInt16LE(16, 34);
wave.write('data', 36);
wave.writeUInt32LE(samples.length * 2, 40);
for (const [index, value] of samples.entries()) {
  wave.writeInt16LE(Math.round((value / loudest) * PEAK * 32_767), HEADER_BYTES + index * 2);
}

const file = path.join(ROOT, 'public/sounds/message.wav');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, wave);
console.log(`${file}: ${wave.length} bytes`);
