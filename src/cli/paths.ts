import { dirname, join, resolve } from 'node:path';

/** Paths are relative to where the person typed the command: npm runs scripts in the project's folder. */
export const resolvePath = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

const besideScript = (name: string) => join(dirname(process.argv[1] ?? ''), name);

/** The process that reads strangers' workbooks, and the thread that writes ours. */
export const programs = () => ({ readerFile: besideScript('reader.js'), writerFile: besideScript('writer.js') });
