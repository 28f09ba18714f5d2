import type { Scheme } from '@shared/domain/benefits/schemes';
import type { BenefitDistrict } from '@shared/domain/benefits/dues';
import type { IsoDate } from '@shared/domain/calendar';
import type { Tx } from '../handles';
import type { Listing } from './named';

const by = ({ author }: Tx) => ({ at: author.at, user_id: author.userId });

type NewDistrict = Omit<BenefitDistrict, 'until'> & { readonly id: string; readonly reference: string };

/** Given there already: nothing changes. */
export async function insertDistrict(tx: Tx, district: NewDistrict): Promise<void> {
  await tx('benefit_district')
    .insert({ ...district, until: null, ...by(tx) })
    .onConflict()
    .ignore();
}

/** Whether it was given there before that day. */
export async function closeDistrict(
  tx: Tx,
  { benefit, ubigeo, until }: Pick<BenefitDistrict, 'benefit' | 'ubigeo'> & { readonly until: IsoDate },
): Promise<boolean> {
  const closed = await tx('benefit_district')
    .where({ benefit, ubigeo })
    .whereNull('until')
    .where('since', '<', until)
    .update({ until });
  return closed > 0;
}

export async function insertListed(tx: Tx, { householdId, ...listing }: Listing): Promise<void> {
  await tx('benefit_listed')
    .insert({ ...listing, household_id: householdId, ...by(tx) })
    .onConflict()
    .ignore();
}

type NewScheme = Omit<Scheme, 'periodicCents' | 'annualCents'> & {
  readonly id: string;
  readonly periodicCents: number;
  readonly annualCents: number;
};

export async function insertScheme(
  tx: Tx,
  { periodicCents, annualCents, validFrom, validTo, givenTo, ...scheme }: NewScheme,
): Promise<void> {
  const dates = { valid_from: validFrom, valid_to: validTo, given_to: givenTo };
  await tx('benefit_scheme')
    .insert({ ...scheme, ...dates, periodic_cents: periodicCents, annual_cents: annualCents, ...by(tx) })
    .onConflict()
    .ignore();
}
