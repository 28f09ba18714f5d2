import type { Call } from '../../src/cli/command';
import { expectDone } from '../../src/cli/demo/office';
import { ON } from '../../src/cli/demo/scene';
import { percentile } from '../figures';
import { sitDown } from '../office/sitDown';
import type { Benchmark } from './benchmark';

const HOUSEHOLDS_ASKED_FOR = 25;
/** Rows the window asks for at a time. */
const ROWS = 200;

/** P10: everything that stands in the search box while somebody types a name, a document, a code. */
export const measureSearch: Benchmark = async (office) => {
  const desk = await sitDown(office, 'closed', 'gestor', ON.pay);
  const texts = await typedTexts(desk.call);
  const times: number[] = [];
  for (const text of texts) {
    const began = performance.now();
    expectDone(await desk.call('households.search', { text, limit: ROWS }));
    times.push(performance.now() - began);
  }
  await desk.leave();
  return [{ id: 'P10', measured: percentile(times, 0.95) }];
};

/** Households spread over the whole registry, each asked for in three ways, letter by letter. */
async function typedTexts(call: Call): Promise<readonly string[]> {
  const { total } = expectDone(await call('households.search', { limit: 1 }));
  const texts: string[] = [];
  for (let at = 0; at < HOUSEHOLDS_ASKED_FOR; at += 1) {
    const offset = Math.floor((total * at) / HOUSEHOLDS_ASKED_FOR);
    const [row] = expectDone(await call('households.search', { offset, limit: 1 })).rows;
    if (row === undefined) continue;
    const [surnames = '', given = ''] = row.holderName.split(', ');
    const name = `${given.split(' ')[0] ?? ''} ${surnames}`.toLowerCase();
    texts.push(...[name, row.holderDocument, row.code].flatMap(beginnings));
  }
  return texts;
}

const beginnings = (text: string) => Array.from(text, (_letter, index) => text.slice(0, index + 1));
