import { decodeCellText } from './cellText';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';
import { readXml } from './xmlParts';
import type { ZipParts } from './zipParts';

/** The texts that cells refer to by number; runs of rich text joined, reading aids (phonetics) left out. */
export async function readSharedStrings(zip: ZipParts, part: string | undefined): Promise<readonly string[]> {
  if (part === undefined) return [];
  const strings: string[] = [];
  const text = createTextCollector();
  let total = 0;
  await readXml(zip, part, {
    open: (name) => (name === 'si' ? text.start() : text.open(name)),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      total += strings[strings.push(text.end()) - 1]?.length ?? 0;
      if (strings.length > LIMITS.sharedStrings || total > LIMITS.sharedStringsLength) refuseFile('BOMB', part);
    },
  });
  return strings;
}

/** Gathers the `<t>` texts of a shared (`<si>`) or inline (`<is>`) string. */
export function createTextCollector() {
  let text = '';
  let active = false;
  let inText = false;
  let phonetic = 0;
  return {
    start: () => {
      text = '';
      active = true;
    },
    open: (name: string) => {
      if (name === 't') inText = active && phonetic === 0;
      else if (name === 'rPh') phonetic++;
    },
    add: (piece: string) => {
      if (!inText) return;
      text += piece;
      if (text.length > LIMITS.textLength) refuseFile('TEXT');
    },
    close: (name: string) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
    end: () => {
      active = false;
      return decodeCellText(text);
    },
  };
}
