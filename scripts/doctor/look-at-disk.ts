import fs from 'node:fs';
import { type Finding, well, wrong } from '@/scripts/doctor/finding';

const GIB = 1024 ** 3;
const MIN_FREE_BYTES = GIB;

/** Postgres stops when its disk is full, so we warn before. */
export const lookAtDisk = (folder: string): Finding => {
  const { bavail, bsize } = fs.statfsSync(folder);
  const freeBytes = bavail * bsize;
  const free = `${(freeBytes / GIB).toFixed(1)} GiB free at ${folder}`;
  return freeBytes >= MIN_FREE_BYTES ? well(free) : wrong(`Only ${free}.`, `make room: df -h ${folder}`);
};
