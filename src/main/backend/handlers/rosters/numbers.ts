import { randomInt } from 'node:crypto';
import { FORM_SERIAL_BITS, formCodeFor, type FormIdentity } from '@shared/domain/rosters/formCodes';
import { ROW_KEY_BITS, rowKeyFor, type RowKey } from '@shared/domain/rosters/rowKeys';
import { findTakenKeys } from '../../database/forms';
import type { ReadDb } from '../../database/handles';

/** So many row keys that no row of this registry ever had. */
export async function drawRowKeys(db: ReadDb, count: number): Promise<readonly RowKey[]> {
  const drawn = new Set<RowKey>();
  while (drawn.size < count) {
    const candidates = new Set<RowKey>();
    while (drawn.size + candidates.size < count) {
      const key = rowKeyFor(randomInt(2 ** ROW_KEY_BITS));
      if (!drawn.has(key)) candidates.add(key);
    }
    const taken = await findTakenKeys(db, [...candidates]);
    for (const key of candidates) if (!taken.has(key)) drawn.add(key);
  }
  return [...drawn];
}

/** A form code that no earlier issue has. */
export function drawFormCode(form: Omit<FormIdentity, 'serial'>, taken: ReadonlySet<string>): string {
  for (;;) {
    const code = formCodeFor({ ...form, serial: randomInt(2 ** FORM_SERIAL_BITS) });
    if (!taken.has(code)) return code;
  }
}
