import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ON } from '../../src/cli/demo/scene';
import { readAndInsert } from '../floors/readAndInsert';
import { readByStream } from '../floors/readWorkbooks';
import { takeReturns } from '../office/operations';
import { sitDown } from '../office/sitDown';
import { returnedFolder } from '../office/stages';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

/** P2: all files read in the killable process, judged row by row, then applied in one transaction. */
export const measureReturns: Benchmark = async (office) => {
  const desk = await sitDown(office, 'issued', 'gestor', ON.returns);
  const returned = returnedFolder(office);
  const { ms: measured } = await timedAfresh(() => takeReturns(desk.call, returned));
  await desk.leave();
  const files = (await readdir(returned, { recursive: true })).filter((name) => name.endsWith('.xlsx'));
  const reading = await readByStream(files.map((name) => join(returned, name)));
  const inserting = await readAndInsert({ office, stage: 'issued', registryFile: desk.registryFile }, []);
  return [{ id: 'P2', measured, floor: reading + inserting }];
};
