import { namingLists } from '@shared/domain/benefits/naming';
import { ok } from '@shared/domain/result';
import { countNamed, listNamed } from '../../database/benefits/named';
import { loadEveryBenefit } from '../../database/benefits/sent';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseNamed } from './analyseNamed';
import { namedImport } from './namedImport';

type Routes = Pick<HandlersOf<'benefits'>, 'benefits.named' | 'benefits.analyse' | 'benefits.apply'>;

/** Households that headquarters names in lists: who stands in them, and the workbook by which they come. */
export const namedHandlers: Routes = {
  'benefits.named': async ({ db }, { list, ...page }) => {
    const counts = await countNamed(db);
    const lists = namingLists(await loadEveryBenefit(db)).map(({ list: code, names, validFrom, validTo }) => ({
      list: code,
      names: [...names],
      validFrom,
      validTo,
      households: counts.get(code) ?? 0,
    }));
    const total = list === undefined ? [...counts.values()].reduce((sum, one) => sum + one, 0) : counts.get(list);
    return ok({ lists, total: total ?? 0, rows: await listNamed(db, list, page) });
  },

  'benefits.analyse': (backend, { file }, job) =>
    analyseFile(backend, namedImport, file.path, job, (content) => analyseNamed(backend, content, job)),

  'benefits.apply': (backend, input, job) => applyAnalysis(backend, namedImport, input, job),
};
