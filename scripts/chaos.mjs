import { bootstrap } from './bootstrap.mjs';

bootstrap('tests/chaos/run.ts');
