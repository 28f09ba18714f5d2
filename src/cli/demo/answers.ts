import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answerRoster, type Manner } from '../../facilities/answer';
import { openRoster } from '../../facilities/roster';
import { createRandom } from '../../generator/random';

/** What became of the workbooks that were handed out. */
export type Answers = {
  readonly onTime: readonly string[];
  readonly late: readonly string[];
  /** Names of the files that facilities filled in wrongly. */
  readonly careless: readonly string[];
  readonly missing: readonly string[];
};

const OUTCOMES = { missing: 1, late: 3, careless: 4, 'on-strike': 2 } as const;

/** Schools and posts fill their workbooks in, some wrongly, some late; one never answers. Same seed, same answers. */
export async function answerAll(issued: string, returned: string, seed: number, year: string): Promise<Answers> {
  const names = (await readdir(issued)).filter((name) => name.endsWith('.xlsx')).sort();
  const manners = mannersOf(names);
  const [onTime, late] = [join(returned, 'a-tiempo'), join(returned, 'tarde')];
  await Promise.all([onTime, late].map((folder) => mkdir(folder, { recursive: true })));
  const files = { onTime: [] as string[], late: [] as string[] };
  for (const [index, name] of names.entries()) {
    const manner = manners.get(name);
    if (manner === 'missing') continue;
    const target = join(manner === 'late' ? late : onTime, name);
    await answer(
      join(issued, name),
      target,
      manner === 'late' || manner === undefined ? 'careful' : manner,
      seed + index,
      year,
    );
    (manner === 'late' ? files.late : files.onTime).push(target);
  }
  const namesOf = (wanted: Told) => names.filter((name) => manners.get(name) === wanted);
  return { ...files, careless: namesOf('careless'), missing: namesOf('missing') };
}

/** A facility looks at its remarks and fills the workbook in again, this time with care. */
export async function answerAgain(
  issued: string,
  returned: string,
  names: readonly string[],
  seed: number,
  year: string,
): Promise<readonly string[]> {
  const all = (await readdir(issued)).filter((name) => name.endsWith('.xlsx')).sort();
  const corrected = join(returned, 'corregidos');
  await mkdir(corrected, { recursive: true });
  for (const name of names)
    await answer(join(issued, name), join(corrected, name), 'careful', seed + all.indexOf(name), year);
  return names.map((name) => join(corrected, name));
}

async function answer(from: string, to: string, manner: Manner, seed: number, year: string): Promise<void> {
  const roster = await openRoster(from);
  answerRoster(roster, manner, createRandom(seed), year);
  await roster.save(to);
}

type Told = keyof typeof OUTCOMES;

/** Spreads the outcomes over the list of files, schools and posts alike. */
function mannersOf(names: readonly string[]): ReadonlyMap<string, Told> {
  const outcomes = Object.entries(OUTCOMES).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => outcome as Told),
  ); // keys of OUTCOMES
  const stride = Math.max(1, Math.floor(names.length / outcomes.length));
  return new Map(
    outcomes.flatMap((outcome, index): [string, Told][] => {
      const name = names[index * stride];
      return name === undefined ? [] : [[name, outcome]];
    }),
  );
}
