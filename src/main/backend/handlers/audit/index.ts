import { ok } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { seenHouseholds } from '../../database/audit/accessLog';
import { findAuditHead } from '../../database/audit/head';
import { listLines } from '../../database/audit/lines';
import { findBrokenLook } from '../../database/audit/verify';
import { householdsOf, listSeen, MOST_SEEN } from '../../database/audit/whoSaw';
import { findBrokenEntry } from '../../database/payments/ledgerCheck';
import { findBrokenLink } from '../../database/quality/brokenChain';
import type { HandlersOf } from '../../dispatch';
import { pause, type JobContext } from '../../jobs/job';
import { writeExtract } from './extract';
import { incidentOf } from './incident';
import { reviewPeople } from './people';

export const auditHandlers: HandlersOf<'audit'> = {
  'audit.head': async ({ db }) => ok(await findAuditHead(db)),

  'audit.verify': async ({ db }, _input, job) =>
    ok({ head: await findAuditHead(db), broken: (await brokenOf(db, job)) ?? null }),

  'audit.whoSaw': async ({ db }, { person, from, to }) => {
    const ids = await householdsOf(db, person);
    if (ids.length === 0) return ok({ households: [], rows: [], isCut: false });
    const codes: { code: string }[] = await db('household').whereIn('id', ids).orderBy('code').select('code');
    const rows = await listSeen(db, ids, { from, to });
    return ok({ households: codes.map(({ code }) => code), rows: [...rows], isCut: rows.length === MOST_SEEN });
  },

  'audit.incident': (backend, asked) => incidentOf(backend, asked),

  'audit.people': (backend) => reviewPeople(backend),

  'audit.extract': (backend, asked) => writeExtract(backend, asked),

  'audit.lines': async ({ db }, input) => ok(await listLines(db, input)),

  'audit.notePrint': async ({ db, seen, user, now }, { form, households }) => {
    const which = await seenHouseholds(db, households);
    await seen.note({ at: now(), userId: user.id, kind: 'PRINT', what: form, ...which });
    return ok({ code: (await findAuditHead(db)).code });
  },
};

const CODES = { EVENT_MISSING: 'MISSING', EVENT_CHANGED: 'CHANGED' } as const;

/** The first row of any of the chains that is not as it was written. */
async function brokenOf(db: Backend['db'], job: JobContext) {
  let done = 0;
  const goOn = (rows: number) => {
    done += rows;
    return pause(job, done, 0);
  };
  const event = await findBrokenLink(db, goOn);
  if (event !== undefined) {
    const household = await codeOf(db, event.householdId);
    return { chain: 'EVENTS' as const, seq: event.seq, code: CODES[event.code], household };
  }
  const look = await findBrokenLook(db, goOn);
  if (look !== undefined) return { chain: 'LOOKS' as const, ...look, household: null };
  const { broken } = await findBrokenEntry(db);
  return broken === null
    ? undefined
    : { chain: 'PAYMENTS' as const, seq: broken, code: 'CHANGED' as const, household: null };
}

async function codeOf(db: Backend['db'], id: string | null): Promise<string | null> {
  const row: { code: string } | undefined = id === null ? undefined : await db('household').where({ id }).first('code');
  return row?.code ?? null;
}
