/** What one clause leaves to the next: which products are spoken of, and whether what they hang on was shown. */
import type { Clause, Slots } from '../clause.ts';
import type { ClauseContext } from '../reading/read-clause.ts';
import { productAnchors } from '../reading/subjects.ts';
import type { TidyClause } from './tidy-clause.ts';

const labels =
  /^\W*(?:precios?|coste|importe|stock|disponibilidad|estado|tallas?|colou?r(?:es|s)?|marca|material(?:es)?|peso|tama[nñ]os?|medidas?|valoraci[oó]n|opiniones|descripci[oó]n|caracter[ií]sticas|extras?|ingredientes|categor[ií]a|variantes|env[ií]o|price|cost|availability|sizes?|brand|materials?|weight|dimensions|rating|reviews|description|features|toppings|category|variants|options|delivery|shipping)\b[^:]{0,12}:/iu;
const plural =
  /^\W*(?:ambas|ambos|todas|todos|estas|estos|las dos|los dos|las tres|los tres|both|all|these|they|the two)\b/iu;

/** "It has 4.1 stars": an item about the one item before. */
const subjectless =
  /^[\s*]*(?:(?:además|también|also|plus),?\s+)?(?:es|son|está|están|tienen?|cuestan?|valen?|it|it['’]s|they|they['’]re|its|their)(?!\p{L})/iu;

export class TalkThread {
  /** The last names spoken of. */
  #last: Slots = [];
  /** All names of the list that is being written, or was just written. */
  #list: Slots = [];
  #inList = false;
  #headWithheld = false;
  #withheld = false;
  #extrasOpen = false;
  #topic: 'delivery' | undefined;
  /** The one product that the clauses withheld last were about; it was not named to the shopper. */
  #unnamed: readonly string[] | undefined;
  /** The two or more things this answer named last, in their order: what "the first" is. */
  #places: Slots | undefined;
  #pair: Slots = [];

  contextOf({ bullet, breaks, body, indent }: TidyClause): ClauseContext & { cutOff: boolean } {
    const isLabel = labels.test(body);
    const startsItem = bullet || breaks > 0;
    let carried: Slots = this.#last;
    const goesOn = this.#list.length === 1 && subjectless.test(body);
    if (bullet && this.#list.length > 0 && !isLabel && !goesOn && indent === 0) carried = [];
    if (!bullet && breaks > 0 && this.#inList && this.#list.length > 1)
      carried = plural.test(body) ? this.#list : [];
    return {
      bullet,
      carried,
      topic: startsItem ? undefined : this.#topic,
      places: this.#places,
      pair: this.#pair,
      orphan: this.#withheld && (!startsItem || isLabel),
      extrasOpen: this.#extrasOpen || /^\W*extras?\b/i.test(body),
      cutOff: this.#headWithheld && !startsItem,
    };
  }

  /** What a clause that hangs on a withheld one is about, when that is certain: it may be shown with its name. */
  get unnamed(): readonly string[] | undefined {
    return this.#unnamed;
  }

  /** An item of the same list about the one product that an item before was about. */
  repeats(clause: Clause): boolean {
    const names = productAnchors(clause);
    const [name] = names;
    return (
      clause.bullet &&
      this.#inList &&
      names.length === 1 &&
      name !== undefined &&
      name.first === 0 &&
      name.exact &&
      this.#list.some((ids) => ids.join() === name.ids.join())
    );
  }

  shown(tidy: TidyClause, clause: Clause): void {
    const names = productAnchors(clause).map(({ ids }) => ids);
    const fresh = productAnchors(clause).flatMap(({ ids, place }) => (place === true ? [] : [ids]));
    if (fresh.length > 1) this.#places = fresh;
    const isFresh = (one: readonly string[]) => fresh.every((other) => other.join() !== one.join());
    this.#pair = [...this.#pair.filter(isFresh), ...fresh].slice(-2);
    if (tidy.bullet) this.#list = this.#inList ? [...this.#list, ...names] : names;
    else if (tidy.breaks > 0) this.#list = [];
    if (tidy.bullet && this.#list.length > 1) this.#places = this.#list;
    this.#inList = tidy.bullet || (this.#inList && tidy.breaks === 0);
    if (names.length > 0) this.#last = names;
    this.#topic =
      names.length === 0 && clause.anchors.some(({ kind }) => kind === 'delivery') ? 'delivery' : undefined;
    this.#withheld = false;
    this.#unnamed = undefined;
    this.#headWithheld = false;
    this.#extrasOpen = /\bextras?\b[^.]*:\W*$/i.test(tidy.body);
  }

  /** `left` is what is spoken of all the same, `about` the one product the clause named. */
  withheld(tidy: TidyClause, left: Slots = [], about?: readonly string[] | 'others'): void {
    this.#unnamed = about === 'others' ? undefined : (about ?? this.#unnamed);
    // What it may have named is not known: "the first" is nothing any more.
    if (tidy.bullet || /\p{L}[^.]*\p{Lu}/u.test(tidy.body)) {
      this.#places = [];
      this.#pair = [];
    }
    if (tidy.bullet) {
      this.#inList = true;
      this.#headWithheld = true;
    } else if (tidy.breaks > 0) this.#headWithheld = false;
    this.#withheld = left.length === 0;
    this.#last = left;
  }
}
