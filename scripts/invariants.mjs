import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/invariants/main.ts');
