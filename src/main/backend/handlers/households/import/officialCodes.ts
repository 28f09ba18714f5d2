import type { HouseholdFields } from '@shared/domain/households';
import type { ReadTable } from '../../../workbooks/tables/readTable';

type OfficialCodes = ReadonlyMap<string, { readonly code: string; readonly name: string }>;

/** A file written before a centre had its official code still means that centre. */
export const withOfficialCodes = (
  read: ReadTable<HouseholdFields>,
  official: OfficialCodes,
): ReadTable<HouseholdFields> => ({
  ...read,
  rows: read.rows.map((row) => {
    const center = official.get(row.stated.populatedCenterCode ?? '');
    if (center === undefined) return row;
    const place = { populatedCenterCode: center.code, populatedCenterName: center.name };
    return { ...row, stated: { ...row.stated, ...place } };
  }),
});
