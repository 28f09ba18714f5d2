import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ON } from '../../src/cli/demo/scene';
import { rewriteByStream } from '../floors/writeWorkbooks';
import { writeRosters } from '../office/operations';
import { sitDown } from '../office/sitDown';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

/** P1: who is due where is worked out, row keys and forms are drawn, workbooks written, forms noted. */
export const measureWriting: Benchmark = async (office) => {
  const desk = await sitDown(office, 'enrolled', 'gestor', ON.rosters);
  const folder = join(desk.folder, 'libros');
  const { ms: measured } = await timedAfresh(() => writeRosters(desk.call, folder));
  await desk.leave();
  const files = (await readdir(folder)).map((name) => join(folder, name));
  return [{ id: 'P1', measured, floor: await rewriteByStream(files, desk.folder) }];
};
