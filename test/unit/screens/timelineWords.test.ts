import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timelineEn, timelineEs } from '../../../src/renderer/src/messages/timeline';

const BACKEND = join(import.meta.dirname, '../../../src/main/backend');

/** Events of the office, a facility or an assembly: no history of a household shows them. */
const OF_NO_HOUSEHOLD = [
  /^(affiliation|assembly|catalog|extract|facility|import|leader|package|payments|period|profile|reconciliation|registry|rules|territory)\./,
  /^rosters\.(exported|applied|sent)$/,
];

/** Every kind that the source names where an event is made: after `kind`, in a call that makes one, in a table of them. */
function kindsIn(source: string): readonly string[] {
  const places = /\bkind\b(?::| =)[^,;{}]*|[Ee]vents?\([^;]{0,20}'[^']*'|\bEVENTS\b[^;[\]]*?\}/g;
  const named = [...source.matchAll(places)].flatMap(([place]) => [...place.matchAll(/'([a-z]+\.[a-z-]+)'/g)]);
  return named.flatMap(([, kind = '']) => kind);
}

const sources = readdirSync(BACKEND, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const written = new Set(sources.flatMap((name) => kindsIn(readFileSync(join(BACKEND, name), 'utf8'))));
const ofHouseholds = [...written].filter((kind) => !OF_NO_HOUSEHOLD.some((office) => office.test(kind))).toSorted();

describe('words of the history of a household', () => {
  it('finds the kinds however the source names them', () => {
    const ways = [
      'household.signed',
      'member.died',
      'attachment.saved',
      'payment.held',
      'classification.letter-handed',
    ];
    expect(ofHouseholds).toEqual(expect.arrayContaining(ways));
  });

  it.each(ofHouseholds)('has a sentence for %s in both languages', (kind) => {
    expect(Object.keys(timelineEs.kinds)).toContain(kind);
    expect(Object.keys(timelineEn.kinds)).toContain(kind);
  });

  it.each(Object.keys(timelineEs.kinds))('says the same facts of %s in both languages', (kind) => {
    const factsOf = (kinds: Readonly<Record<string, string>>) => (kinds[kind] ?? '').match(/\{\{\w+\}\}/g)?.toSorted();
    expect(factsOf(timelineEn.kinds)).toEqual(factsOf(timelineEs.kinds));
  });
});
