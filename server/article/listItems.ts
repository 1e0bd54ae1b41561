/** A bullet or number that starts a list item, and the space after it. */
export const LIST_MARKER = /^([-*+•–]|\d{1,9}[.)])(?:[ \t]+|$)/u;
