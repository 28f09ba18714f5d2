import { decodeCellText } from './cellText';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';
import { PLAIN, type RegularElements } from './regularElements';
import { readXml } from './xmlParts';
import type { ZipParts } from './zipParts';

/** The texts that cells refer to by number; runs of rich text joined, reading aids (phonetics) left out. */
export async function readSharedStrings(zip: ZipParts, part: string | undefined): Promise<readonly string[]> {
  if (part === undefined) return [];
  const strings: string[] = [];
  const text = createTextCollector();
  let total = 0;
  const keep = (string: string) => {
    total += string.length;
    if (strings.push(string) > LIMITS.sharedStrings || total > LIMITS.sharedStringsLength) refuseFile('BOMB', part);
  };
  await readXml(zip, part, {
    regular: regularStrings(keep),
    open: (name) => (name === 'si' ? text.start() : text.open(name)),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name === 'si') keep(text.end());
    },
  });
  return strings;
}

const STRING = new RegExp(`<si><t(?: xml:space="preserve")?>(${PLAIN})</t></si>`, 'y');

/** Texts without markup of their own. */
const regularStrings = (keep: (string: string) => void): RegularElements => ({
  endTag: '</si>',
  take(text, at) {
    for (let next = at; ; next = STRING.lastIndex) {
      STRING.lastIndex = next;
      const [, string = ''] = STRING.exec(text) ?? [];
      if (STRING.lastIndex === 0 || string.length > LIMITS.textLength) return next;
      keep(decodeCellText(string));
    }
  },
});

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
