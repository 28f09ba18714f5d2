const SHORTEST = 4;

/** One letter more, less or other, or two neighbours exchanged, in words long enough for that to be a slip. */
export function isOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < SHORTEST) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return isOneEdit(a.slice(start, endA), b.slice(start, endB));
}

/** What is left once the common beginning and end are taken away. */
const isOneEdit = (a: string, b: string) =>
  (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);

/** How two numbers of the same length stand to each other, digit by digit. */
export function compareDigits(a: string, b: string): 'EQUAL' | 'ONE_DIGIT' | 'TRANSPOSED' | 'DIFFERENT' {
  if (a === b) return 'EQUAL';
  if (a.length !== b.length) return 'DIFFERENT';
  const places: number[] = [];
  for (let place = 0; place < a.length && places.length < 3; place += 1) if (a[place] !== b[place]) places.push(place);
  const [first = 0, second = 0] = places;
  if (places.length === 1) return 'ONE_DIGIT';
  const isExchange = places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isExchange ? 'TRANSPOSED' : 'DIFFERENT';
}
