import { schemeBenefit } from '@shared/domain/benefits/schemes';
import { insertDistrict, insertScheme } from '../../database/benefits/writeSent';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import type { ImportKind } from '../../imports/importKind';
import { remarksOfTable } from '../../imports/judgedRows';
import { schemeTable } from '../../workbooks/benefits/schemeTable';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import type { Statement } from './judgeScheme';

export type SchemeDraft = { readonly statements: readonly Statement[]; readonly remarked: readonly RemarkedRow[] };

export const SCHEME_FILE = 'esquemas-alternativos';

/** Alternative schemes of headquarters, as a kind of incoming file and of package. */
export const schemeImport: ImportKind<SchemeDraft> = {
  kind: SCHEME_FILE,
  outdatedBy: ['rules.'],
  apply: async (tx, { statements }, { importId, newId }) => {
    for (const statement of statements) await writeStatement(tx, statement, newId, importId);
  },
  remarks: ({ remarked }) => remarksOfTable(SCHEME_FILE, schemeTable, remarked),
};

/** Notes a scheme that is new from its day on, and the districts that are new for it. */
export async function writeStatement(
  tx: Tx,
  { districts, isKnown, ...scheme }: Statement,
  newId: () => string,
  importId?: string,
): Promise<void> {
  const subject = schemeBenefit(scheme);
  const origin = importId === undefined ? {} : { importId };
  if (!isKnown) {
    await insertScheme(tx, { id: newId(), ...scheme });
    const { code: _code, level: _level, grade: _grade, ...details } = scheme;
    await noteEvent(tx, { kind: 'rules.benefit-scheme', subject, details, ...origin });
  }
  for (const ubigeo of districts) {
    const given = { ubigeo, since: scheme.validFrom, reference: scheme.reference };
    await insertDistrict(tx, { id: newId(), benefit: subject, ...given });
    await noteEvent(tx, { kind: 'rules.benefit-given', subject, details: given, ...origin });
  }
}
