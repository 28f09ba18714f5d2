import { dirname } from 'node:path';
import type { Analysis } from '@shared/contract/imports';
import type { Output } from '@shared/contract/routes';
import { ulid } from 'ulid';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { catalogHandlers } from '../../src/main/backend/handlers/catalogs';
import { householdHandlers } from '../../src/main/backend/handlers/households';
import { importHandlers } from '../../src/main/backend/handlers/imports';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { quietJob } from '../../src/main/backend/jobs/job';
import { FIRST_USER, TEST_PASSPHRASE, testSurroundings } from './backend';

/** What a person was told is done: a file applied, its first household moved, a file taken back. */
export type Acknowledged = { readonly what: 'applied' | 'moved' | 'undone'; readonly file: number };

// The backend at work, for tests that kill it: one file after the other is applied, then changed by hand, taken back, or
// followed by a checkpoint.
const [, , registryFile = '', prefix = '', ...files] = process.argv;
const surroundings = { ...testSurroundings(dirname(registryFile), { today: '2026-05-04' }), registryFile, newId: ulid };
const engine = createEngine(surroundings);
const dispatch = createDispatch({
  ...registryHandlers,
  ...catalogHandlers,
  ...householdHandlers,
  ...importHandlers,
} as Handlers); // nothing else is asked here

async function call(name: string, input: object): Promise<unknown> {
  const result = await dispatch(engine, name, input, quietJob());
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const tell = (what: Acknowledged['what'], file: number) => process.send?.({ what, file } satisfies Acknowledged);

async function work(path: string, file: number): Promise<void> {
  const { analysisId } = (await call('households.analyse', { file: { path } })) as Analysis;
  await call('households.apply', { analysisId });
  tell('applied', file);
  if (file % 3 === 0) {
    const place = { populatedCenterName: 'Luricocha', reason: 'Declaración jurada' };
    await call('households.move', { code: `${prefix}${file}-H-0001`, since: '2026-05-01', ...place });
    tell('moved', file);
  } else if (file % 3 === 1) {
    const { files: known } = (await call('imports.list', {})) as Output<'imports.list'>;
    const id = known.find(({ name }) => path.endsWith(name))?.id ?? '';
    await call('imports.undo', { id, reason: 'Llegó por error' });
    tell('undone', file);
  } else await engine.session?.db.raw('pragma wal_checkpoint(truncate)');
}

async function play() {
  await call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  process.send?.('working');
  for (const [file, path] of files.entries()) await work(path, file);
  process.send?.('done');
  setInterval(() => undefined, 1000);
}

void play();
