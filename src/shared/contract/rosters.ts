import { z } from 'zod';
import { TRACKER_STATES } from '../domain/rosters/tracker';
import { CLERKS, MANAGERS } from '../domain/users';
import { analysis, applied, applyInput, confirmedCell } from './imports';
import { facilityKind, paperForm, paperFormRoutes } from './paperForms';
import { profileName } from './profiles';
import { command, job, query } from './route';
import { count, empty, filePath, isoDate, period } from './values';

/** The workbook or printed form of one facility: where it is, who carries it, how much of it is answered. */
const rosterForm = z.strictObject({
  form: z.string(),
  kind: facilityKind,
  facility: z.string(),
  facilityName: z.string(),
  /** Who heads the facility, and how to reach it. */
  head: z.string(),
  phone: z.string(),
  rows: count,
  answered: count,
  issuedAt: z.string(),
  sentOn: isoDate.nullable(),
  receivedBy: z.string(),
  returnedAt: z.string().nullable(),
  due: isoDate,
  daysLate: count,
  /** Gestor and route that the facility is assigned to; '' where nobody said. */
  manager: z.string(),
  route: z.string(),
  state: z.enum(TRACKER_STATES),
});
export type RosterForm = z.output<typeof rosterForm>;

const facilities = z.array(z.string().trim().min(1).max(20)).min(1).max(2000);
const shortText = z.string().trim().max(80);

export const rosterRoutes = {
  ...paperFormRoutes,
  /** Writes one workbook per school service (W5) and health post (W6) into the folder. */
  'rosters.export': job(
    CLERKS,
    z.strictObject({ period, folder: filePath }),
    z.strictObject({
      files: z.array(z.strictObject({ name: z.string(), form: z.string(), facility: z.string(), rows: count })),
    }),
  ),
  'rosters.forms': query('anyone', z.strictObject({ period }), z.array(rosterForm)),
  /** The newest issue of each of these facilities' forms, to be printed. */
  'rosters.paper': job(CLERKS, z.strictObject({ period, facilities }), z.array(paperForm)),
  /** Who carries the workbooks of these facilities, and on which of his or her routes. */
  'rosters.assign': command(CLERKS, z.strictObject({ facilities, manager: shortText, route: shortText }), empty),
  /** Notes that the forms of these facilities were handed over, and to whom. */
  'rosters.send': command(
    CLERKS,
    z.strictObject({ period, facilities, on: isoDate, receivedBy: shortText }),
    z.strictObject({ sent: count }),
  ),
  /** The last day on which an answer is not late. */
  'rosters.setDue': command(MANAGERS, z.strictObject({ period, on: isoDate }), empty),
  /** Any number of returned workbooks and folders of them; with a profile, files of the system it is for. */
  'rosters.analyse': job(
    CLERKS,
    z.strictObject({
      period,
      files: z.array(filePath).min(1).max(5000),
      profile: profileName.optional(),
      /** What a person confirmed of an earlier look at the same files. */
      confirmed: z.array(confirmedCell).max(5000).default([]),
    }),
    analysis.extend({ missing: z.array(z.strictObject({ facility: z.string(), name: z.string(), form: z.string() })) }),
  ),
  'rosters.apply': job(CLERKS, applyInput, applied),
};
