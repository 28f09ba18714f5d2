import { z } from 'zod';
import { ACTIVITY_MEANINGS, DAY_MEANINGS } from '../domain/profiles/profile';
import { RESULTS } from '../domain/reconciliation/results';
import { CLERKS } from '../domain/users';
import { command, job, query } from './route';
import { count, filePath } from './values';

export const profileName = z.string().trim().min(2).max(60);
const header = z.string().trim().max(200);
const mark = z.string().trim().min(1).max(60);

/** `needed`: what nothing can be read without; in a profile that is being made it may still be open. */
const profileWith = (needed: typeof header) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('SCHOOL'),
      columns: z.strictObject({ document: needed, name: header, facility: header }),
      labels: z.strictObject({ facility: header, annex: header, month: header, closed: header }),
      marks: z.array(z.strictObject({ mark, means: z.enum(DAY_MEANINGS) })).max(100),
      defaultMark: z.string().trim().max(10),
    }),
    z.strictObject({
      kind: z.literal('PAYER'),
      columns: z.strictObject({
        household: header,
        document: header,
        reference: header,
        total: needed,
        result: needed,
        on: needed,
        reason: header,
      }),
      marks: z.array(z.strictObject({ mark, means: z.enum(RESULTS) })).max(100),
    }),
    z.strictObject({
      kind: z.literal('HEALTH_POST'),
      columns: z.strictObject({ document: needed, name: header, facility: needed, date: needed, activity: header }),
      marks: z.array(z.strictObject({ mark, means: z.enum(ACTIVITY_MEANINGS) })).max(1000),
    }),
  ]);
const profile = profileWith(header.min(1));
const openProfile = profileWith(header);
export type OpenProfile = z.output<typeof openProfile>;

const savedProfile = z.strictObject({
  name: profileName,
  profile,
  /** Since when it reads like this, and who said so. */
  at: z.string(),
  by: z.string(),
});
export type SavedProfile = z.output<typeof savedProfile>;

export const PROFILE_KINDS = ['SCHOOL', 'HEALTH_POST', 'PAYER'] as const satisfies readonly OpenProfile['kind'][];

export const profileRoutes = {
  'profiles.list': query('anyone', z.strictObject({}), z.array(savedProfile)),
  /** A profile of that name reads like this from now on; how it read before is kept. */
  'profiles.save': command(CLERKS, z.strictObject({ name: profileName, profile }), savedProfile),
  /**
   * What a file of another system looks like and how it would be read, before anything is saved: by the profile given,
   * or by one suggested from its headers.
   */
  'profiles.look': job(
    CLERKS,
    z.strictObject({ file: filePath, kind: z.enum(PROFILE_KINDS), profile: openProfile.optional() }),
    z.strictObject({
      profile: openProfile,
      /** Headers of the sheet in which most columns were found. */
      sheet: z.string(),
      headers: z.array(z.string()),
      /** Facts found above the rows of a monthly sheet. */
      facts: z.strictObject({ facility: z.string(), month: z.string(), closed: z.string() }),
      marks: z.array(z.strictObject({ mark: z.string(), times: count })),
      rows: count,
    }),
  ),
};
