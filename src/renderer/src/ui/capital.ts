/** The first letter as at the beginning of a sentence. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
