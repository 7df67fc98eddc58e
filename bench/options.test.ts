import { expect, it } from 'vitest';
import { readOptions } from '@/bench/options';
import { PARTS } from '@/bench/targets';

it('measures everything in five rounds unless told otherwise', () => {
  expect(readOptions([])).toEqual({ parts: PARTS, rounds: 5, smoke: false, jsonFile: null });
  expect(readOptions(['--smoke'])).toMatchObject({ rounds: 1, smoke: true });
  expect(readOptions(['--only', 'sends', '--only', 'at-size', '--rounds', '9', '--json', 'kept.json'])).toEqual({
    parts: ['sends', 'at-size'],
    rounds: 9,
    smoke: false,
    jsonFile: 'kept.json',
  });
});

it('keeps the results in their place when no file is named', () => {
  expect(readOptions(['--json', '--smoke'])).toMatchObject({ jsonFile: 'bench/results/ratios.json', smoke: true });
});

it.each([[['--only', 'everything']], [['--rounds', '0']], [['--rounds', 'many']], [['--fast']], [['sends']]])(
  'refuses %j, and says how it is called',
  (args) => expect(() => readOptions(args)).toThrow('npm run bench -- '),
);
