import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Analysis } from '@shared/contract/imports';
import { ulid } from 'ulid';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { catalogHandlers } from '../../src/main/backend/handlers/catalogs';
import { householdHandlers } from '../../src/main/backend/handlers/households';
import { profileHandlers } from '../../src/main/backend/handlers/profiles';
import { reconciliationHandlers } from '../../src/main/backend/handlers/reconciliation';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { rosterHandlers } from '../../src/main/backend/handlers/rosters';
import { quietJob } from '../../src/main/backend/jobs/job';
import { FIRST_USER, TEST_PASSPHRASE, testSurroundings } from './backend';

/** What the program on a watched disk is to do; `synchronous`: other than the registry asks for. */
export type DiskPlan = {
  readonly registryFile: string;
  readonly today: string;
  readonly synchronous?: 'off';
  readonly area: 'households' | 'rosters' | 'reconciliation';
  readonly inputs: readonly object[];
  /** Each file is applied with every single act of the disk failing, until none is left to fail. */
  readonly failing: boolean;
  readonly goodRowsOnly?: boolean;
};
export type DiskAttempt = { readonly failed: number; readonly answer: string; readonly changes: number };

const plan = JSON.parse(process.argv[2] ?? '') as DiskPlan; // by the test
const { registryFile, area } = plan;
const surroundings = testSurroundings(dirname(registryFile), { today: plan.today });
const engine = createEngine({ ...surroundings, registryFile, newId: ulid });
const dispatch = createDispatch({
  ...registryHandlers,
  ...catalogHandlers,
  ...householdHandlers,
  ...profileHandlers,
  ...reconciliationHandlers,
  ...rosterHandlers,
} as Handlers); // nothing else is asked here

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly problem?: { readonly code: string } };
const call = (name: string, input: object) => dispatch(engine, name, input, quietJob()) as Promise<Answer>;
const sayToDisk = (words: string) => writeSync(1, `${words}\n`);

async function done(name: string, input: object): Promise<unknown> {
  const answer = await call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

async function changes(): Promise<number> {
  const rows = await engine.session?.db('import').where({ status: 'APPLIED' }).count<{ n: number }[]>('* as n');
  return rows?.[0]?.n ?? -1;
}

async function applyWithFailures(analysisId: string): Promise<void> {
  for (let failed = 1; ; failed += 1) {
    sayToDisk(`ARM ${failed}`);
    const answer = await call(`${area}.apply`, { analysisId, goodRowsOnly: plan.goodRowsOnly === true });
    sayToDisk('ARM 0');
    const said = answer.ok ? 'ok' : (answer.problem?.code ?? '');
    process.send?.({ failed, answer: said, changes: await changes() } satisfies DiskAttempt);
    if (answer.ok) return;
  }
}

async function play() {
  await done('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  if (plan.synchronous !== undefined) await engine.session?.db.raw(`pragma synchronous = ${plan.synchronous}`);
  for (const input of plan.inputs) {
    const { analysisId } = (await done(`${area}.analyse`, input)) as Analysis; // what those routes answer
    if (plan.failing) await applyWithFailures(analysisId);
    else await done(`${area}.apply`, { analysisId, goodRowsOnly: plan.goodRowsOnly === true });
    sayToDisk('ACK done');
  }
  const check = (await done('registry.check', {})) as { readonly sound: boolean };
  process.send?.({ failed: 0, answer: check.sound ? 'sound' : 'not sound', changes: await changes() });
  process.disconnect();
  process.exit(0);
}

void play();
