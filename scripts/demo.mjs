import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { openApp } from './lib/openApp.mjs';
import { commandLine, inRoot, pinnedNode } from './lib/places.mjs';
import { run, say } from './lib/run.mjs';
import { script, setUp } from './setup.mjs';

await script(async () => {
  const windowCanOpen = await setUp({ window: true });
  await buildIfStale();
  const { out, args } = outputFolder(process.argv.slice(2));
  const status = await run(pinnedNode(), [commandLine, 'demo', ...args]);
  if (status !== 0 || process.env.CI || !windowCanOpen || !hasDisplay()) return status;
  say('Abriendo la aplicación con el resultado. Ciérrela para terminar.');
  return openApp([], { JUNTOS_REGISTRY: join(out, 'registro.db'), JUNTOS_DATA: join(out, 'aplicacion') });
});

/** Without `--out` the demonstration has a folder of its own, made anew each time. */
function outputFolder(args) {
  const given = args.indexOf('--out');
  // relative to where the person typed the command: npm runs scripts in the project's folder
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  if (given >= 0 && args[given + 1] !== undefined) return { out: resolve(typedIn, args[given + 1]), args };
  const out = inRoot('demo-out');
  rmSync(out, { recursive: true, force: true });
  return { out, args: [...args, '--out', out] };
}
