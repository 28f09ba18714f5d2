import { dirname, join, resolve } from 'node:path';

/** Paths are relative to where the person typed the command: npm runs scripts in the project's folder. */
export const resolvePath = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/** The process that reads strangers' workbooks, beside the script that was started. */
export const readerFile = () => join(dirname(process.argv[1] ?? ''), 'reader.js');
