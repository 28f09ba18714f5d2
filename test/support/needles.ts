import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

type Found = { readonly file: string; readonly needle: string };

/** Which of these texts stand in which file of a folder and those below it, as UTF-8 or UTF-16, in any of three cases. */
export function findNeedles(folder: string, needles: readonly string[]): readonly Found[] {
  const sought = needles.flatMap((needle) => spellings(needle).map((bytes) => ({ needle, bytes })));
  return filesBelow(folder).flatMap((file) => {
    const content = readFileSync(file);
    const found = sought.filter(({ bytes }) => content.includes(bytes)).map(({ needle }) => needle);
    return [...new Set(found)].map((needle) => ({ file: relative(folder, file), needle }));
  });
}

const spellings = (needle: string): readonly Buffer[] =>
  [needle, needle.toUpperCase(), needle.toLowerCase()].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]);

export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
