import { fullName } from '@shared/domain/households';
import { foldName } from '@shared/domain/names';
import { pauseIn, type Tx } from '../handles';
import { addWords, removeWords } from '../sqlite/search';
import { insertRows } from '../sqlite/insertRows';
import { loadListed, type ListedHousehold } from './listed';

/** Writes anew what the list shows and finds of these households; to be called after each change of one. */
export async function refreshSummaries(tx: Tx, codes: readonly string[]): Promise<void> {
  for (let from = 0; from < codes.length; from += VALUES_PER_QUERY) {
    if (from > 0) await pauseIn(tx);
    await refreshSlice(tx, await loadListed(tx, codes.slice(from, from + VALUES_PER_QUERY)));
  }
}

async function refreshSlice(tx: Tx, households: readonly ListedHousehold[]): Promise<void> {
  const ids = households.map(({ id }) => id);
  const known = await numbersOf(tx, ids);
  await insertRows(tx, 'household_summary', households.filter(({ id }) => !known.has(id)).map(summaryOf));
  for (const household of households) {
    if (known.has(household.id))
      await tx('household_summary').where({ household_id: household.id }).update(summaryOf(household));
  }
  const numbers = known.size === ids.length ? known : await numbersOf(tx, ids);
  const kept = await loadFormerTexts(tx, ids);
  await removeWords(tx, [...known.values()]);
  const words = households.map((household) => ({
    id: numbers.get(household.id) ?? 0,
    texts: [...textsOf(household), ...(kept.get(household.id) ?? [])],
  }));
  await addWords(tx, words);
}

async function numbersOf(tx: Tx, householdIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows: { id: number; household_id: string }[] = await tx('household_summary')
    .whereIn('household_id', householdIds)
    .select('id', 'household_id');
  return new Map(rows.map(({ id, household_id }) => [household_id, id]));
}

const VALUES_PER_QUERY = 500;

/** By household: every address and centre it had or has, and its code in the padrón of SISFOH. */
async function loadFormerTexts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const texts = new Map<string, string[]>();
  const places: { id: string; name: string; code: string; address: string }[] = await tx('household_address')
    .whereIn('household_id', ids)
    .select('household_id as id', 'populated_center_name as name', 'populated_center_code as code', 'address');
  const registered: { id: string; pgh: string }[] = await tx('household')
    .whereIn('id', ids)
    .whereNot('pgh_code', '')
    .select('id', 'pgh_code as pgh');
  for (const { id, name, code, address } of places) texts.set(id, [...(texts.get(id) ?? []), name, code, address]);
  for (const { id, pgh } of registered) texts.set(id, [...(texts.get(id) ?? []), pgh]);
  return texts;
}

function summaryOf({ id, members }: ListedHousehold) {
  const holder = members.find(({ isHolder }) => isHolder);
  const name = holder === undefined ? '' : fullName(holder);
  return {
    household_id: id,
    holder_name: name,
    holder_sort: foldName(name),
    holder_document: holder?.documentNumber ?? '',
    members: members.filter(({ exitDate }) => exitDate === null).length,
  };
}

const textsOf = ({ code, populatedCenterName, populatedCenterCode, members }: ListedHousehold): readonly string[] => [
  code,
  populatedCenterName,
  populatedCenterCode,
  ...members.flatMap(({ surname1, surname2, givenNames, documentNumber, formerNumbers }) => [
    surname1,
    surname2,
    givenNames,
    documentNumber,
    ...formerNumbers,
  ]),
];
