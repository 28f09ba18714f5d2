import type { IsoDate } from '@shared/domain/calendar';
import { RULE_SETS } from '@shared/domain/ruleSets';
import type { DistrictRule } from '@shared/domain/territory/lists';
import type { Table } from '../tables/table';
import { codeKind, dateKind, decimalKind, digitsKind, textKind, yesNoKind } from '../tables/valueKinds';

/** A row of the list: the name of the district proves its code; the last day is the last on which it holds. */
export type DistrictRuleRow = Omit<DistrictRule, 'until'> & {
  readonly district: string;
  readonly lastDay: IsoDate | null;
};

const RULE_SET_NAMES = Object.fromEntries(RULE_SETS.map(({ name }) => [name, name]));

/** `distritos-intervenidos`: where the programme works, rule set by rule set. */
export const districtRuleTable: Table<DistrictRuleRow> = {
  sheet: 'Distritos',
  columns: {
    ruleSet: {
      header: 'Reglas',
      synonyms: ['Conjunto de reglas', 'Régimen'],
      required: true,
      width: 11,
      kind: codeKind<string>(RULE_SET_NAMES),
    },
    ubigeo: {
      header: 'Ubigeo',
      synonyms: ['CODGEO', 'Ubigeo INEI'],
      required: true,
      width: 9,
      kind: digitsKind(6),
    },
    district: { header: 'Distrito', synonyms: ['D_DIST', 'NOMBDIST'], required: true, width: 30, kind: textKind(80) },
    operated: {
      header: 'Intervenido',
      synonyms: ['En la lista', 'Interviene'],
      required: true,
      width: 12,
      kind: yesNoKind,
    },
    since: { header: 'Desde', synonyms: ['Vigente desde'], required: true, width: 12, kind: dateKind },
    lastDay: { header: 'Último día', synonyms: ['Hasta', 'Vigente hasta'], width: 12, kind: dateKind },
    povertyPct: { header: 'Pobreza %', synonyms: ['% de pobreza', 'IPG'], width: 10, kind: decimalKind },
    reference: { header: 'Norma', synonyms: ['Base legal', 'Resolución'], width: 40, kind: textKind(200) },
  },
};
