import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/lighthouse/main.ts');
