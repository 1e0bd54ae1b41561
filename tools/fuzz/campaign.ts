import { Tally, Violation } from './attack';
import type { Attack, CorpusText, Running } from './attack';
import { Random, seedOf } from './random';

/** A violation and how to reproduce it. */
export interface Found {
  readonly attack: string;
  readonly round: number;
  readonly seed: number;
  readonly violation: Violation;
  /** How often it occurred: each law and detail is kept once. */
  times: number;
}

export interface Outcome {
  readonly attack: string;
  readonly rounds: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly found: readonly Found[];
}

/** One attack in progress. */
export class Campaign {
  private readonly tally = new Tally();
  private readonly found = new Map<string, Found>();
  private rounds = 0;

  private constructor(
    private readonly attack: Attack,
    private readonly running: Running,
    private readonly seed: number,
  ) {}

  static async start(attack: Attack, texts: readonly CorpusText[], seed: number): Promise<Campaign> {
    return new Campaign(attack, await attack.start(texts), seed);
  }

  /** The next round, or the requested one. Returns its new violations. */
  async round(round = this.rounds): Promise<Found | undefined> {
    const { name } = this.attack;
    const seed = seedOf(this.seed, name, round);
    this.rounds++;
    try {
      await this.running.round(new Random(seed), this.tally);
      return undefined;
    } catch (error) {
      return this.keep(round, seed, violationOf(error));
    }
  }

  private keep(round: number, seed: number, violation: Violation): Found | undefined {
    const key = `${violation.law}: ${violation.message}`;
    const known = this.found.get(key);
    if (known) {
      known.times++;
      return undefined;
    }
    const found = { attack: this.attack.name, round, seed, violation, times: 1 };
    this.found.set(key, found);
    return found;
  }

  async stop(): Promise<Outcome> {
    await this.running.stop?.();
    const { rounds, tally, found } = this;
    return { attack: this.attack.name, rounds, counts: tally.counts, found: [...found.values()] };
  }
}

function violationOf(error: unknown): Violation {
  if (error instanceof Violation) return error;
  return new Violation('nothing throws', error instanceof Error ? (error.stack ?? error.message) : String(error));
}
