import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '@/scripts/run';

const PACKAGES = ['next', 'react', '@trpc/server', '@prisma/client', 'pg', 'socket.io', 'express'] as const;

const BYTES_PER_GB = 1e9;

export const describeMachine = () => ({
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.availableParallelism(),
  memoryGb: Math.round(os.totalmem() / BYTES_PER_GB),
  system: `${os.type()} ${os.release()} ${os.arch()}`,
});

const versionOf = (name: string): string => {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
};

export const describeVersions = (postgres: string): Readonly<Record<string, string>> => ({
  node: process.version,
  postgres,
  ...Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
});
