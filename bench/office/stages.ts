import { join } from 'node:path';
import type { Programs } from '../../src/cli/demo/office';

/** The registry of an office at five points of a bimester; each is what the next operation starts from. */
export const STAGES = ['catalogued', 'enrolled', 'issued', 'received', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** A played bimester on disk, from which every measurement starts anew. */
export type PreparedOffice = Programs & {
  readonly folder: string;
  /** For what a measurement writes; emptied before each. */
  readonly scratch: string;
};

export const stageFolder = ({ folder }: Pick<PreparedOffice, 'folder'>, stage: Stage) => join(folder, stage);
export const returnedFolder = ({ folder }: Pick<PreparedOffice, 'folder'>) => join(folder, 'devueltos');
/** One workbook of households for an office that has its catalogues: sound, and with many rows that are not. */
export const bigWorkbooks = ({ folder }: Pick<PreparedOffice, 'folder'>) => ({
  clean: join(folder, 'hogares.xlsx'),
  spoiled: join(folder, 'hogares-con-errores.xlsx'),
});
export const registryIn = (folder: string) => join(folder, 'registro.db');
