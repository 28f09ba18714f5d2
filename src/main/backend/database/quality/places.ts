import type { Breach } from '@shared/domain/quality/breaches';
import { ofHousehold, type Rule } from './inspection';

type Place = { readonly household: string; readonly center: string; readonly ubigeo: string };

/** 3. The code of a populated centre begins with the district: of households, of their addresses, of the catalogue. */
export const centersInDistrict: Rule = async ({ db, pause }) => {
  await pause();
  const current: Place[] = await db('household')
    .whereNot('populated_center_code', '')
    .whereRaw('substr(populated_center_code, 1, 6) <> ubigeo')
    .orderBy('code')
    .select('code as household', 'populated_center_code as center', 'ubigeo');
  const former: Place[] = await db('household_address')
    .join('household', 'household.id', 'household_address.household_id')
    .whereNotNull('until')
    .whereRaw('until > since') // what was put right the same day never held
    .whereNot('household_address.populated_center_code', '')
    .whereRaw('substr(household_address.populated_center_code, 1, 6) <> household_address.ubigeo')
    .orderBy('household.code')
    .select(
      'household.code as household',
      'household_address.populated_center_code as center',
      'household_address.ubigeo as ubigeo',
    );
  const listed: Omit<Place, 'household'>[] = await db('populated_center')
    .whereRaw('substr(code, 1, 6) <> ubigeo')
    .orderBy('code')
    .select('code as center', 'ubigeo');
  return [
    ...[...current, ...former].map(({ household, ...facts }): Breach => ({
      code: 'CENTER_OUTSIDE_DISTRICT',
      ...ofHousehold(household),
      facts,
    })),
    ...listed.map((facts): Breach => ({
      code: 'CENTER_OUTSIDE_DISTRICT',
      household: null,
      member: null,
      subject: facts.center,
      facts,
    })),
  ];
};
