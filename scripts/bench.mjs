import { bootstrap } from './bootstrap.mjs';

bootstrap('bench/run.ts');
