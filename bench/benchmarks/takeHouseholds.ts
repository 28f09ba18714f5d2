import { join } from 'node:path';
import { ON } from '../../src/cli/demo/scene';
import type { FigureId } from '../goals';
import { readAndInsert } from '../floors/readAndInsert';
import { readByStream } from '../floors/readWorkbooks';
import { takeHouseholds } from '../office/operations';
import { sitDown } from '../office/sitDown';
import { bigWorkbooks, type PreparedOffice } from '../office/stages';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

/** P3: every row judged beside the others, then registered; what is wrong goes back in a workbook of its own. */
export const measureHouseholds: Benchmark = async (office) => {
  const { clean, spoiled } = bigWorkbooks(office);
  return [await measureOne(office, 'P3', clean), await measureOne(office, 'P3r', spoiled, 'observaciones.xlsx')];
};

async function measureOne(office: PreparedOffice, id: FigureId, path: string, remarks?: string) {
  const desk = await sitDown(office, 'catalogued', 'gestor', ON.open);
  const target = remarks && join(desk.folder, remarks);
  const { ms: measured } = await timedAfresh(() => takeHouseholds(desk.call, path, target));
  await desk.leave();
  const inserting = await readAndInsert({ office, stage: 'catalogued', registryFile: desk.registryFile }, []);
  return { id, measured, floor: (await readByStream([path])) + inserting };
}
