import { contradictsScheme, schemeBenefit, schemeList, schemesInTurn } from '@shared/domain/benefits/schemes';
import { toCents } from '@shared/domain/money';
import { ok, refuse } from '@shared/domain/result';
import { loadDistricts, loadSchemes } from '../../database/benefits/sent';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { analyseSchemes } from './analyseSchemes';
import { schemeImport, writeStatement } from './schemeImport';

type Routes = Pick<
  HandlersOf<'benefits'>,
  'benefits.schemes' | 'benefits.addScheme' | 'benefits.analyseSchemes' | 'benefits.applySchemes'
>;

/** Alternative schemes (EAT): what each gives, by hand or by the workbook of headquarters. */
export const schemeHandlers: Routes = {
  'benefits.schemes': async ({ db }) => {
    const districts = await loadDistricts(db);
    return ok(
      schemesInTurn(await loadSchemes(db)).map((scheme) => ({
        ...scheme,
        list: scheme.givenTo === 'HOUSEHOLDS' ? schemeList(scheme) : null,
        districts: districts
          .filter(({ benefit }) => benefit === schemeBenefit(scheme))
          .map(({ ubigeo, since, until }) => ({ ubigeo, since, until })),
      })),
    );
  },

  'benefits.addScheme': (backend, { periodicCents, annualCents, ...stated }) =>
    backend.write(async (tx) => {
      const scheme = { ...stated, periodicCents: toCents(periodicCents), annualCents: toCents(annualCents) };
      const benefit = schemeBenefit(scheme);
      const held = await loadSchemes(tx);
      if (contradictsScheme(scheme, held)) return refuse({ code: 'scheme-known', benefit, since: scheme.validFrom });
      await writeStatement(tx, { ...scheme, districts: [], isKnown: false }, backend.newId);
      return ok({ benefit, list: scheme.givenTo === 'HOUSEHOLDS' ? schemeList(scheme) : null });
    }),

  'benefits.analyseSchemes': (backend, { file }, job) =>
    analyseFile(backend, schemeImport, file.path, job, (content) => analyseSchemes(backend.db, content)),

  'benefits.applySchemes': (backend, input, job) => applyAnalysis(backend, schemeImport, input, job),
};
