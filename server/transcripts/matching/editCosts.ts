/**
 * How well the parts of a quotation fit into a stretch of a transcript, by the number of quoted units before the split.
 */
export interface PartCosts {
  readonly prefix: Uint16Array;
  /** Where the prefix ends, and where the suffix starts, in the stretch. */
  readonly prefixEnd: Int32Array;
  readonly suffix: Uint16Array;
  readonly suffixStart: Int32Array;
}

/** Edit distances of each prefix and suffix of `quoted` to the most similar part of `spoken`. */
export function editCosts(quoted: Int32Array, spoken: Int32Array): PartCosts {
  const { costs: prefix, ends: prefixEnd } = prefixCosts(quoted, spoken);
  const back = prefixCosts(quoted.slice().reverse(), spoken.slice().reverse());
  return {
    prefix,
    prefixEnd,
    suffix: back.costs.reverse(),
    suffixStart: back.ends.reverse().map((end) => spoken.length - end),
  };
}

function prefixCosts(quoted: Int32Array, spoken: Int32Array): { costs: Uint16Array; ends: Int32Array } {
  const costs = new Uint16Array(quoted.length + 1);
  const ends = new Int32Array(quoted.length + 1);
  let above = new Uint16Array(spoken.length + 1);
  let row = new Uint16Array(spoken.length + 1);
  for (let at = 1; at <= quoted.length; at++) {
    row[0] = at;
    let best = 0;
    for (let column = 1; column <= spoken.length; column++) {
      const replaced = above[column - 1]! + (quoted[at - 1] === spoken[column - 1] ? 0 : 1);
      row[column] = Math.min(replaced, above[column]! + 1, row[column - 1]! + 1);
      if (row[column]! < row[best]!) best = column;
    }
    costs[at] = row[best]!;
    ends[at] = best;
    [above, row] = [row, above];
  }
  return { costs, ends };
}
