import { isPeriod } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { loadAnswers } from '../../database/reconciliation/answers';
import { contentOf, sheetOf } from '../../packages/downloads/shape';
import { refusePackage } from '../../packages/incoming';
import { sisfohTable } from '../../workbooks/classification/sisfohTable';
import { schemeTable } from '../../workbooks/benefits/schemeTable';
import { resultTable } from '../../workbooks/reconciliation/resultTable';
import { analyseSchemes } from '../benefits/analyseSchemes';
import { schemeImport } from '../benefits/schemeImport';
import { analyseCatalog } from '../catalogs/analyseCatalog';
import type { Catalog } from '../catalogs/catalog';
import { catalogImport } from '../catalogs/catalogImport';
import { analyseAnswers } from '../classification/analyseAnswers';
import { sisfohImport } from '../classification/sisfohImport';
import { analyseResults } from '../reconciliation/analyse';
import { getSentList } from '../reconciliation/list';
import { resultImport } from '../reconciliation/resultImport';
import { download } from './download';

/* Kinds that come as workbooks too: the same rows, the same judgement, the same way back. */

/** SISFOH's answers, sent on by headquarters; an older one than that of the office only enters the history. */
export const eligibleDownload = download(sisfohImport, async (backend, { rows }, _choices, job) => {
  const content = contentOf([sheetOf('eligible_household', sisfohTable, rows)]);
  return ok(await analyseAnswers(backend, content, job, () => undefined));
});

/** What the alternative schemes give, to whom and where. */
export const schemeDownload = download(schemeImport, async ({ db }, { rows }) =>
  ok(await analyseSchemes(db, contentOf([sheetOf('benefit_scheme', schemeTable, rows)]))),
);

export const catalogDownload = <Fields extends { readonly ubigeo: string }>(name: string, catalog: Catalog<Fields>) =>
  download(catalogImport(catalog), async ({ db }, { rows }, _choices, job) =>
    ok(await analyseCatalog(db, catalog, contentOf([sheetOf(name, catalog.table, rows)]), job)),
  );

/** What became of the payments of one list that this office sent. */
export const resultDownload = download(resultImport, async (backend, { rows }, _choices, job) => {
  const periods = [...new Set(rows.map(({ period }) => String(period)))];
  const [period = ''] = periods;
  if (!isPeriod(period) || periods.length > 1) return refusePackage('SCHEMA', 'payment_result.csv, period');
  const list = await getSentList(backend.db, period);
  if (!list.ok) return list;
  const answers = await loadAnswers(backend.db, list.value.id);
  const content = contentOf([sheetOf('payment_result', resultTable, rows)]);
  return ok({ ...(await analyseResults(backend, content, job, { ...list.value, answers })), period });
});
