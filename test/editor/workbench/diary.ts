import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from './session';
import type { Seen } from './witness/seen';
import type { Witness } from './witness/witness';
import type { Workbench } from './workbench';

/** How much of the words under a squiggle tells it from the others. */
const TOLD_APART = 12;

/** Keeps what a user did, what it looked like, and every squiggle there was: for readers to judge. */
export class Diary {
  private steps = 0;
  private read = 0;
  private shown: readonly Seen[] = [];
  /** Squiggles that came and went between two steps. */
  readonly fleeting: string[] = [];

  constructor(
    private readonly name: string,
    private readonly window: Workbench,
    private readonly witness: Witness,
    private readonly article: string,
  ) {
    writeFileSync(this.file, '');
  }

  private get file(): string {
    return join(PICTURES, `${this.name}.md`);
  }

  /**
   * Waits for the squiggles that are expected, takes a picture, and writes the step down.
   * @param did what the user did.
   * @param expected severity, rule and first words of each squiggle.
   */
  async step(did: string, expected: readonly string[]): Promise<void> {
    const number = String(++this.steps).padStart(2, '0');
    await this.witness.shows(this.article, (seen) => seen.map(brief).join() === expected.join());
    await this.window.picture(`${this.name}-${number}`);
    const history = this.witness.history(this.article);
    const shown = history.at(-1) ?? [];
    assert.deepEqual(shown.map(brief), expected, did);
    const passing = history.slice(this.read).flat();
    const fleeting = passing.filter(
      (seen, at) => ![...this.shown, ...shown, ...passing.slice(0, at)].some((other) => isSame(seen, other)),
    );
    this.fleeting.push(...fleeting.map((seen) => `${number}: ${brief(seen)}`));
    const lines = [
      ...shown.map((seen) => `- ${this.shown.some((old) => isSame(seen, old)) ? '' : '**new** '}${written(seen)}`),
      ...fleeting.map((seen) => `- **came and went** ${written(seen)}`),
    ];
    appendFileSync(this.file, `## Step ${number}\n\n${did}\n\n${lines.join('\n') || 'No squiggle.'}\n\n`);
    this.read = history.length;
    this.shown = shown;
  }

  /** The same, after the pause of a person who is thinking: nothing may be said now that was not said before. */
  async pause(did: string, expected: readonly string[]): Promise<void> {
    await this.witness.rests();
    await this.step(did, expected);
  }
}

const isSame = (one: Seen, other: Seen): boolean => written(one, false) === written(other, false);

const brief = ({ severity, rule, words }: Seen): string => `${severity} ${rule} ${words.slice(0, TOLD_APART)}`;

const written = ({ severity, rule, line, words, message }: Seen, withLine = true): string =>
  `${severity}${withLine ? `, line ${line}` : ''}, ${rule}: ${message} Under it: ${words.replace(/\s+/gu, ' ')}`;
