import fs from 'node:fs';
import path from 'node:path';
import { describeMachine, describeVersions } from '@/bench/describe-machine';
import { figuresOf, median, type Sample, type Samples } from '@/bench/rounds';
import type { Outcome, Part, Ratio } from '@/bench/targets';

export type Results = {
  readonly machine: ReturnType<typeof describeMachine>;
  readonly versions: ReturnType<typeof describeVersions>;
  readonly ratios: readonly Ratio[];
};

const pad = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();

/** Lines of cells, each column as wide as its widest. */
export const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) => `  ${pad(row, widths)}`);
};

const number = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
};

const figureNames = (samples: Samples): readonly string[] => [
  ...new Set([...samples.values()].flatMap((list) => list.flatMap((sample: Sample) => Object.keys(sample)))),
];

/** The medians of one part: a line per figure, a column per contestant. They are of this machine and this hour. */
export const partTable = (part: Part, outcome: Outcome): readonly string[] => {
  if ('skipped' in outcome) return [`${part}: not measured, ${outcome.skipped}`];
  const { samples } = outcome;
  const names = [...samples.keys()];
  const rows = figureNames(samples).map((figure) => [
    figure,
    ...names.map((name) => number(median(figuresOf(samples, name, figure)))),
  ]);
  return table([[part, ...names], ...rows]);
};

const verdict = ({ met, skipped }: Ratio): string => {
  if (skipped) return `not measured: ${skipped}`;
  if (met === null) return '';
  return met ? 'met' : 'MISSED';
};

export const ratioTable = (ratios: readonly Ratio[]): readonly string[] =>
  table([
    ['ratio', 'value', 'target', ''],
    ...ratios.map((ratio) => [
      ratio.name,
      ratio.value === null ? '–' : number(ratio.value),
      ratio.target ?? '',
      verdict(ratio),
    ]),
  ]);

export const resultsOf = (postgres: string, ratios: readonly Ratio[]): Results => ({
  machine: describeMachine(),
  versions: describeVersions(postgres),
  ratios,
});

/** A value that could not be reckoned stands as `null`, as JSON has no word for it. */
export const writeResults = (file: string, results: Results): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
};
