import { addDays, toDate, type IsoDate } from '@shared/domain/calendar';
import { findDistrict } from '@shared/domain/territory/districts';
import type { DistrictRule } from '@shared/domain/territory/lists';
import { overlaps, placeStatement } from '@shared/domain/territory/validity';
import { writtenDate } from '@shared/messages/writing';
import { listDistrictRules, sayTheSame, stateDistrict } from '../../../database/territory/districtRules';
import { districtRuleTable, type DistrictRuleRow } from '../../../workbooks/territory/districtRuleTable';
import { noteDistrictRule } from '../noteDistrictRule';
import type { Beside, DistrictList, Verdict } from './districtList';

/** `distritos-intervenidos` as a kind of incoming and outgoing workbook. */
export const ruleList: DistrictList<DistrictRuleRow> = {
  kind: 'distritos-intervenidos',
  table: districtRuleTable,
  required: ['ruleSet', 'ubigeo', 'district', 'operated', 'since'],
  keys: ['ruleSet', 'ubigeo', 'since'],
  percents: ['povertyPct'],
  groupOf: ({ ruleSet, ubigeo }) => `${ruleSet} ${ubigeo}`,
  blank: {
    ruleSet: '',
    ubigeo: '',
    district: '',
    operated: false,
    povertyPct: null,
    since: toDate('0001-01-01'), // never stands: a row without its first day is rejected
    lastDay: null,
    reference: '',
  },
  load: async (db) => (await listDistrictRules(db)).map(rowOf),
  judge,
  state: async (tx, row, origin) => {
    const rule = ruleOf(row);
    const placement = await stateDistrict(tx, rule, origin);
    if (placement.kind === 'past' || placement.kind === 'overlaps')
      throw new Error(`${rule.ubigeo}: ${placement.kind}`);
    await noteDistrictRule(tx, rule, placement, origin.importId);
  },
};

function judge(row: DistrictRuleRow, { held, inFile }: Beside<DistrictRuleRow>): Verdict<DistrictRuleRow> {
  const rule = ruleOf(row);
  if (rule.until !== null && rule.until <= rule.since) return refused('lastDay', 'TER_LAST_DAY');
  const other = inFile.find(({ entry }) => overlaps(ruleOf(entry), rule));
  if (other !== undefined) return refused('since', 'TER_OVERLAP', `fila ${other.number}`);
  const placement = placeStatement(held.map(ruleOf), rule, sayTheSame);
  switch (placement.kind) {
    case 'same':
      return { rowClass: 'same' };
    case 'restates':
    case 'closes':
      return { rowClass: 'changed', before: rowOf(placement.held) };
    case 'past':
      return refused('since', 'TER_PAST', validityText(placement.held));
    case 'overlaps':
      return refused('since', 'TER_OVERLAP', validityText(placement.held));
    case 'adds':
      return { rowClass: 'new', ...(placement.ends && { ended: endedBy(placement.ends, rule.since) }) };
  }
}

const refused = (
  field: 'since' | 'lastDay',
  code: 'TER_LAST_DAY' | 'TER_OVERLAP' | 'TER_PAST',
  detail?: string,
): Verdict<DistrictRuleRow> => ({
  rowClass: 'rejected',
  findings: [{ field, code, ...(detail !== undefined && { detail }) }],
});

const endedBy = (rule: DistrictRule, since: IsoDate) => ({
  field: `${districtRuleTable.columns.lastDay.header} (desde ${writtenDate(rule.since)})`,
  before: '',
  after: writtenDate(addDays(since, -1)),
  decidedBy: '',
});

/** `del 01/01/2026 al 28/02/2026`, or `desde el 01/01/2026`. */
export const validityText = ({ since, until }: Pick<DistrictRule, 'since' | 'until'>) =>
  until === null ? `desde el ${writtenDate(since)}` : `del ${writtenDate(since)} al ${writtenDate(addDays(until, -1))}`;

const ruleOf = ({ district: _district, lastDay, ...rule }: DistrictRuleRow): DistrictRule => ({
  ...rule,
  until: lastDay === null ? null : addDays(lastDay, 1),
});
const rowOf = ({ until, ...rule }: DistrictRule): DistrictRuleRow => ({
  ...rule,
  district: findDistrict(rule.ubigeo)?.name ?? '',
  lastDay: until === null ? null : addDays(until, -1),
});
