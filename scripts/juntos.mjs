import { buildIfStale } from './lib/build.mjs';
import { commandLine, pinnedNode } from './lib/places.mjs';
import { run } from './lib/run.mjs';
import { script, setUp } from './setup.mjs';

// npm run -s juntos -- …: only the command line itself writes on stdout.
await script(async () => {
  await setUp();
  await buildIfStale();
  return run(pinnedNode(), [commandLine, ...process.argv.slice(2)]);
});
