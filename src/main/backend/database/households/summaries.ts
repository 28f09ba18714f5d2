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
  const words = [...households.values()].map((household) => ({
    id: numbers.get(household.id) ?? 0,
    texts: textsOf(household),
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
