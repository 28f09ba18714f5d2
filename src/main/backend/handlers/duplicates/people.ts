import type { LikelyDuplicate, ScannedPerson } from '@shared/domain/duplicates/person';
import { prepare, type PreparedPerson } from '@shared/domain/duplicates/prepare';
import { scanDuplicates, type ScanStep } from '@shared/domain/duplicates/scan';
import { readPeople, type StoredPerson } from '../../database/duplicates';
import type { ReadDb } from '../../database/handles';
import { pause, type JobContext } from '../../jobs/job';

/** Everybody of the registry, prepared for comparison, with a pause after each slice. */
export async function preparePeople(db: ReadDb, job: JobContext): Promise<readonly PreparedPerson<StoredPerson>[]> {
  const people: PreparedPerson<StoredPerson>[] = [];
  for await (const slice of readPeople(db)) {
    for (const person of slice) people.push(prepare(person));
    await pause(job, 0, 0, 'reading');
  }
  return people;
}

/** Steps of a scan as they are reported. */
const PARTS = 100;

/** Drives a scan to its end; others have their turn between its steps, and it can be cancelled. */
export async function runScan<Person extends ScannedPerson>(
  people: readonly PreparedPerson<Person>[],
  job: JobContext,
  about?: (person: Person) => boolean,
): Promise<readonly LikelyDuplicate<Person>[]> {
  const scan: Generator<ScanStep, readonly LikelyDuplicate<Person>[]> = scanDuplicates(
    people,
    about === undefined ? {} : { about },
  );
  for (;;) {
    const step = scan.next();
    if (step.done === true) return step.value;
    await pause(job, Math.round(step.value.done * PARTS), step.value.total * PARTS, 'comparing');
  }
}
