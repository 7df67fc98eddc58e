import { bootstrap } from './bootstrap.mjs';

bootstrap('tests/chaos/soak.ts');
