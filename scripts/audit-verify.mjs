import { bootstrap } from './bootstrap.mjs';

bootstrap('scripts/audit-verify/main.ts');
