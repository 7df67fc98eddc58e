import { bootstrap } from './bootstrap.mjs';

bootstrap('tests/race/run.ts');
