import { describe, expect, it } from 'vitest';
import { countMeaning } from '@shared/messages/effects';

describe('what the count means', () => {
  it.each([
    [0, 'No tiene suspensiones que cuenten.'],
    [1, 'Se cuenta 1 suspensión. Con 2 más se propondría la salida. Si cumple, el siguiente bimestre se le paga.'],
    [2, 'Se cuentan 2 suspensiones. Con 1 más se propondría la salida. Si cumple, el siguiente bimestre se le paga.'],
    // Whether the exit is proposed, refused, confirmed or carried out by now is told beside it.
    [3, 'Se cuentan 3 suspensiones. Desde 3 se propone la salida, que no vale sin que dos personas la confirmen.'],
  ])('with %i of 3 is true whatever became of the exit', (count, text) => {
    expect(countMeaning(count, 3)).toBe(text);
  });
});
