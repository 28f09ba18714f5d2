import { buildIfStale } from './lib/build.mjs';
import { underDisplay } from './lib/display.mjs';
import { findElectron } from './lib/electron.mjs';
import { childEnvironment, inRoot, pinnedNode } from './lib/places.mjs';
import { run, say } from './lib/run.mjs';
import { script, setUp } from './setup.mjs';

// bench/ is built beside the command line, so that it measures what the product runs.
await script(async () => {
  const canShow = await setUp({ window: true });
  await buildIfStale();
  const electron = canShow ? await findElectron().catch(withoutWindow) : undefined;
  const bench = [pinnedNode(), ['--expose-gc', inRoot('out/main/bench.js'), ...process.argv.slice(2)]];
  if (electron === undefined) return run(...bench);
  const env = childEnvironment({ ...electron.environment, JUNTOS_BENCH_ELECTRON: electron.program });
  return run(...underDisplay(...bench), { env });
});

/** Everything else is measured all the same. */
function withoutWindow({ message }) {
  say(message);
  return undefined;
}
