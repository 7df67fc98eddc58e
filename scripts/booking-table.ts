import fs from 'node:fs';
import path from 'node:path';
import { type BookingAct, BookingStatus } from '@/contract/bookings/booking-status';
import { BEGINNINGS, EMITS, SILENT } from '@/contract/bookings/emissions';
import { TRANSITIONS } from '@/contract/bookings/transitions';
import { ROOT } from '@/scripts/run';

const FILE = path.join(ROOT, 'docs/bookings.md');

const HEAD = `# What becomes of a booking

Written by \`node --import tsx scripts/booking-table.ts\` from \`contract/bookings/transitions.ts\` and \`emissions.ts\`, which server and screens go
by. Everything that is not here is refused. Why it is so: [0012](decisions/0012-times-are-proposed-not-held.md), [0029](decisions/0029-a-hold-is-a-booking.md).

| Act | By | From | To | Needs | Announces | Entry |
|---|---|---|---|---|---|---|`;

const NEEDS = { 'their-proposal': 'open times of the other side', 'own-proposal': 'own open times' } as const;
const ALSO: Partial<Record<BookingAct, string>> = {
  confirm: 'a wished time ahead',
  move: 'its end not past',
  accept: 'that time ahead',
  complete: 'its end past',
  waive: 'a fee that is owed',
  'no-show': 'its beginning past',
  book: 'the hold not past',
  expire: 'the hold past',
};

const code = (words: readonly string[]): string => [...new Set(words)].map((word) => `\`${word}\``).join(', ');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const rowOf = (act: BookingAct): string => {
  const { from, to, by, needs, reasonFrom } = TRANSITIONS[act];
  const wanted = [needs && NEEDS[needs], ALSO[act], reasonFrom.length > 0 && `a reason from the ${reasonFrom.join()}`];
  return row([
    `\`${act}\``,
    by.length === 0 ? 'the clock' : by.join(', '),
    code(from),
    code(from.map(to)),
    wanted.filter(Boolean).join('; '),
    code(EMITS[act]),
    SILENT.has(act) ? 'none' : 'yes',
  ]);
};

const beginningOf = (act: keyof typeof BEGINNINGS): string => {
  const { to, emits } = BEGINNINGS[act];
  return row([`\`${act}\``, 'customer', '', code([to]), '', code([emits]), SILENT.has(act) ? 'none' : 'yes']);
};

const isActs = (names: readonly string[]): names is BookingAct[] => names.every((name) => name in TRANSITIONS);
const isBeginnings = (names: readonly string[]): names is (keyof typeof BEGINNINGS)[] =>
  names.every((name) => name in BEGINNINGS);

const table = (): string => {
  const [begins, acts] = [Object.keys(BEGINNINGS), Object.keys(TRANSITIONS)];
  const rows = [...(isBeginnings(begins) ? begins.map(beginningOf) : []), ...(isActs(acts) ? acts.map(rowOf) : [])];
  const left = new Set(acts.flatMap((act) => (isActs([act]) ? TRANSITIONS[act as BookingAct].from : [])));
  const ends = [...BookingStatus.values].filter((status) => !left.has(status));
  return `${[HEAD, ...rows].join('\n')}\n\nNothing leads on from ${code(ends)}.\n`;
};

const main = (check: boolean): number => {
  const written = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '';
  if (!check) fs.writeFileSync(FILE, table());
  if (!check || written === table()) return 0;
  console.error(
    'docs/bookings.md does not say what the code does. Write it anew: node --import tsx scripts/booking-table.ts',
  );
  return 1;
};

process.exitCode = main(process.argv.includes('--check'));
