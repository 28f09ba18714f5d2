import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot, root } from './lib/places.mjs';
import { say, tool } from './lib/run.mjs';

// dependency-cruiser that understands no TypeScript reads no module and finds no fault: count them.
const folders = ['src', 'migrations', 'bench'].filter((name) => existsSync(inRoot(name)));
const [command, args] = tool(
  'dependency-cruiser',
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'json',
  ...folders,
);
const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
const { summary } = readReport();
for (const { from, to, rule } of summary.violations) say(`${rule.name}: ${from} → ${to}`);
say(`${summary.totalCruised} módulos, ${summary.violations.length} flechas prohibidas`);
process.exitCode = summary.violations.length === 0 && summary.totalCruised > 0 ? 0 : 1;

function readReport() {
  try {
    return JSON.parse(stdout);
  } catch {
    say(stderr);
    return { summary: { violations: [], totalCruised: 0 } };
  }
}
