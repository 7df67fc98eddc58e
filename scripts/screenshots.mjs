import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/screenshots/main.ts');
