import { z } from 'zod';
import { RENIEC_ANSWERS, SETTLEMENTS } from '../domain/documents/reniec';
import { DOCUMENT_TYPES } from '../domain/households';
import { CLERKS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, empty, filePath, householdCode, id, isoDate, note, page } from './values';

const answer = z.enum(RENIEC_ANSWERS);
const personName = z.strictObject({ surname1: z.string(), surname2: z.string(), givenNames: z.string() });

/** An answer that asks for something: both spellings side by side, a document nobody has, a death. */
const openAnswer = z.strictObject({
  id,
  household: z.string(),
  populatedCenterName: z.string(),
  member: count,
  isHolder: z.boolean(),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: z.string(),
  birthDate: isoDate,
  registered: personName,
  answer,
  answered: personName.nullable(),
  deathDate: isoDate.nullable(),
  /** As the list says; null where it does not. */
  checkedOn: isoDate.nullable(),
  receivedOn: isoDate,
});
export type OpenAnswer = z.output<typeof openAnswer>;

export const reniecRoutes = {
  /** Whom to ask about: present members with DNI or CUI that RENIEC has not answered for; `again`: everybody. */
  'reniec.export': job(
    CLERKS,
    z.strictObject({ file: filePath, again: z.boolean().default(false) }),
    z.strictObject({ members: count }),
  ),
  'reniec.analyse': job(CLERKS, z.strictObject({ file: filePath }), analysis),
  'reniec.apply': job(CLERKS, applyInput, applied),
  'reniec.tasks': query(
    'anyone',
    z.strictObject({ answer: answer.nullable().default(null), ...page }),
    z.strictObject({
      total: count,
      counts: z.record(answer, count),
      /** Members with DNI or CUI about whom nobody has answered yet. */
      unanswered: count,
      rows: z.array(openAnswer),
    }),
  ),
  /** ACCEPTED: the name becomes RENIEC's. KEPT: what is registered stays, and `note` says why. */
  'reniec.settle': command(
    CLERKS,
    z.strictObject({
      household: householdCode,
      member: z.int().min(1).max(99),
      as: z.enum(SETTLEMENTS),
      note: note.default(''),
    }),
    empty,
  ),
};
