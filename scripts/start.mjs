import { buildIfStale } from './lib/build.mjs';
import { openApp } from './lib/openApp.mjs';
import { script, setUp } from './setup.mjs';

await script(async () => {
  if (!(await setUp({ window: true }))) return 1;
  await buildIfStale();
  return openApp(process.argv.slice(2));
});
