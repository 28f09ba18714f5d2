import { z } from 'zod';
import { ACCESS_KINDS } from '../domain/audit/access';
import { AUDITORS, ROLES } from '../domain/users';
import { command, job, query } from './route';
import { count, filePath, householdCode, isoDate, page, requiredNote, role } from './values';

/** Where the whole history stands: last change, look and payment, one hash over them, and twelve characters for paper. */
const head = z.strictObject({ events: count, looks: count, payments: count, hash: z.string(), code: z.string() });

/** The first row that is not as it was written, of which chain; `household`: whose, where it is one's. */
const broken = z.strictObject({
  chain: z.enum(['EVENTS', 'LOOKS', 'PAYMENTS']),
  seq: count,
  code: z.enum(['MISSING', 'CHANGED', 'EVENT_REWRITTEN']),
  household: z.string().nullable(),
});

const seen = z.strictObject({
  at: z.string(),
  user: z.string(),
  kind: z.enum([...ACCESS_KINDS, 'CHANGED']),
  what: z.string(),
  household: z.string(),
  isNamed: z.boolean(),
});
const line = seen
  .omit({ household: true, isNamed: true })
  .extend({ seq: count, households: count, isMany: z.boolean() });

/** What one person of the office did between two days; `times`: how often, `first` and `last`: instants. */
const doing = z.strictObject({
  user: z.string(),
  kind: z.enum([...ACCESS_KINDS, 'CHANGED']),
  times: count,
  first: z.string(),
  last: z.string(),
});

/** Whose data an incident touched. `isAll`: a long list was seen as well, so that anybody registered may be among them. */
const touched = z.strictObject({
  households: z.array(z.string()),
  persons: count,
  minors: count,
  isAll: z.boolean(),
  registered: count,
});

export const auditRoutes = {
  'audit.head': query('anyone', z.strictObject({}), head),
  /** Every row of the three chains; long. */
  'audit.verify': job(AUDITORS, z.strictObject({}), z.strictObject({ head, broken: broken.nullable() })),
  /** Informe de acceso: who saw or changed what of a person between two days, newest first; `isCut`: there is more. */
  'audit.whoSaw': query(
    AUDITORS,
    z.strictObject({ person: z.string().trim().min(4).max(20), from: isoDate, to: isoDate }),
    z.strictObject({ households: z.array(z.string()), rows: z.array(seen), isCut: z.boolean() }),
  ),
  /**
   * Informe de incidente (Ley 29733: the authority is told within 48 hours): what was seen, exported, printed or changed
   * between two days and whose data it was. `user`: by that person of the office alone; `households`: of these alone.
   */
  'audit.incident': query(
    AUDITORS,
    z.strictObject({
      from: isoDate,
      to: isoDate,
      user: z.string().trim().max(60).default(''),
      households: z.array(householdCode).max(20_000).default([]),
    }),
    z.strictObject({ from: isoDate, to: isoDate, touched, doings: z.array(doing), head }),
  ),
  /** Revisión de personas y derechos: who may sign in, when each last did, and in which areas each role does something. */
  'audit.people': query(
    AUDITORS,
    z.strictObject({}),
    z.strictObject({
      people: z.array(
        z.strictObject({
          name: z.string(),
          role,
          since: isoDate,
          until: isoDate.nullable(),
          lastSignIn: z.string().nullable(),
          signIns: count,
        }),
      ),
      /** Attempts to sign in that opened nothing. */
      failures: count,
      rights: z.array(z.strictObject({ role: z.enum(ROLES), areas: z.array(z.string()) })),
      head,
    }),
  ),
  /** Extracto seudonimizado for statistics, a workbook; `leftOut`: persons too rare to be told of in any way. */
  'audit.extract': job(
    AUDITORS,
    z.strictObject({ file: filePath, purpose: requiredNote }),
    z.strictObject({ persons: count, leftOut: count }),
  ),
  /** The access log itself, newest first. */
  'audit.lines': query(
    AUDITORS,
    z.strictObject({ ...page, kinds: z.array(z.enum(ACCESS_KINDS)).max(ACCESS_KINDS.length).default([]) }),
    z.strictObject({ total: count, rows: z.array(line) }),
  ),
  /** Before something goes on paper or into a PDF: notes it, and gives the code for its foot. */
  'audit.notePrint': command(
    'anyone',
    z.strictObject({ form: z.string().max(200), households: z.array(householdCode).max(20_000) }),
    z.strictObject({ code: z.string() }),
  ),
};
