import { dirname } from 'node:path';
import type { Output, RouteName } from '@shared/contract/routes';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { complianceHandlers } from '../../src/main/backend/handlers/compliance';
import { paymentHandlers } from '../../src/main/backend/handlers/payments';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { quietJob } from '../../src/main/backend/jobs/job';
import { FIRST_USER, TEST_PASSPHRASE, testSurroundings } from './backend';

// The backend as a program of its own that calculates a list, for tests that start it in other places of the world.
const [, , registryFile = '', period = '', today = ''] = process.argv;
const engine = createEngine({ ...testSurroundings(dirname(registryFile), { today }), registryFile });
const dispatch = createDispatch({ ...registryHandlers, ...complianceHandlers, ...paymentHandlers } as Handlers); // nothing else is asked here

async function call<Name extends RouteName>(name: Name, input: object): Promise<Output<Name>> {
  const result = await dispatch(engine, name, input, quietJob());
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value as Output<Name>; // what that route answers
}

async function calculate() {
  await call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  await call('payments.calculate', { period });
  const [stored] = await (engine.session?.db('payment_list').select('inputs_sha256', 'sha256') ?? []);
  const { lines } = await call('payments.get', { period });
  const order = lines.map(({ household }) => household).join();
  process.stdout.write(JSON.stringify({ ...stored, order, language: Intl.DateTimeFormat().resolvedOptions() }));
  await call('registry.lock', {});
}

void calculate();
