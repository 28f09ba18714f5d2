import { fullName } from '@shared/domain/households';
import { foldName } from '@shared/domain/names';
import type { Tx } from '../handles';
import { writeWords } from '../sqlite/search';
import { loadHouseholds, type StoredHousehold } from './loadHouseholds';
import { insertRows } from '../sqlite/insertRows';

/** Writes anew what the list shows and finds of these households; to be called after each change of one. */
export async function refreshSummaries(tx: Tx, codes: readonly string[]): Promise<void> {
  const households = await loadHouseholds(tx, codes);
  const known = await numbersOf(tx, [...households.values()]);
  const added = [...households.values()].filter(({ id }) => !known.has(id));
  await insertRows(tx, 'household_summary', added.map(summaryOf));
  for (const household of households.values()) {
    if (!known.has(household.id)) continue;
    await tx('household_summary').where({ household_id: household.id }).update(summaryOf(household));
  }
  const numbers = await numbersOf(tx, [...households.values()]);
  const kept = await loadFormerTexts(tx, [...households.values()]);
  const words = [...households.values()].map((household) => ({
    id: numbers.get(household.id) ?? 0,
    texts: [...textsOf(household), ...(kept.get(household.id) ?? [])],
  }));
  await writeWords(tx, words);
}

async function numbersOf(tx: Tx, households: readonly StoredHousehold[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (let from = 0; from < households.length; from += VALUES_PER_QUERY) {
    const ids = households.slice(from, from + VALUES_PER_QUERY).map(({ id }) => id);
    const rows: { id: number; household_id: string }[] = await tx('household_summary')
      .whereIn('household_id', ids)
      .select('id', 'household_id');
    for (const row of rows) numbers.set(row.household_id, row.id);
  }
  return numbers;
}

const VALUES_PER_QUERY = 500;

/** By household: every address and centre it had or has, and its code in the padrón of SISFOH. */
async function loadFormerTexts(tx: Tx, households: readonly StoredHousehold[]): Promise<ReadonlyMap<string, string[]>> {
  const texts = new Map<string, string[]>();
  for (let from = 0; from < households.length; from += VALUES_PER_QUERY) {
    const ids = households.slice(from, from + VALUES_PER_QUERY).map(({ id }) => id);
    const places: { id: string; name: string; code: string; address: string }[] = await tx('household_address')
      .whereIn('household_id', ids)
      .select('household_id as id', 'populated_center_name as name', 'populated_center_code as code', 'address');
    const registered: { id: string; pgh: string }[] = await tx('household')
      .whereIn('id', ids)
      .whereNot('pgh_code', '')
      .select('id', 'pgh_code as pgh');
    for (const { id, name, code, address } of places) texts.set(id, [...(texts.get(id) ?? []), name, code, address]);
    for (const { id, pgh } of registered) texts.set(id, [...(texts.get(id) ?? []), pgh]);
  }
  return texts;
}

function summaryOf({ id, members }: StoredHousehold) {
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

const textsOf = ({ code, populatedCenterName, populatedCenterCode, members }: StoredHousehold): readonly string[] => [
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
