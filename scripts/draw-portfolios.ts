import fs from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { PICTURE_WIDTHS } from '@/contract/pictures/picture-url';
import type { Measures } from '@/prisma/seed/measures';
import { PICTURE_FOLDER, PIECE_WIDTHS, PORTFOLIOS, type Portfolio } from '@/prisma/seed/portfolio';
import { ANIKA } from '@/scripts/draw/artists/anika';
import { CHIARA } from '@/scripts/draw/artists/chiara';
import { GRACE } from '@/scripts/draw/artists/grace';
import { JONAS } from '@/scripts/draw/artists/jonas';
import { LAYLA } from '@/scripts/draw/artists/layla';
import { LUCA } from '@/scripts/draw/artists/luca';
import { MIRA } from '@/scripts/draw/artists/mira';
import { PRIYA } from '@/scripts/draw/artists/priya';
import { develop, negative } from '@/scripts/draw/develop';
import type { Shot } from '@/scripts/draw/shot';
import { ROOT } from '@/scripts/run';

// Draws the demo's portfolios anew: `npx tsx scripts/draw-portfolios.ts [handle[/piece] …]`. The same every time; takes minutes.

const DRAWN: Readonly<Record<string, readonly Shot[]>> = {
  'chiara-moretti': CHIARA,
  'mira-kovac': MIRA,
  'luca-ferri': LUCA,
  'jonas-weber': JONAS,
  'anika-shah': ANIKA,
  'priya-raman': PRIYA,
  'layla-haddad': LAYLA,
  'grace-okafor': GRACE,
};
const WIDEST = Math.max(...PIECE_WIDTHS);
/** Drawn larger than it is kept: shrinking smooths every edge. */
const FINER = 1.5;
const QUALITIES = [82, 76, 70, 64, 56, 48] as const;
const folder = path.join(ROOT, PICTURE_FOLDER);
const measuresFile = path.join(folder, 'measures.json');

/** As good as it gets within `most` bytes. */
const encoded = async (picture: Sharp, most: number) => {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length <= most) break;
  }
  return bytes;
};

const average = async (bytes: Buffer) => {
  const { channels } = await sharp(bytes).stats();
  const part = (index: number) =>
    Math.round(channels[index]?.mean ?? 0)
      .toString(16)
      .padStart(2, '0');
  return `#${part(0)}${part(1)}${part(2)}`;
};

const drawPiece = async (shot: Shot, portfolio: Portfolio, measures: Measures) => {
  const scale = (WIDEST / shot.wide) * FINER;
  const sheet = { wide: shot.wide, tall: shot.tall, scale };
  const picture = negative(develop(await shot.draw(sheet), sheet, shot.develop, 7), sheet);
  const into = path.join(folder, portfolio.handle);
  fs.mkdirSync(into, { recursive: true });
  for (const width of PIECE_WIDTHS) {
    const height = Math.round((width * shot.tall) / shot.wide);
    const most = Math.round((width * height) / (width === WIDEST ? 17 : 11));
    const bytes = await encoded(picture.clone().resize(width, height), most);
    fs.writeFileSync(path.join(into, `${shot.name}-${width}.webp`), bytes);
    measures[`${portfolio.handle}/${shot.name}`] = { width, height, colour: await average(bytes) };
  }
  const { of, x, y, side } = portfolio.portrait;
  if (of !== shot.name) return;
  const left = Math.max(0, Math.round((x - side / 2) * scale));
  const top = Math.max(0, Math.round((y - side / 2) * scale));
  const cut = picture.clone().extract({ left, top, width: Math.round(side * scale), height: Math.round(side * scale) });
  for (const width of PICTURE_WIDTHS.portrait) {
    const bytes = await encoded(cut.clone().resize(width, width), 40_000);
    fs.writeFileSync(path.join(into, `portrait-${width}.webp`), bytes);
    measures[`${portfolio.handle}/portrait`] = { width, height: width, colour: await average(bytes) };
  }
};

const readMeasures = (): Measures =>
  fs.existsSync(measuresFile) ? JSON.parse(fs.readFileSync(measuresFile, 'utf8')) : {};

const wanted = process.argv.slice(2);
for (const portfolio of PORTFOLIOS) {
  for (const shot of DRAWN[portfolio.handle] ?? []) {
    const name = `${portfolio.handle}/${shot.name}`;
    if (wanted.length > 0 && !wanted.includes(name) && !wanted.includes(portfolio.handle)) continue;
    const measures = readMeasures();
    await drawPiece(shot, portfolio, measures);
    const sorted = Object.fromEntries(Object.entries(measures).sort(([a], [b]) => a.localeCompare(b)));
    fs.writeFileSync(measuresFile, `${JSON.stringify(sorted, null, 2)}\n`);
    console.log(name);
  }
}
