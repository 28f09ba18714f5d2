import type { IsoDate } from '@shared/domain/calendar';
import type { Role } from '@shared/domain/users';
import type { AccessLog } from './database/audit/accessLog';
import type { ReadDb, Write } from './database/handles';
import type { Look } from './database/lookOver';
import type { WhenLooked } from './database/open';
import type { Log } from './log';
import type { Keeper, WhenKept } from './registry/backups/keeper';
import type { KdfCost } from './registry/wrapping';
import type { OpenReader } from './workbooks/reading/readerProcess';
import type { WorkbookWriter } from './workbooks/writing/writer';

/** What does not depend on an open registry. Clock and ids are passed in, so that tests may set them. */
export type Surroundings = {
  readonly registryFile: string;
  readonly today: () => IsoDate;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly log: Log;
  readonly openReader: OpenReader;
  readonly writer: WorkbookWriter;
  readonly looked: WhenLooked;
  /** When the automatic backups are made. */
  readonly kept: WhenKept;
  /** What a new passphrase costs to try; tests pass a cheap one. */
  readonly kdfCost: KdfCost;
};

export type SignedInUser = { readonly id: string; readonly name: string; readonly role: Role };

/** The open registry as its handlers see it, on behalf of one user. */
export type Backend = Surroundings & {
  readonly db: ReadDb;
  readonly write: Write;
  readonly user: SignedInUser;
  /** The data key; only `users` wraps it for somebody else. */
  readonly key: Buffer;
  readonly look: Look;
  readonly keeper: Keeper;
  readonly seen: AccessLog;
};
