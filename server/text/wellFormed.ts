/**
 * The text with a replacement character for each half of a surrogate pair that stands alone: UTF-8 cannot say those.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
