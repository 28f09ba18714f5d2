import type { DownloadKind } from '@shared/domain/packages/downloads';
import { schemeTable } from '../../workbooks/benefits/schemeTable';
import { decisionTable } from '../../workbooks/affiliation/decisionTable';
import { healthPostTable } from '../../workbooks/catalogs/healthPostTable';
import { populatedCenterTable } from '../../workbooks/catalogs/populatedCenterTable';
import { schoolTable } from '../../workbooks/catalogs/schoolTable';
import { sisfohTable } from '../../workbooks/classification/sisfohTable';
import { householdTable } from '../../workbooks/households/householdTable';
import { memberTable } from '../../workbooks/households/memberTable';
import { movedTable } from '../../workbooks/households/movedTable';
import { correctionTable } from '../../workbooks/households/correctionTable';
import { payrollTable } from '../../workbooks/reconciliation/payrollTable';
import { resultTable } from '../../workbooks/reconciliation/resultTable';
import { periodDatesTable } from '../../workbooks/rules/periodDatesTable';
import { ruleFigureTable } from '../../workbooks/rules/ruleFigureTable';
import type { TableShape } from '../incoming';
import { FORMER_TABLES } from './former';
import { shapeOf } from './shape';

/** A payer's workbook is chosen with its bimester; here each row says it. */
const resultShape = shapeOf('payment_result', resultTable, ['household']);
const PERIOD = { name: 'period', type: 'string', required: true } as const;

/** A household that moves to another office, with its people and its history; the same from one office to headquarters and on to the other. */
export const MOVE_TABLES = [
  shapeOf('moved', movedTable, ['household']),
  shapeOf('moved_household', householdTable, ['code']),
  shapeOf('moved_member', memberTable, ['household', 'number']),
  ...FORMER_TABLES,
] as const;

/** The first table of each kind of package that changes what is registered. */
export const DOWNLOAD_TABLES: Readonly<Record<DownloadKind, TableShape>> = {
  AFFILIATION_DECISIONS: shapeOf('affiliation_decision', decisionTable, ['household']),
  ELIGIBLE_HOUSEHOLDS: shapeOf('eligible_household', sisfohTable, []),
  SCHOOLS: shapeOf('school', schoolTable, ['modularCode', 'annex']),
  HEALTH_POSTS: shapeOf('health_post', healthPostTable, ['ipressCode']),
  POPULATED_CENTERS: shapeOf('populated_center', populatedCenterTable, ['code']),
  PAYMENT_RESULTS: { ...resultShape, fields: [PERIOD, ...resultShape.fields] },
  RULE_SET: shapeOf('rule_figure', ruleFigureTable, ['ruleSet', 'figure']),
  BENEFIT_SCHEMES: shapeOf('benefit_scheme', schemeTable, ['code', 'level', 'grade', 'validFrom']),
  MOVES: MOVE_TABLES[0],
  PAYROLL: shapeOf('payroll', payrollTable, ['household']),
  CALENDAR: shapeOf('period_dates', periodDatesTable, ['period']),
  CORRECTIONS: shapeOf('correction', correctionTable, ['household', 'member', 'field']),
};

/** Every table of a kind, the first one first. */
export const tablesOf = (kind: DownloadKind): readonly TableShape[] =>
  kind === 'MOVES' ? MOVE_TABLES : [DOWNLOAD_TABLES[kind]];
