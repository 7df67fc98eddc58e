import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/check/main.ts');
