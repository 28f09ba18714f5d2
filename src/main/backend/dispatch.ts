import { basename } from 'node:path';
import { z } from 'zod';
import type { Problem } from '@shared/contract/problems';
import { isRoute, routes, type Output, type Parsed, type RouteName } from '@shared/contract/routes';
import { fieldTree, kindOfField } from '@shared/contract/privacy/fieldTree';
import type { Access } from '@shared/contract/route';
import { sightOf } from '@shared/contract/sights';
import { codesIn, type AccessKind } from '@shared/domain/audit/access';
import { maskedFor } from '@shared/domain/audit/masking';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend, Surroundings } from './backend';
import { seenHouseholds } from './database/audit/accessLog';
import { createWrite, type Write } from './database/handles';
import type { Look } from './database/lookOver';
import type { Engine, Session } from './engine';
import { isFault } from './files/faults';
import type { JobContext } from './jobs/job';

z.config(z.locales.es()); // what is wrong with an input is read by people

type Answer<Name extends RouteName> = Promise<Result<Output<Name>, Problem>>;
type PublicName = { [Name in RouteName]: (typeof routes)[Name]['access'] extends 'public' ? Name : never }[RouteName];

/** One handler a route: a missing or wrong one does not compile. Public routes work without an open registry. */
export type Handlers = {
  readonly [Name in PublicName]: (engine: Engine, input: Parsed<Name>, job: JobContext) => Answer<Name>;
} & {
  readonly [Name in Exclude<RouteName, PublicName>]: (
    backend: Backend,
    input: Parsed<Name>,
    job: JobContext,
  ) => Answer<Name>;
};
/** Handlers of some routes, as each area's file gives them. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<RouteName, `${Prefix}.${string}`>>;

export type Dispatch = (
  engine: Engine,
  name: string,
  input: unknown,
  job: JobContext,
) => Promise<Result<unknown, Problem>>;

/** Checks the user's role, then the input against the contract; runs the handler, turns what happened into an answer. */
export function createDispatch(handlers: Handlers): Dispatch {
  return async (engine, name, input, job) => {
    if (!isRoute(name)) return refuse({ code: 'not-found', what: name });
    const refusal = refusalOf(engine.session, routes[name].access, name);
    if (refusal !== undefined) return refuse(refusal);
    const parsed = routes[name].input.safeParse(input);
    if (!parsed.success) return refuse({ code: 'invalid-input', issues: parsed.error.issues.map(describeIssue) });
    try {
      const run = () => handle(handlers, engine, name, parsed.data, job);
      return await (routes[name].kind === 'job' ? engine.hold(name, run) : run());
    } catch (error) {
      if (job.signal.aborted) return refuse({ code: 'cancelled' });
      return refuse(problemOf(error, name, engine.surroundings));
    }
  };
}

// A full disk is nobody's bug; SQLite has already taken back what was begun.
function problemOf(error: unknown, route: string, { registryFile, log }: Surroundings): Problem {
  if (isFault(error) && error.code === 'SQLITE_FULL') {
    return { code: 'file-unwritable', name: basename(registryFile), detail: error.code };
  }
  if (isFault(error) && DAMAGED.test(error.code)) {
    log.error(error, route);
    return { code: 'registry-damaged', detail: error.code };
  }
  return { code: 'unexpected', reference: log.error(error, route) };
}

/** A page that does not answer for itself when it is read. */
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

const describeIssue = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }) =>
  `${path.map(String).join('.')}: ${message}`;

function refusalOf(session: Session | undefined, access: Access, route: string): Problem | undefined {
  if (access === 'public') return undefined;
  if (session === undefined) return { code: 'registry-locked' };
  if (access === 'anyone' || access.includes(session.user.role)) return undefined;
  return { code: 'forbidden', role: session.user.role, route };
}

async function handle(
  handlers: Handlers,
  engine: Engine,
  name: RouteName,
  input: unknown,
  job: JobContext,
): Promise<Result<unknown, Problem>> {
  const isPublic = routes[name].access === 'public';
  const backend = isPublic ? undefined : backendOf(engine, job.signal);
  // The table of handlers pairs each name with its own input; the compiler cannot follow a name chosen at run time.
  const handler = handlers[name] as (
    subject: unknown,
    input: unknown,
    job: JobContext,
  ) => Promise<Result<unknown, Problem>>;
  const kind = sightOf(name);
  // a file that is out cannot be called back: stopped half way, or on a full disk, it would be out unseen
  if (backend !== undefined && kind === 'EXPORT') await noteSight(backend, { name, kind, input });
  const answer = await handler(backend ?? engine, input, job);
  if (backend === undefined || !answer.ok) return answer;
  if (kind !== undefined && kind !== 'EXPORT') await noteSight(backend, { name, kind, input, value: answer.value });
  const declared = { tree: fieldTree(name), kindOf: kindOfField };
  return ok(maskedFor(backend.user, backend.today(), declared, answer.value));
}

type Sight = { readonly name: RouteName; readonly kind: AccessKind; readonly input: unknown; readonly value?: unknown };

/** Nobody sees anything of a household before it stands in the access log; of a damaged file, which cannot be written, one does. */
async function noteSight(backend: Backend, { name, kind, input, value }: Sight): Promise<void> {
  if (backend.look.seen().damage !== null) return;
  const which = await seenHouseholds(backend.db, codesIn(input, value));
  if (kind === 'LOOK' && which.scope === 'NONE') return;
  const all = kind === 'EXPORT' && which.scope === 'NONE' ? ({ scope: 'MANY' } as const) : {};
  await backend.seen.note({ at: backend.now(), userId: backend.user.id, kind, what: name, ...which, ...all });
}

/** What can still be read of a damaged file is read; it is not written. */
const unlessDamaged =
  (look: Look, write: Write): Write =>
  async (work) => {
    const { damage } = look.seen();
    return damage === null ? write(work) : refuse({ code: 'registry-damaged', detail: damage });
  };

function backendOf({ session, surroundings }: Engine, signal: AbortSignal): Backend {
  if (session === undefined) throw new Error('no open registry');
  const { db, user, key, look, keeper, seen } = session;
  const write = createWrite(db, () => ({ userId: user.id, at: surroundings.now() }), signal);
  return { ...surroundings, db, user, key, look, keeper, seen, write: unlessDamaged(look, write) };
}
