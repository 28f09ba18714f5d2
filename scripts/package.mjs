import { buildIfStale } from './lib/build.mjs';
import { packageApp } from './lib/packaging.mjs';
import { inRoot } from './lib/places.mjs';
import { say } from './lib/run.mjs';
import { script, setUp } from './setup.mjs';

// npm run package [-- FOLDER]: the installer for Windows (on Windows), or the program in a folder (elsewhere, to be looked at).
await script(async () => {
  await setUp();
  await buildIfStale();
  say(`Empaquetado: ${await packageApp(process.argv[2] ?? inRoot('dist'))}`);
  return 0;
});
