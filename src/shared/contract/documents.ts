import { z } from 'zod';
import { RENIEC_ANSWERS, SETTLEMENTS } from '../domain/documents/reniec';
import { DOCUMENT_RESULTS } from '../domain/documents/results';
import { DOCUMENT_TASKS } from '../domain/documents/tasks';
import { DOCUMENT_TYPES, RELATIONSHIPS } from '../domain/households';
import { CLERKS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, empty, filePath, householdCode, id, isoDate, note, page } from './values';

export const documentTask = z.enum(DOCUMENT_TASKS);
export const documentResult = z.enum(DOCUMENT_RESULTS);
const documentType = z.enum(DOCUMENT_TYPES);

/** What the last campaign came to for a person, or what somebody noted by hand. */
const latestResult = z.strictObject({ result: documentResult, on: isoDate, note: z.string() });

/** A member whose document asks for something. */
const taskRow = z.strictObject({
  memberId: id,
  household: z.string(),
  populatedCenterName: z.string(),
  member: count,
  name: z.string(),
  birthDate: isoDate,
  isHolder: z.boolean(),
  documentType,
  documentNumber: z.string(),
  documentExpiry: isoDate.nullable(),
  task: documentTask,
  /** Until the document lapses; negative: it lapsed so many days ago. */
  daysLeft: z.int().nullable(),
  latest: latestResult.nullable(),
});
export type DocumentTaskRow = z.output<typeof taskRow>;

const listed = {
  tasks: z.array(documentTask).max(DOCUMENT_TASKS.length).default([]),
  center: z.string().max(120).default(''),
};

export const datedDocument = z.strictObject({
  documentType,
  documentNumber: z.string(),
  documentExpiry: isoDate.nullable(),
  repaired: z.boolean(),
  since: isoDate,
  until: isoDate.nullable(),
  /** '' where a former version did not keep it. */
  at: z.string(),
  by: z.string(),
  file: z.string(),
  row: count.nullable(),
});

/** Lista de campaña of a populated centre: its code stands on the paper and says which list came back. */
const campaignList = z.strictObject({
  formCode: z.string(),
  center: z.string(),
  rows: z.array(
    z.strictObject({
      household: z.string(),
      member: count,
      name: z.string(),
      birthDate: isoDate,
      relationship: z.enum(RELATIONSHIPS),
      isHolder: z.boolean(),
      holder: z.string(),
      task: documentTask,
    }),
  ),
});
export type CampaignList = z.output<typeof campaignList>;

export const documentRoutes = {
  /** Members without a document, with a CNV only, a lapsed one, a filler … `tasks` [] asks for all of them. */
  'documents.list': query(
    'anyone',
    z.strictObject({ ...listed, ...page }),
    z.strictObject({
      on: isoDate,
      warnDays: count,
      total: count,
      counts: z.record(documentTask, count),
      rows: z.array(taskRow),
    }),
  ),
  /** The same people as a workbook to fill in during the campaign, by populated centre. */
  'documents.campaign': job(
    CLERKS,
    z.strictObject({ file: filePath, ...listed }),
    z.strictObject({ members: count, centers: count }),
  ),
  /** The same people as lists to print, one a populated centre; only what the campaign needs of each. */
  'documents.campaignLists': query('anyone', z.strictObject(listed), z.array(campaignList)),
  'documents.analyse': job(CLERKS, z.strictObject({ file: filePath }), analysis),
  'documents.apply': job(CLERKS, applyInput, applied),
  /** One result by hand, judged as a row of the workbook. */
  'documents.record': command(
    CLERKS,
    z.strictObject({
      household: householdCode,
      member: z.int().min(1).max(99),
      result: documentResult,
      on: isoDate,
      documentType: documentType.optional(),
      documentNumber: z.string().trim().max(20).default(''),
      documentExpiry: isoDate.nullable().default(null),
      note: note.default(''),
    }),
    empty,
  ),
  /** Every document a member of the household ever had here, what campaigns came to, what RENIEC answered. */
  'documents.ofHousehold': query(
    'anyone',
    z.strictObject({ code: householdCode }),
    z.array(
      z.strictObject({
        member: count,
        name: z.string(),
        documents: z.array(datedDocument),
        results: z.array(latestResult.extend({ by: z.string() })),
        answers: z.array(
          z.strictObject({
            answer: z.enum(RENIEC_ANSWERS),
            documentNumber: z.string(),
            checkedOn: isoDate.nullable(),
            receivedOn: isoDate,
            settlement: z.enum(SETTLEMENTS).nullable(),
            note: z.string(),
          }),
        ),
      }),
    ),
  ),
};
