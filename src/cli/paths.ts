import { resolve } from 'node:path';

/** Paths are relative to where the person typed the command: npm runs scripts in the project's folder. */
export const resolvePath = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
