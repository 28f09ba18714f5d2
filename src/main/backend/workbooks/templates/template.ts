import type { Input } from '@shared/contract/routes';
import { namedTable } from '../benefits/namedTable';
import { schemeTable } from '../benefits/schemeTable';
import { healthPostTable } from '../catalogs/healthPostTable';
import { populatedCenterTable } from '../catalogs/populatedCenterTable';
import { bankTable } from '../cards/bankTable';
import { schoolTable } from '../catalogs/schoolTable';
import { sisfohTable } from '../classification/sisfohTable';
import { candidateTable } from '../incentives/candidateTable';
import { resultTable } from '../reconciliation/resultTable';
import { householdTable } from '../households/householdTable';
import { memberTable } from '../households/memberTable';
import { districtIndexTable } from '../territory/districtIndexTable';
import { districtRuleTable } from '../territory/districtRuleTable';
import { columnSpecs, listsOf, type Table } from '../tables/table';
import type { SheetSpec, WorkbookSpec } from '../writing/spec';

export type TemplateKind = Input<'templates.write'>['kind'];

/** An empty workbook of a kind: headers, choices, lines to fill in. */
export const template = (kind: TemplateKind): WorkbookSpec => TEMPLATES[kind]();

const BLANK_LINES = 200;

const emptySheet = <Fields>(table: Table<Fields>): SheetSpec => ({
  name: table.sheet,
  columns: columnSpecs(table),
  rows: [],
  blankRows: BLANK_LINES,
  landscape: true,
});

const single =
  <Fields>(kind: TemplateKind, table: Table<Fields>) =>
  (): WorkbookSpec => ({ subject: kind, lists: listsOf(table), sheets: [emptySheet(table)] });

const TEMPLATES: Readonly<Record<TemplateKind, () => WorkbookSpec>> = {
  hogares: () => ({
    subject: 'hogares',
    lists: { ...listsOf(householdTable), ...listsOf(memberTable) },
    sheets: [emptySheet(householdTable), emptySheet(memberTable)],
  }),
  instituciones: single('instituciones', schoolTable),
  establecimientos: single('establecimientos', healthPostTable),
  'centros-poblados': single('centros-poblados', populatedCenterTable),
  sisfoh: single('sisfoh', sisfohTable),
  'distritos-intervenidos': single('distritos-intervenidos', districtRuleTable),
  'indice-distrital': single('indice-distrital', districtIndexTable),
  'resultado-de-pago': single('resultado-de-pago', resultTable),
  'candidatos-vraem': single('candidatos-vraem', candidateTable),
  'hogares-nombrados': single('hogares-nombrados', namedTable),
  'esquemas-alternativos': single('esquemas-alternativos', schemeTable),
  'cuentas-banco': single('cuentas-banco', bankTable),
};
