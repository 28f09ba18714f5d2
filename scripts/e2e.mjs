import { buildIfStale } from './lib/build.mjs';
import { playwright } from './lib/checks.mjs';
import { script, setUp } from './setup.mjs';

// npm run e2e [-- FILE…]
await script(async () => {
  if (!(await setUp({ tests: true }))) return 1;
  await buildIfStale();
  const { failed } = await playwright(process.argv.slice(2));
  return failed === 0 ? 0 : 1;
});
