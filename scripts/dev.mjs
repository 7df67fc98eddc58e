import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/dev/main.ts');
