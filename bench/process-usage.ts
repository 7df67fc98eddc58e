import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { unable } from '@/scripts/say';

export type Usage = { readonly cpuMs: number; readonly rssKb: number };

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** CPU (user and system, all threads) that a process has used so far, and the memory it holds now. Linux only. */
export const usageOf = (pid: number): Usage => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The program's name stands in brackets and may hold spaces; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const rssKb = Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return { cpuMs: (ticks * 1_000) / ticksPerSecond, rssKb };
};

export const demandLinux = () => {
  if (process.platform !== 'linux') throw unable('The benchmark reads CPU and memory from /proc.', 'run it on Linux.');
};
