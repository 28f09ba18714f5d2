import type { DownloadKind } from '@shared/domain/packages/downloads';
import { healthPosts, populatedCenters, schools } from '../catalogs/catalog';
import { catalogDownload, eligibleDownload, resultDownload, schemeDownload } from './asWorkbooks';
import { correctionDownload } from './corrections';
import { decisionDownload } from './decisions';
import type { Download } from './download';
import { movesDownload } from './moves';
import { payrollDownload } from './payroll';
import { datesDownload } from './periodDates';
import { rulesDownload } from './ruleSets';

/** Every kind of package that changes what is registered. */
export const DOWNLOADS: Readonly<Record<DownloadKind, Download>> = {
  AFFILIATION_DECISIONS: decisionDownload,
  ELIGIBLE_HOUSEHOLDS: eligibleDownload,
  SCHOOLS: catalogDownload('school', schools),
  HEALTH_POSTS: catalogDownload('health_post', healthPosts),
  POPULATED_CENTERS: catalogDownload('populated_center', populatedCenters),
  PAYMENT_RESULTS: resultDownload,
  CORRECTIONS: correctionDownload,
  RULE_SET: rulesDownload,
  BENEFIT_SCHEMES: schemeDownload,
  CALENDAR: datesDownload,
  PAYROLL: payrollDownload,
  MOVES: movesDownload,
};
