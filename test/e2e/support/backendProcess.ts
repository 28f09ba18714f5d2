import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';

/** Kills the child of the application that runs the backend's file, whatever hosts it; a utility process names its service. */
export function killBackend(application: number | undefined): void {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const lines = list.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []);
  const backends = lines.filter(([, , parent, args = '']) => {
    return Number(parent) === application && /backend\.js|--utility-sub-type=node/.test(args);
  });
  expect(backends).toHaveLength(1);
  process.kill(Number(backends[0]?.[1]), 'SIGKILL');
}
