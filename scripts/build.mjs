import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/build/main.ts');
