import { documentKey } from '@shared/domain/documents';
import type { SisfohAnswer } from '@shared/domain/classification/answers';
import type { Stated } from '@shared/domain/households/stated';
import type { Standing } from '../../database/classification/standings';
import { groupBy } from '../../database/groups';
import type { Finding } from '../../workbooks/tables/tableReport';
import { codeFinder } from '../households/import/codes';

export type Found = {
  readonly household: Standing | undefined;
  readonly findings: readonly Finding<SisfohAnswer>[];
};
type Keys = Stated<SisfohAnswer>;
type KeyField = 'code' | 'pghCode' | 'documentNumber';

/** Finds whose answer a row is, by household code, code of the PGH or the holder's document; two keys that disagree find nobody. */
export function householdFinder(standings: readonly Standing[]): (keys: Keys) => Found {
  const byCode = new Map(standings.map((one) => [one.code, one]));
  const byPgh = new Map(standings.filter(({ pghCode }) => pghCode !== '').map((one) => [one.pghCode, one]));
  const byHolder = groupBy(
    standings.filter(({ holderKey, status }) => holderKey !== '' && status !== 'DISAFFILIATED'),
    ({ holderKey }) => holderKey,
  );
  const codeOf = codeFinder(byCode.keys());
  const look = ({ code = '', pghCode = '', documentType = 'DNI', documentNumber = '' }: Keys) => {
    const found: { readonly field: KeyField; readonly households: readonly Standing[] }[] = [];
    const one = (household: Standing | undefined) => (household === undefined ? [] : [household]);
    if (code !== '') found.push({ field: 'code', households: one(byCode.get(codeOf(code).code)) });
    if (pghCode !== '') found.push({ field: 'pghCode', households: one(byPgh.get(pghCode)) });
    if (documentNumber !== '') {
      const households = byHolder.get(documentKey(documentType, documentNumber)) ?? [];
      found.push({ field: 'documentNumber', households });
    }
    return found;
  };
  return (keys) => judge(look(keys));
}

function judge(found: readonly { readonly field: KeyField; readonly households: readonly Standing[] }[]): Found {
  if (found.length === 0) return { household: undefined, findings: [{ field: 'code', code: 'SIS_KEY_MISSING' }] };
  const known = found.filter(({ households }) => households.length > 0);
  const [first] = known;
  if (first === undefined) {
    return { household: undefined, findings: [{ field: found[0]?.field ?? 'code', code: 'SIS_STRANGER' }] };
  }
  const agreed = first.households.filter((one) => known.every(({ households }) => households.includes(one)));
  if (agreed.length !== 1) {
    const detail = [...new Set(known.flatMap(({ households }) => households.map(({ code }) => code)))].join(', ');
    return { household: undefined, findings: [{ field: first.field, code: 'SIS_KEYS_DISAGREE', detail }] };
  }
  // A code of the PGH that nobody has yet is learned, not unknown.
  const unknown = found.filter(({ field, households }) => households.length === 0 && field !== 'pghCode');
  return {
    household: agreed[0],
    findings: unknown.map(({ field }) => ({ field, code: 'SIS_KEY_UNKNOWN', detail: agreed[0]?.code ?? '' })),
  };
}
