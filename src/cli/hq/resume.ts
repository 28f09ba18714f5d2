import { chainState, NO_LINK, type ChainState, type Link } from '@shared/domain/packages/chain';
import type { BagInfo } from '../../main/backend/packages/bag';
import type { EnrolledOffice } from './folder';

/*
 * An office that restored an older backup knows less than headquarters has of it: its next package would bear a number
 * that is taken, with a history that became shorter. Headquarters, having spoken with it, states what it has; the next
 * package names that statement, follows the last one that headquarters has, and begins a history of its own.
 */

/** The last package that headquarters has of it. */
export const lastOf = ({ received }: EnrolledOffice) =>
  received.reduce((newest, one) => (one.sequence > newest.sequence ? one : newest), NOTHING);
const NOTHING = { sequence: 0, sha256: NO_LINK, identifier: '' };

/** The statement a package goes on by, where headquarters made it for this office. */
export const resumeOf = ({ resumes }: EnrolledOffice, info: BagInfo) =>
  resumes.find(({ identifier }) => identifier === info.resumes);

/** Its place among those before; the first one after a restoration may leave out numbers that the office gave again. */
export function placeIn(office: EnrolledOffice, info: BagInfo, link: Link): ChainState {
  const last = lastOf(office);
  const isResumed = resumeOf(office, info)?.after === last.sequence && info.previousSha256 === last.sha256;
  if (isResumed && info.sequence > last.sequence) return 'NEXT';
  return chainState(office.received, { ...link, previousSha256: info.previousSha256 });
}

/** Heads of the same history: what stood before a restoration is not what comes after it. */
export function sameHistory(office: EnrolledOffice, info: BagInfo): EnrolledOffice['heads'] {
  const starts = office.resumes.flatMap(({ from }) => (from === null ? [] : [from]));
  if (resumeOf(office, info) !== undefined) starts.push(info.sequence);
  const startOf = (sequence: number) => Math.max(0, ...starts.filter((start) => start <= sequence));
  return office.heads.filter(({ sequence }) => startOf(sequence) === startOf(info.sequence));
}

/** From this package on its history is the one of the restored backup. */
export function resumedBy(office: EnrolledOffice, info: BagInfo): EnrolledOffice {
  const resumes = office.resumes.map((one) =>
    one.identifier === info.resumes && one.from === null ? { ...one, from: info.sequence } : one,
  );
  return { ...office, resumes };
}
