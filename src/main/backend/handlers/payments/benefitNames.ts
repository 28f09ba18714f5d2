import type { Benefit } from '@shared/domain/benefits/benefit';
import type { PaymentLine } from '@shared/domain/payments/lines';
import type { PaymentTold } from '@shared/messages/payments';
import { loadBenefits } from '../../database/benefits/sent';
import { MEMBER_NAME } from '../../database/dueList';
import type { ReadDb } from '../../database/handles';
import { ruleSetNamed } from '../../database/ruleSets';
import type { PaymentRow } from './rows';

type Named = Pick<Benefit, 'code' | 'name'>;

/** What the list pays beside the base, in the order of the rule set: a column each. */
export async function paidBenefits(db: ReadDb, ruleSet: string, rows: readonly PaymentRow[]): Promise<Named[]> {
  const paid = new Set(rows.flatMap(({ benefits }) => Object.keys(benefits)));
  const known = await loadBenefits(db, await ruleSetNamed(db, ruleSet));
  return [...paid].map((code) => nameIn(known, code)).toSorted((a, b) => place(known, a) - place(known, b));
}

const place = (known: readonly Benefit[], { code }: Named) => known.findIndex((benefit) => benefit.code === code);

/** By its code where the rules of today no longer name it. */
function nameIn(known: readonly Benefit[], code: string): Named {
  const found = known.find((benefit) => benefit.code === code);
  return { code, name: found?.name ?? { es: code, en: code } };
}

/** What a benefit of a list is called. */
export async function benefitNamer(db: ReadDb, ruleSet: string) {
  const known = await loadBenefits(db, await ruleSetNamed(db, ruleSet));
  return (code: string) => nameIn(known, code).name;
}

/** Of each line that is not of the base transfer: which benefit, and whose where a member has it. */
export async function benefitTeller(db: ReadDb, ruleSet: string, lines: readonly PaymentLine[]) {
  const nameOf = await benefitNamer(db, ruleSet);
  const ids = lines.flatMap(({ memberId }) => memberId ?? []);
  const members: { id: string; name: string }[] = await db('member')
    .whereRaw('id in (select value from json_each(?))', [JSON.stringify(ids)])
    .select('id', db.raw(`${MEMBER_NAME} as name`));
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return ({ benefit, memberId }: PaymentLine): NonNullable<PaymentTold['benefit']> => ({
    ...nameOf(benefit),
    member: memberId === null ? '' : (names.get(memberId) ?? ''),
  });
}
