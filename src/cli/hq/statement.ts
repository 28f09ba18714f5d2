import type { IsoDate } from '@shared/domain/calendar';
import { NO_LINK } from '@shared/domain/packages/chain';
import { RESUME } from '../../main/backend/packages/resume';
import { numbered, sealFor, type Sender } from './exchange';
import type { EnrolledOffice } from './folder';
import { lastOf } from './resume';

/** The statement, sealed to the office; the same number for each after the same package. */
export async function statementFor(sender: Sender, ubigeo: string, office: EnrolledOffice, on: IsoDate) {
  const last = lastOf(office);
  const statement = numbered('R', ubigeo, last.sequence);
  const row = { sequence: last.sequence, identifier: last.identifier, sha256: last.sha256, stated_on: on };
  const { file } = await sealFor(sender, ubigeo, office, {
    kind: 'RESUME',
    tables: [{ ...RESUME, rows: [row] }],
    on,
    expires: null,
    identifier: statement,
    sequence: last.sequence,
    previousSha256: NO_LINK,
  });
  const known = office.resumes.some(({ identifier }) => identifier === statement);
  const stated = { identifier: statement, after: last.sequence, from: null };
  const now = known ? office : { ...office, resumes: [...office.resumes, stated] };
  return { file, identifier: statement, last, office: now };
}
