import { writeHouseholds } from '../../src/cli/demo/districtFiles';
import type { District, GeneratedHousehold } from '../../src/generator/district';
import { bigWorkbooks, type PreparedOffice } from './stages';

/** Members in one workbook, where the district has as many. */
const ROWS = 20_000;

/** The same households twice; in the second three of ten have members that cannot be registered. */
export async function writeBigWorkbooks({ households }: District, office: Pick<PreparedOffice, 'folder'>) {
  const { clean, spoiled } = bigWorkbooks(office);
  const some = firstOf(households);
  await writeHouseholds(clean, some);
  await writeHouseholds(
    spoiled,
    some.map((one, index) => (index % 10 < 3 ? withoutDocuments(one) : one)),
  );
}

function firstOf(households: readonly GeneratedHousehold[]): readonly GeneratedHousehold[] {
  let rows = 0;
  const tooMany = households.findIndex(({ members }) => (rows += members.length) > ROWS);
  return tooMany === -1 ? households : households.slice(0, tooMany);
}

/** A number cut short in every row. */
const withoutDocuments = (one: GeneratedHousehold): GeneratedHousehold => ({
  ...one,
  members: one.members.map((member) => ({ ...member, documentNumber: '123' })),
});
