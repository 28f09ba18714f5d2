import { z } from 'zod';
import { DOCUMENT_PROBLEMS, DOCUMENT_WARNINGS } from '../domain/documents';
import { DOCUMENT_TYPES, HOUSEHOLD_STATUSES, MARITAL_STATUSES, RELATIONSHIPS } from '../domain/households';
import { PAYMENT_MODES } from '../domain/households/account';
import { CLERKS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, filePath, householdCode, id, isoDate, page, text, ubigeo } from './values';

const optionalDate = isoDate.nullable().default(null);

export const householdFields = z.strictObject({
  code: householdCode,
  ubigeo,
  populatedCenterCode: text(10),
  populatedCenterName: z.string().trim().min(1).max(120),
  address: text(200),
  reference: text(200),
  area: z.enum(['URBAN', 'RURAL']),
  phone: text(30),
  language: text(40),
  indigenousPeople: text(80),
  nativeCommunity: text(120),
  fsuNumber: text(30),
  fsuDate: optionalDate,
  cse: z.enum(['EXTREME_POOR', 'POOR', 'NON_POOR']).nullable(),
  cseDate: optionalDate,
  cseExpiry: optionalDate,
  residenceSince: isoDate,
  assemblyValidated: z.boolean().nullable().default(null),
  assemblyDate: optionalDate,
  agreementDate: optionalDate,
});

export const memberFields = z.strictObject({
  number: z.int().min(1).max(99),
  surname1: z.string().trim().min(1).max(40),
  surname2: text(40),
  givenNames: z.string().trim().min(1).max(60),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: text(15),
  documentExpiry: optionalDate,
  birthDate: isoDate,
  sex: z.enum(['F', 'M']),
  relationship: z.enum(RELATIONSHIPS),
  maritalStatus: z.enum(MARITAL_STATUSES).default(''),
  isHolder: z.boolean(),
  pregnant: z.boolean().default(false),
  lmpDate: optionalDate,
  eddDate: optionalDate,
  disability: z.boolean().default(false),
  modularCode: text(7),
  annex: text(1),
  grade: text(20),
  section: text(20),
  secondaryComplete: z.boolean().default(false),
  secondarySince: optionalDate,
  ipressCode: text(8),
});

export const householdStatus = z.enum(HOUSEHOLD_STATUSES);

const householdRow = z.strictObject({
  id,
  code: z.string(),
  holderName: z.string(),
  holderDocument: z.string(),
  ubigeo: z.string(),
  populatedCenterName: z.string(),
  status: householdStatus,
  members: count,
  affiliationDate: isoDate.nullable(),
});

const timelineEntry = z.strictObject({
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  details: z.record(z.string(), z.unknown()),
});

const storedMember = memberFields.extend({
  id,
  entryDate: isoDate,
  exitDate: isoDate.nullable(),
  schoolName: z.string(),
  postName: z.string(),
});

export const householdRoutes = {
  'households.analyse': job(CLERKS, z.strictObject({ file: filePath }), analysis),
  'households.apply': job(CLERKS, applyInput, applied),
  'households.export': job(
    CLERKS,
    z.strictObject({ file: filePath }),
    z.strictObject({ households: count, members: count }),
  ),
  /** `text`: pieces of names in any order and spelling, document, code, populated centre. */
  'households.search': query(
    'anyone',
    z.strictObject({
      text: z.string().max(80).default(''),
      center: z.string().max(120).default(''),
      status: householdStatus.nullable().default(null),
      sort: z.enum(['code', 'holderName', 'populatedCenterName', 'status', 'affiliationDate']).default('code'),
      descending: z.boolean().default(false),
      ...page,
    }),
    z.strictObject({ total: count, rows: z.array(householdRow) }),
  ),
  'households.centers': query(
    'anyone',
    z.strictObject({}),
    z.array(z.strictObject({ name: z.string(), households: count })),
  ),
  'households.get': query(
    'anyone',
    z.strictObject({ code: householdCode }),
    z.strictObject({
      id,
      household: householdFields,
      status: householdStatus,
      affiliationDate: isoDate.nullable(),
      /** How it is paid; null where nobody stated it. Of the number the last four digits for who does not need it. */
      account: z
        .strictObject({ paymentMode: z.enum(PAYMENT_MODES), accountNumber: z.string(), since: isoDate })
        .nullable(),
      revision: count,
      members: z.array(storedMember),
      timeline: z.array(timelineEntry),
    }),
  ),
  /** Creates (`revision` null) or changes a household; refused if it changed since `revision` was read. */
  'households.save': command(
    CLERKS,
    z.strictObject({
      revision: count.nullable(),
      household: householdFields,
      members: z.array(memberFields).min(1).max(40),
    }),
    z.strictObject({ code: z.string(), revision: count }),
  ),
  /** As one types: form of the document, check digit, who has it already. */
  'households.checkDocument': query(
    'anyone',
    z.strictObject({
      documentType: z.enum(DOCUMENT_TYPES),
      documentNumber: z.string().max(20),
      exceptHousehold: z.string().max(30).default(''),
      /** Only this member of that household is left out, not all of it. */
      exceptMember: count.optional(),
    }),
    z.strictObject({
      number: z.string(),
      code: z.enum([...DOCUMENT_PROBLEMS, ...DOCUMENT_WARNINGS]).nullable(),
      /** `later`: what that person has today, where the document is an earlier one; else ''. */
      taken: z.strictObject({ household: z.string(), name: z.string(), later: z.string() }).nullable(),
    }),
  ),
  /** A form being typed, kept so that a power cut loses nothing. */
  'drafts.get': query('anyone', z.strictObject({ key: id }), z.strictObject({ json: z.string().nullable() })),
  'drafts.put': command(
    'anyone',
    z.strictObject({ key: id, json: z.string().max(200_000).nullable() }),
    z.strictObject({}),
  ),
};
