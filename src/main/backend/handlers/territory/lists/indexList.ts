import { toDate } from '@shared/domain/calendar';
import { findDistrict } from '@shared/domain/territory/districts';
import { INDEX_PERCENTS } from '@shared/domain/territory/lists';
import { noteEvent } from '../../../database/events';
import { listDistrictIndexes, stateIndex } from '../../../database/territory/districtIndexes';
import { districtIndexTable, type DistrictIndexRow } from '../../../workbooks/territory/districtIndexTable';
import { fieldsOfTable } from '../../../workbooks/tables/table';
import type { Beside, DistrictList, Verdict } from './districtList';

/** `indice-distrital` as a kind of incoming and outgoing workbook. */
export const indexList: DistrictList<DistrictIndexRow> = {
  kind: 'indice-distrital',
  table: districtIndexTable,
  required: ['ubigeo', 'district', 'povertyPct', 'since'],
  keys: ['ubigeo', 'since'],
  percents: INDEX_PERCENTS,
  groupOf: ({ ubigeo }) => ubigeo,
  blank: {
    ubigeo: '',
    district: '',
    povertyPct: 0,
    since: toDate('0001-01-01'), // never stands: a row without its day is rejected
    source: '',
    violence: '',
    unmetNeedsPct: null,
    povertyGapPct: null,
    extremePovertyPct: null,
    malnutritionPct: null,
  },
  load: async (db) =>
    (await listDistrictIndexes(db)).map((index) => ({ ...index, district: findDistrict(index.ubigeo)?.name ?? '' })),
  judge,
  state: async (tx, { district: _district, ...index }, origin) => {
    await stateIndex(tx, index, origin);
    const { ubigeo, ...details } = index;
    const { importId } = origin;
    await noteEvent(tx, { kind: 'territory.index', subject: ubigeo, details, ...(importId && { importId }) });
  },
};

const STATED = fieldsOfTable(districtIndexTable).filter((field) => field !== 'district');

function judge(row: DistrictIndexRow, { held, today }: Beside<DistrictIndexRow>): Verdict<DistrictIndexRow> {
  if (row.since > today) return { rowClass: 'rejected', findings: [{ field: 'since', code: 'HH_DATE_FUTURE' }] };
  const before = held.find(({ since }) => since === row.since);
  if (before === undefined) return { rowClass: 'new' };
  return STATED.every((field) => before[field] === row[field]) ? { rowClass: 'same' } : { rowClass: 'changed', before };
}
