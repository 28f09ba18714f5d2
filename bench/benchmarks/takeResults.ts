import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { openOffice } from '../../src/cli/demo/office';
import { ON } from '../../src/cli/demo/scene';
import { insertSince } from '../floors/readAndInsert';
import { readByStream } from '../floors/readWorkbooks';
import { takeResults } from '../office/operations';
import { prepareSentList, SENT_PERIOD } from '../office/sentList';
import { registryIn } from '../office/stages';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

/** P8: a payer's file read in the killable process, each line in one class, then applied in one transaction. */
export const measureResults: Benchmark = async (office) => {
  const { folder, file } = await prepareSentList(office);
  const measured = join(office.scratch, 'medida');
  await cp(folder, measured, { recursive: true });
  const registryFile = registryIn(measured);
  const { signIn, leave } = openOffice(registryFile, office);
  const call = await signIn('gestor', ON.pay);
  const { ms } = await timedAfresh(() => takeResults(call, SENT_PERIOD, file));
  await leave();
  const reading = await readByStream([file]);
  const inserting = await insertSince(folder, { office, registryFile }, ['payment_payee', 'payment_line']);
  return [{ id: 'P8', measured: ms, floor: reading + inserting }];
};
