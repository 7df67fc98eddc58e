import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ROOT } from '@/scripts/run';

// Draws public/icons anew from public/icon.svg: `npx tsx scripts/draw-icons.ts`.

/** Of app/globals.css, light. */
const HENNA = '#9c3f1c';
const APRICOT = '#f0a07c';
const INK = '#1f1b18';
const PAPER = '#faf7f2';
const SIDE = 32;
/** A mask may cut off all but the middle 80 %, a circle: so large may the marks be there. */
const APP_SAFE = 1.08;
const CONSOLE_SAFE = 0.96;

type Mark = { readonly ground: string; readonly letter: string; readonly eye: string; readonly extra?: string };

const source = fs.readFileSync(path.join(ROOT, 'public/icon.svg'), 'utf8');
const letter = /<path d="([^"]+)"/.exec(source)?.[1];
const eye = /<circle ([^>]*?) fill="[^"]+"\/>/.exec(source)?.[1];
if (!letter || !eye) throw new Error('public/icon.svg has no letter and eye');

const APP: Mark = { ground: HENNA, letter: '#ffffff', eye: HENNA };
/** The same letter at night, with the desk's two lines beside it. */
const CONSOLE: Mark = {
  ground: INK,
  letter: APRICOT,
  eye: INK,
  extra: `<g fill="${PAPER}"><rect x="17.2" y="21.6" width="6.6" height="1.7" rx=".85"/><rect x="17.2" y="24.6" width="4.4" height="1.7" rx=".85" opacity=".72"/></g>`,
};

const inner = ({ letter: ink, eye: hole, extra = '' }: Mark) =>
  `<path d="${letter}" fill="${ink}"/><circle ${eye} fill="${hole}"/>${extra}`;
const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${body}</svg>`;
const rounded = (mark: Mark) => svg(`<rect width="32" height="32" rx="9" fill="${mark.ground}"/>${inner(mark)}`);
/** To all edges, for whoever cuts the shape. `part` is how much of it the mark takes. */
const bleeding = (mark: Mark, part: number) =>
  svg(
    `<rect width="32" height="32" fill="${mark.ground}"/><g transform="translate(16 16) scale(${part}) translate(-16.2 -16)">${inner(mark)}</g>`,
  );

const BADGE = svg(
  `<mask id="m"><rect width="32" height="32" fill="#fff"/><circle ${eye} fill="#000"/></mask>
   <g transform="translate(16 16) scale(1.5) translate(-16.4 -16)" mask="url(#m)"><path d="${letter}" fill="#fff"/></g>`,
);

const glyph = (body: string) =>
  svg(
    `<rect width="32" height="32" rx="16" fill="#f3e3d8"/><g fill="none" stroke="${HENNA}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</g>`,
  );
const CONVERSATIONS = glyph(
  '<path d="M8.5 9h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-5.6L9.6 20.6V18H8.5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2z"/><path d="M24 13.6a2 2 0 0 1 1.5 1.9v5a2 2 0 0 1-2 2h-.6v2.3l-3-2.3h-4.4"/>',
);
const BOOKINGS = glyph(
  '<rect x="8" y="9.4" width="16" height="14.6" rx="2.4"/><path d="M8 14.2h16M12.4 7.4v3.6M19.6 7.4v3.6"/><path d="m12.8 19 2.2 2.2 4.2-4.2"/>',
);

const files: Readonly<Record<string, { readonly side: number; readonly drawing: string }>> = {
  'icon-192': { side: 192, drawing: rounded(APP) },
  'icon-512': { side: 512, drawing: rounded(APP) },
  'maskable-192': { side: 192, drawing: bleeding(APP, APP_SAFE) },
  'maskable-512': { side: 512, drawing: bleeding(APP, APP_SAFE) },
  'apple-touch-icon': { side: 180, drawing: bleeding(APP, 1.05) },
  'console-192': { side: 192, drawing: rounded(CONSOLE) },
  'console-512': { side: 512, drawing: rounded(CONSOLE) },
  'console-maskable-192': { side: 192, drawing: bleeding(CONSOLE, CONSOLE_SAFE) },
  'console-maskable-512': { side: 512, drawing: bleeding(CONSOLE, CONSOLE_SAFE) },
  'console-apple-touch-icon': { side: 180, drawing: bleeding(CONSOLE, 0.95) },
  'badge-96': { side: 96, drawing: BADGE },
  'shortcut-conversations-96': { side: 96, drawing: CONVERSATIONS },
  'shortcut-bookings-96': { side: 96, drawing: BOOKINGS },
};

const folder = path.join(ROOT, 'public/icons');
fs.mkdirSync(folder, { recursive: true });
for (const [name, { side, drawing }] of Object.entries(files)) {
  const density = (72 * side * 4) / SIDE;
  const image = sharp(Buffer.from(drawing), { density }).resize(side, side);
  await image.png({ compressionLevel: 9, palette: side > 96, colours: 64 }).toFile(path.join(folder, `${name}.png`));
}
console.log(`${Object.keys(files).length} icons in public/icons`);
