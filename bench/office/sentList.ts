import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toPeriod } from '@shared/domain/calendar';
import type { Driver } from '../../src/main/backend/database/sqlite/driver';
import { resultSheet, resultTable } from '../../src/main/backend/workbooks/reconciliation/resultTable';
import { listsOf } from '../../src/main/backend/workbooks/tables/table';
import { writeWorkbook } from '../../src/main/backend/workbooks/writing/writeWorkbook';
import { openEncrypted } from '../floors/encryptedFile';
import { registryIn, stageFolder, type PreparedOffice } from './stages';

/** As many as a territorial unit pays: more than any district of the generator has. */
const HOUSEHOLDS = 100_000;
export const SENT_PERIOD = toPeriod('2019-B1');
const AT = '2026-07-06T15:00:00.000Z';
const CENTS = 20_000;

export type SentList = { readonly folder: string; readonly file: string };

/** An office with a list that was sent long ago, of households made up for it, and the file in which its payer answers. */
export async function prepareSentList(office: PreparedOffice): Promise<SentList> {
  await rm(office.scratch, { recursive: true, force: true });
  const folder = join(office.scratch, 'enviada');
  await mkdir(office.scratch, { recursive: true });
  await cp(stageFolder(office, 'closed'), folder, { recursive: true, preserveTimestamps: true });
  const driver = await openEncrypted(registryIn(folder));
  driver.prepare('begin immediate').run();
  insertList(driver);
  driver.prepare('commit').run();
  driver.close();
  const file = join(office.scratch, 'respuesta.xlsx');
  const written = await writeWorkbook(file, {
    subject: 'resultado-de-pago',
    lists: listsOf(resultTable),
    sheets: [resultSheet(answers())],
  });
  if (!written.ok) throw new Error(written.problem.code);
  return { folder, file };
}

const codes = Array.from({ length: HOUSEHOLDS }, (_, index) => `Z${String(index).padStart(6, '0')}`);

/** Most collected; some did not come, and some sent back. */
const answers = () =>
  codes.map((code, index) => {
    const result = index % 20 === 0 ? 'NO COBRADO' : index % 33 === 0 ? 'DEVUELTO' : 'COBRADO';
    const reason = result === 'COBRADO' ? null : 'No se presentó';
    return [code, null, null, CENTS / 100, result, '2026-07-07', reason];
  });

function insertList(driver: Driver): void {
  const users = driver.prepare<{ id: string }>('select id from app_user order by id limit 2').all();
  const [one, other] = [users[0]?.id ?? '', users[1]?.id ?? ''];
  driver
    .prepare(
      `insert into payment_list (id, period, status, rule_set, inputs_sha256, sha256, paid_count, total_cents,
         calculated_on, calculated_at, calculated_by)
       values ('LISTA', ?, 'CALCULATED', 'CEPAL', '', '', ?, ?, '2026-07-05', ?, ?)`,
    )
    .run(SENT_PERIOD, HOUSEHOLDS, HOUSEHOLDS * CENTS, AT, one);
  const household = driver.prepare(
    `insert into household (id, code, ubigeo, populated_center_code, populated_center_name, address, reference, area, phone,
       language, indigenous_people, native_community, fsu_number, residence_since, status)
     values (?, ?, '050401', '', 'Huanta', '', '', 'RURAL', '', '', '', '', '', '2010-01-01', 'DISAFFILIATED')`,
  );
  const line = driver.prepare(
    `insert into payment_line (id, list_id, household_id, benefit, origin_period, kind, status, amount_cents,
       entitled_cents, reason, explanation) values (?, 'LISTA', ?, 'BASE', ?, 'BASE', 'PAID', ?, ?, 'COMPLIED', '{}')`,
  );
  const payee = driver.prepare(
    `insert into payment_payee (list_id, household_id, holder, document_number, ubigeo, center, payment_mode,
       account_number, pay_point, amount_cents) values ('LISTA', ?, 'Titular', ?, '050401', 'Huanta', '', '', '', ?)`,
  );
  for (const code of codes) {
    household.run(code, code);
    line.run(`L${code}`, code, SENT_PERIOD, CENTS, CENTS);
    payee.run(code, code, CENTS);
  }
  driver
    .prepare(`update payment_list set status = 'APPROVED', approved_at = ?, approved_by = ? where id = 'LISTA'`)
    .run(AT, other);
  authorise(driver, one);
  driver.prepare(`update payment_list set status = 'SENT', sent_at = ?, sent_by = ? where id = 'LISTA'`).run(AT, one);
}

/** What the entries hold together by does not matter to who adds to them. */
function authorise(driver: Driver, user: string): void {
  const last = driver
    .prepare<{ seq: number; hash: string }>('select seq, hash from payment_ledger order by seq desc')
    .get();
  const entry = driver.prepare(
    `insert into payment_ledger (seq, line_id, kind, amount_cents, on_date, reason, at, user_id, previous_hash, hash)
     values (?, ?, 'AUTHORISED', ?, '2026-07-06', '', ?, ?, ?, ?)`,
  );
  const begin = last?.seq ?? 0;
  for (const [index, code] of codes.entries()) {
    const seq = begin + index + 1;
    const previous = index === 0 ? (last?.hash ?? '') : String(seq - 1);
    entry.run(seq, `L${code}`, CENTS, AT, user, previous, String(seq));
  }
}
