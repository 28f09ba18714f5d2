import { prepare } from '@shared/domain/duplicates/prepare';
import { scanDuplicates } from '@shared/domain/duplicates/scan';
import { expectDone } from '../../src/cli/demo/office';
import { ON } from '../../src/cli/demo/scene';
import { generateLabelledDistrict } from '../../src/generator/duplicates/labelledDistrict';
import { exactMatches, measured as against } from '../../src/generator/duplicates/measure';
import type { Sample } from '../figures';
import { readPersons } from '../floors/persons';
import { sitDown } from '../office/sitDown';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

/** P5: everybody of the registry against everybody; E1 and E2: how right that is where the answer is known. */
export const measureDuplicates: Benchmark = async (office) => {
  const desk = await sitDown(office, 'enrolled', 'gestor', ON.rosters);
  const { total } = expectDone(await desk.call('households.search', { limit: 1 }));
  const { ms: measured } = await timedAfresh(async () => expectDone(await desk.call('duplicates.scan', {})));
  await desk.leave();
  const persons = await readPersons(desk.registryFile);
  const { ms: joining } = await timedAfresh(() => exactMatches(persons.value));
  return [{ id: 'P5', measured, floor: persons.ms + joining }, ...rightness(total)];
};

const SEED = 2;

function rightness(households: number): readonly Sample[] {
  const { district, duplicates } = generateLabelledDistrict({ households, seed: SEED });
  const people = district.households.flatMap(({ household, members }) =>
    members.map((member) => ({ ...member, household: household.code, member: member.number })),
  );
  const scan = scanDuplicates(people.map(prepare));
  let step = scan.next();
  while (step.done !== true) step = scan.next();
  const [found, exact] = [against(step.value, duplicates), against(exactMatches(people), duplicates)];
  return [
    { id: 'E1', measured: found.precision * 100, floor: exact.precision * 100 },
    { id: 'E2', measured: found.recall * 100, floor: exact.recall * 100 },
  ];
}
