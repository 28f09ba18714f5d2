import { runChecks, TEST } from './lib/checks.mjs';
import { script, setUp } from './setup.mjs';

await script(async () => {
  if (!(await setUp({ tests: true }))) return 1;
  return runChecks(TEST);
});
