import { reachesAttendance, type AttendanceLimit } from './attendance';
import { isExplicitBreach } from './breach';
import type { Determination } from './duties';

/** What one school's statement comes to by itself. `perPupil`: days and absences given for this pupil alone. */
export type SchoolFinding = {
  readonly found: Determination;
  readonly perPupil: { readonly days: number; readonly absences: number } | null;
};

const MOST_DAYS = 31;

/** One state from several schools for the same pupil and month, the responsible one first (decisions §2c C1–C7). */
export function combineSchools(reports: readonly SchoolFinding[], limit: AttendanceLimit): Determination {
  const founds = reports.map(({ found }) => found);
  if (founds.length < 2) return combinePosts(founds);
  return anyCompliant(founds) ?? summed(reports, limit) ?? combinePosts(founds);
}

/** The same from several health posts (§3c): C2 has no sense there. Of one post, what that post says. */
export function combinePosts(founds: readonly Determination[]): Determination {
  const [first, ...others] = founds;
  if (first === undefined) throw new Error('nothing to combine');
  if (others.length === 0) return first;
  return (
    anyCompliant(founds) ??
    theOneThatHasThePerson(founds) ??
    allAlike(founds) ??
    firstPending(founds) ??
    disagreement(founds, first)
  );
}

const under = (rule: string, found: Determination, founds: readonly Determination[]): Determination => ({
  ...found,
  rule,
  facts: { ...found.facts, facilities: founds.length, foundRule: found.rule },
});

function anyCompliant(founds: readonly Determination[]) {
  const compliant = founds.find(({ state }) => state === 'COMPLIANT');
  return compliant && under('C1', compliant, founds);
}

/** C2. The sums may prove compliance; a breach they make only where each school states one (P2). */
function summed(reports: readonly SchoolFinding[], limit: AttendanceLimit): Determination | undefined {
  const parts = reports.flatMap(({ perPupil }) => (perPupil === null ? [] : [perPupil]));
  const founds = reports.map(({ found }) => found);
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  const absences = parts.reduce((sum, part) => sum + part.absences, 0);
  if (parts.length < reports.length || days < 1 || days > MOST_DAYS) return undefined;
  const judged = reachesAttendance(days, absences, limit) ? compliantFrom(founds) : mildestBreach(founds);
  if (judged === undefined) return undefined;
  const combined = under('C2', judged, founds);
  return { ...combined, facts: { ...combined.facts, days, absences } };
}

const compliantFrom = ([first]: readonly Determination[]): Determination | undefined =>
  first && { ...first, state: 'COMPLIANT', cause: null };

/** E19 before E20 before E21. */
const mildestBreach = (founds: readonly Determination[]) =>
  founds.every(isExplicitBreach)
    ? (founds.find(({ cause }) => cause === 'MOTIVE_TO_DECIDE') ??
      founds.find(({ cause }) => cause === 'SECOND_CHECK') ??
      founds[0])
    : undefined;

/** C3. */
function theOneThatHasThePerson(founds: readonly Determination[]) {
  const [only, ...more] = founds.filter(({ state }) => state !== 'NOT_FOUND_IN_SERVICE');
  return only !== undefined && more.length === 0 ? under('C3', only, founds) : undefined;
}

/** C4 and C7, and two facilities that could not serve: where all say the same there is nothing to disagree about. */
function allAlike(founds: readonly Determination[]) {
  const [first] = founds;
  if (first === undefined || first.state === 'PENDING') return undefined;
  if (founds.some(({ state }) => state !== first.state)) return undefined;
  return under(first.state === 'NOT_FOUND_IN_SERVICE' ? 'C7' : 'C4', first, founds);
}

function firstPending(founds: readonly Determination[]) {
  const waiting = founds.find(({ state }) => state === 'PENDING');
  return waiting && under('C5', waiting, founds);
}

const disagreement = (founds: readonly Determination[], first: Determination): Determination => ({
  ...under('C6', first, founds),
  state: 'PENDING',
  cause: 'FACILITIES_DISAGREE',
});
