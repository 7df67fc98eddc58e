import fs from 'node:fs';
import path from 'node:path';
import { DRAIN_MS } from '@/scripts/server-process';

/** After a start that was killed, its server may still be draining; then its port is worth waiting for. */
export const patienceMs = (home: string): number =>
  fs.existsSync(path.join(home, 'postgres/postmaster.pid')) ? DRAIN_MS + 1_000 : 0;
