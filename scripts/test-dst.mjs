import { bootstrap } from './bootstrap.mjs';

bootstrap('tests/dst/run.ts');
