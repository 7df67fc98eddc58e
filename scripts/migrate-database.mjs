import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/migrate/main.ts');
