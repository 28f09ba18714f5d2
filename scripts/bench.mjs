import { buildIfStale } from './lib/build.mjs';
import { inRoot, pinnedNode } from './lib/places.mjs';
import { run } from './lib/run.mjs';
import { script, setUp } from './setup.mjs';

// bench/ is built beside the command line, so that it measures what the product runs.
await script(async () => {
  await setUp();
  await buildIfStale();
  return run(pinnedNode(), ['--expose-gc', inRoot('out/main/bench.js'), ...process.argv.slice(2)]);
});
