/** A list of whole numbers in a typed array that grows: four bytes each. */
export class Numbers {
  length = 0;
  private values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The numbers, in an array of exactly their count. */
  trimmed(): Int32Array {
    return this.values.slice(0, this.length);
  }
}
