/** A row of the table that `npm run bench` prints. */
interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
  readonly most?: number | undefined;
}

/** A row that is added to: its unit, digits after the point, and what is asked, if anything is. */
interface Shown {
  readonly unit: string;
  readonly digits?: number;
  readonly most?: number;
}

/** The figures of one run of the bench, in the order in which they were measured. */
export class Table {
  private readonly rows: Row[] = [];

  add(what: string, value: number, { unit, digits = 1, most }: Shown): void {
    this.rows.push({ what, value, unit, digits, most });
  }

  /** By name, the ratios: what can be compared between two machines. */
  ratios(): Readonly<Record<string, number>> {
    const ratios = this.rows.filter(({ unit }) => unit === '×');
    return Object.fromEntries(ratios.map(({ what, value }) => [what.trim(), Number(value.toFixed(2))]));
  }

  /** @param before ratios of an earlier run. */
  print(before: Readonly<Record<string, number>> = {}): void {
    const width = Math.max(...this.rows.map(({ what }) => what.length));
    for (const { what, value, unit, digits, most } of this.rows) {
      const asked = most === undefined ? '' : `≤ ${most} ${unit}`;
      const verdict = most === undefined ? '' : value <= most ? 'ok' : 'OVER';
      const earlier = before[what.trim()];
      const was = earlier === undefined ? '' : `was ${earlier}`;
      const cells = [
        what.padEnd(width),
        `${value.toFixed(digits)} ${unit}`.padStart(12),
        asked.padEnd(12),
        verdict.padEnd(4),
        was,
      ];
      console.log(cells.join('  ').trimEnd());
    }
  }
}
