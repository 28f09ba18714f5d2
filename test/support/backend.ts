import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import { routes, type Input, type Output, type RouteName } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import type { Result } from '@shared/domain/result';
import type { Role } from '@shared/domain/users';
import type { Surroundings } from '../../src/main/backend/backend';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine, type Engine, type Session } from '../../src/main/backend/engine';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { userHandlers } from '../../src/main/backend/handlers/users';
import { quietJob, type JobContext } from '../../src/main/backend/jobs/job';
import { createLog } from '../../src/main/backend/log';
import { writeHere } from '../../src/main/backend/workbooks/writing/writer';
import { KDF_COST } from './cheapKdf';
import { readHere } from './workbookFiles';

/** What a test may set: the day, who works in the office, the areas it needs. */
export type TestBackendOptions = {
  readonly today?: string;
  readonly role?: Role;
  /** Added after the first user, `maria`. */
  readonly users?: readonly { readonly name: string; readonly role: Role }[];
  /** Handlers of the areas under test; those of registry and users are always there. */
  readonly handlers?: Partial<Handlers>;
  readonly surroundings?: Partial<Surroundings>;
  /** False: an empty folder, without a registry. */
  readonly create?: boolean;
  /** Folder of the registry inside `dir`. */
  readonly folder?: string;
};
type CallOptions = { readonly user?: string; readonly job?: JobContext };
type Answer<Name extends RouteName> = Promise<Result<Output<Name>, Problem>>;

export type TestBackend = {
  readonly dir: string;
  readonly registryFile: string;
  readonly engine: Engine;
  readonly recoveryCode: string;
  /** The open registry, for a look at what is stored. */
  readonly session: () => Session;
  /** Through the real dispatch; the answer is checked against the contract. */
  readonly call: <Name extends RouteName>(name: Name, input: Input<Name>, options?: CallOptions) => Answer<Name>;
  /** The value; throws if it is refused. */
  readonly ask: <Name extends RouteName>(
    name: Name,
    input: Input<Name>,
    options?: CallOptions,
  ) => Promise<Output<Name>>;
  /** The same backend on behalf of another user. */
  readonly as: (user: string) => Pick<TestBackend, 'call' | 'ask'>;
  readonly setToday: (day: string) => void;
  readonly close: () => Promise<void>;
};

export const FIRST_USER = 'maria';
export const TEST_UBIGEO = '050401';
/** Every test user has this one. */
export const TEST_PASSPHRASE = 'frase de prueba 71';
/** One to change to. */
export const OTHER_PASSPHRASE = 'otra frase larga 72';

/** A registry of its own in a temporary folder: real file, real encryption, fixed clock, ids in sequence. */
export async function openTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const dir = mkdtempSync(join(tmpdir(), 'juntos-test-'));
  const clock = { today: options.today ?? '2026-05-04' };
  const engine = createEngine({ ...testSurroundings(join(dir, options.folder ?? ''), clock), ...options.surroundings });
  // A test of one area brings only that area's handlers; asking for another one fails loudly.
  const dispatch = createDispatch({ ...registryHandlers, ...userHandlers, ...options.handlers } as Handlers);
  const call = caller(engine, dispatch);
  const ask = asker(call);
  const as = (user: string): Pick<TestBackend, 'call' | 'ask'> => {
    const callAs: TestBackend['call'] = (name, input, more) => call(name, input, { user, ...more });
    return { call: callAs, ask: asker(callAs) };
  };
  const recoveryCode = options.create === false ? '' : await createOffice(ask, options);
  return {
    dir,
    registryFile: engine.surroundings.registryFile,
    engine,
    recoveryCode,
    session: () => sessionOf(engine),
    call,
    ask,
    as,
    setToday: (day) => void (clock.today = day),
    async close() {
      await engine.session?.close();
      engine.session = undefined;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export function testSurroundings(dir: string, clock: { readonly today: string }): Surroundings {
  let ids = 0;
  const newId = () => `T${String((ids += 1)).padStart(9, '0')}`;
  return {
    registryFile: join(dir, 'registro.db'),
    today: () => clock.today as IsoDate,
    now: () => `${clock.today}T15:00:00.000Z`,
    newId,
    log: createLog(join(dir, 'log.jsonl'), newId),
    openReader: () => ({ read: (path) => readHere(path), close: () => undefined }), // no process of its own: quicker
    writer: writeHere,
    looked: 'before',
    kept: 'never',
    kdfCost: KDF_COST,
  };
}

async function createOffice(
  ask: TestBackend['ask'],
  { role = 'gestor', users = [] }: TestBackendOptions,
): Promise<string> {
  const office = { name: 'Distrito de prueba', ubigeo: TEST_UBIGEO };
  const created = await ask('registry.create', { ...office, userName: FIRST_USER, passphrase: TEST_PASSPHRASE, role });
  for (const user of users) await ask('users.add', { ...user, passphrase: TEST_PASSPHRASE, own: true });
  return created.recoveryCode;
}

function caller(engine: Engine, dispatch: ReturnType<typeof createDispatch>): TestBackend['call'] {
  return async <Name extends RouteName>(name: Name, input: Input<Name>, { user, job }: CallOptions = {}) => {
    const subject = user === undefined ? engine : await onBehalfOf(engine, user);
    const answer = structuredClone(await dispatch(subject, name, structuredClone(input), job ?? quietJob()));
    if (answer.ok) routes[name].output.parse(answer.value);
    return answer as Result<Output<Name>, Problem>; // dispatch answers for any name; the contract was just checked
  };
}

async function onBehalfOf(engine: Engine, name: string): Promise<Engine> {
  const session = sessionOf(engine);
  const users = session.db<{ id: string; name: string; role: Role }>('app_user');
  const user = await users.where({ name }).first('id', 'name', 'role');
  if (user === undefined) throw new Error(`no user ${name} in this test`);
  return { ...engine, session: { ...session, user } };
}

function sessionOf({ session }: Engine): Session {
  if (session === undefined) throw new Error('no open registry');
  return session;
}

const asker =
  (call: TestBackend['call']): TestBackend['ask'] =>
  async (name, input, options) => {
    const answer = await call(name, input, options);
    if (answer.ok) return answer.value;
    throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`);
  };
