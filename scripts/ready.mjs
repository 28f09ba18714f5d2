import { runChecks, TEST } from './lib/checks.mjs';
import { run, say } from './lib/run.mjs';
import { script, setUp } from './setup.mjs';

// What must hold before a change is handed in: every check, and none of them left a trace in the tree.
await script(async () => {
  if (!(await setUp({ tests: true }))) return 1;
  const status = await runChecks(['format', ...TEST]);
  const clean = await run('git', ['diff', '--exit-code', '--stat']);
  if (clean !== 0) say('Hay cambios sin registrar en git.');
  return status || clean;
});
