import type { District, GeneratedHousehold } from './district';

/** Madre líder of a generated district: a holder of the programme, with the populated centres she reminds in. */
export type GeneratedLeader = {
  readonly household: string;
  readonly member: number;
  readonly centers: readonly string[];
};

/** Families from which on a zone is full, and the next centre begins another one. */
const FAMILIES = 20;

type Zone = { readonly centers: string[]; readonly families: GeneratedHousehold[] };

/** Neighbouring centres make up zones of the families in the programme; the first woman among their holders leads each. */
export function leadersOf(
  { centers, households }: District,
  affiliated: ReadonlySet<string>,
): readonly GeneratedLeader[] {
  const inProgramme = households.filter(({ household }) => affiliated.has(household.code));
  const zones: Zone[] = [];
  for (const { code } of centers) {
    const last = zones.at(-1);
    const zone = last !== undefined && last.families.length < FAMILIES ? last : { centers: [], families: [] };
    if (zone !== last) zones.push(zone);
    zone.centers.push(code);
    zone.families.push(...inProgramme.filter(({ household }) => household.populatedCenterCode === code));
  }
  return zones.flatMap(leaderOf);
}

function leaderOf({ centers, families }: Zone): readonly GeneratedLeader[] {
  const [leader] = families.flatMap(({ household, members }) =>
    members
      .filter(({ isHolder, sex }) => isHolder && sex === 'F')
      .map(({ number }) => ({ household: household.code, member: number, centers })),
  );
  return leader === undefined ? [] : [leader];
}
