import { dirname } from 'node:path';
import type { Analysis } from '@shared/contract/imports';
import { ulid } from 'ulid';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { catalogHandlers } from '../../src/main/backend/handlers/catalogs';
import { householdHandlers } from '../../src/main/backend/handlers/households';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { quietJob } from '../../src/main/backend/jobs/job';
import { FIRST_USER, TEST_PASSPHRASE, testSurroundings } from './backend';

// The backend as a program of its own that imports a file of households, for tests that kill it while it applies.
const [, , registryFile = '', path = ''] = process.argv;
const surroundings = { ...testSurroundings(dirname(registryFile), { today: '2026-05-04' }), registryFile, newId: ulid };
const engine = createEngine(surroundings);
const dispatch = createDispatch({ ...registryHandlers, ...catalogHandlers, ...householdHandlers } as Handlers); // nothing else is asked here

async function call(name: string, input: object): Promise<unknown> {
  const result = await dispatch(engine, name, input, quietJob());
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

async function play() {
  await call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  const { analysisId } = (await call('households.analyse', { file: { path } })) as Analysis; // what that route answers
  process.send?.('analysed');
  await call('households.apply', { analysisId });
  process.send?.('done');
  setInterval(() => undefined, 1000);
}

void play();
