import type { ImportKindName, PACKAGE_KINDS } from '@shared/contract/imports';
import { namedTable } from './benefits/namedTable';
import { schemeTable } from './benefits/schemeTable';
import { healthPostTable } from './catalogs/healthPostTable';
import { populatedCenterTable } from './catalogs/populatedCenterTable';
import { schoolTable } from './catalogs/schoolTable';
import { bankTable } from './cards/bankTable';
import { sisfohTable } from './classification/sisfohTable';
import { campaignTable } from './documents/campaignTable';
import { hasAnswers, reniecTable } from './documents/reniecTable';
import { householdTable } from './households/householdTable';
import { memberTable } from './households/memberTable';
import { candidateTable } from './incentives/candidateTable';
import type { WorkbookContent } from './reading/content';
import { readIdentity } from './rosters/identity';
import { findTable } from './tables/readTable';
import type { Table } from './tables/table';
import { hasKeys, resultTable } from './reconciliation/resultTable';
import { districtIndexTable } from './territory/districtIndexTable';
import { districtRuleTable } from './territory/districtRuleTable';

/** Columns a kind finds in a workbook, each by sheet and number; `whole`: nothing it needs is missing. */
type Fit = { readonly columns: ReadonlySet<string>; readonly whole: boolean };
type Measure = (content: WorkbookContent) => Fit;

const fits =
  <Fields>(table: Table<Fields>, isMarked: (found: ReadonlyMap<string, number>) => boolean = () => true): Measure =>
  (content) => {
    const best = findTable(content, table);
    if (best === undefined) return { columns: new Set(), whole: false };
    const { sheet, match } = best;
    return {
      columns: new Set([...match.found.values()].map((column) => `${sheet.name}!${column}`)),
      whole: match.missing.length === 0 && isMarked(match.found),
    };
  };

const both =
  (one: Measure, other: Measure): Measure =>
  (content) => {
    const [a, b] = [one(content), other(content)];
    return { columns: new Set([...a.columns, ...b.columns]), whole: a.whole || b.whole };
  };

/** Kinds of one table. Rosters go by their form code; a form typed from paper and packages come in no workbook. */
type TableKind = Exclude<ImportKindName, 'rosters' | 'formulario-papel' | (typeof PACKAGE_KINDS)[number]>;

const MEASURES: Readonly<Record<TableKind, Measure>> = {
  hogares: both(fits(householdTable), fits(memberTable)),
  instituciones: fits(schoolTable),
  establecimientos: fits(healthPostTable),
  'centros-poblados': fits(populatedCenterTable),
  sisfoh: fits(sisfohTable),
  'campana-documentos': fits(campaignTable),
  'consulta-reniec': fits(reniecTable, hasAnswers),
  'distritos-intervenidos': fits(districtRuleTable),
  'indice-distrital': fits(districtIndexTable),
  'resultado-de-pago': fits(resultTable, hasKeys),
  'candidatos-vraem': fits(candidateTable),
  'hogares-nombrados': fits(namedTable),
  'esquemas-alternativos': fits(schemeTable),
  'cuentas-banco': fits(bankTable),
};
const KINDS = Object.keys(MEASURES) as TableKind[]; // no other keys

/** One more column may be chance: offices add columns of their own. */
const MORE_COLUMNS = 2;

/**
 * Which other kind of incoming file a workbook plainly is. Names of files and sheets prove nothing (workbooks rule 1):
 * a roster by its form code; any other kind where it finds all it needs, and all that is expected here is only part of
 * that.
 */
export function otherKindOf(content: WorkbookContent, expected: ImportKindName): ImportKindName | undefined {
  const isRoster = readIdentity(content).forms.length > 0;
  if (expected === 'rosters' && isRoster) return undefined;
  if (isRoster) return 'rosters';
  const table = KINDS.find((kind) => kind === expected);
  const ours = table === undefined ? new Set<string>() : MEASURES[table](content).columns;
  const [best] = KINDS.filter((kind) => kind !== expected)
    .map((kind) => ({ kind, ...MEASURES[kind](content) }))
    .filter(({ whole, columns }) => whole && columns.size >= ours.size + MORE_COLUMNS && isWithin(ours, columns))
    .toSorted((a, b) => b.columns.size - a.columns.size);
  return best?.kind;
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((one) => all.has(one));
