import { Class } from '../../english/lexicon/wordClasses';
import { genderOfGivenName } from '../../english/lexicon/givenNames';
import { isOutletHead, isOutletName } from '../channels/outlets';
import type { Person } from './inventory';
import type { Prose } from '../prose';
import { Shape } from '../../english/tokens';

/** Words before a listener, or before the place where something is heard. */
const HEARERS = /^(?:told|tells|telling|on|with|by|to|in|for)$/u;

/** Words that end the names of outlets and are also surnames, such as Li Sun and Emily Post. */
const SURNAMES =
  /(?:^| )(?:argus|avis|bote|daily|globe|haber|kurier|live|matin|merkur|post|presse?|record|soir|star|sun|voz)$/iu;

/** "Harbour Dispatch": its first word is no given name. */
const isPlainlyOutlet = (name: string): boolean =>
  genderOfGivenName(name.slice(0, name.indexOf(' ')).toLowerCase()) === 0 && !SURNAMES.test(name);

/** Names that look like people but are not, so no pronoun may refer to them. */
export class Things {
  private readonly known = new Map<number, boolean>();

  constructor(private readonly prose: Prose) {}

  /**
   * True for a name that is not a person's, judging by the words before it: "the Lathe Courier", "the weekly Fjell",
   * "Radio Velm". Organizations are left to the model.
   */
  has({ index, kind, name, names, isGenderSure }: Person): boolean {
    let isThing = this.known.get(index);
    if (isThing === undefined) {
      const isWord = !name.includes(' ');
      const isOutlet = isOutletName(name);
      isThing =
        kind === 'person' &&
        !isGenderSure &&
        ((isOutlet && (isWord || isPlainlyOutlet(name))) ||
          names.every((mention) => this.isCalledThing(mention, isOutlet)));
      this.known.set(index, isThing);
    }
    return isThing;
  }

  private isCalledThing(index: number, isOutlet: boolean): boolean {
    const { block, local } = this.prose.mentions[index]!;
    if (local.titleFirst < local.first || local.first === 0) return false;
    const { words, flags } = this.prose.blocks[block]!.tokens;
    const before = words[local.first - 1]!;
    if (isOutletHead(before)) return true;
    // "told Radio Velm", "told The Velm Observer"
    if (isOutlet && HEARERS.test(before === 'the' ? (words[local.first - 2] ?? '') : before)) return true;
    // "the Shadow Health Secretary" is a person.
    if ((flags[local.last]! & (Class.role | Class.title)) !== 0) return false;
    // "the Ruiz campaign", "the Ana Ruiz case": the article "the" belongs to the noun.
    const after = flags[local.last + 1] ?? Shape.punctuation;
    return before === 'the' && (after & (Class.function | Class.cue | Shape.punctuation)) !== 0;
  }
}
