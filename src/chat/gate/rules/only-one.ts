/** "Only the Brisa is waterproof" where another of those found is so too. */
import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { sayingOf, unitsOfProduct } from '../evidence/said-units.ts';
import { namedVariants, optionValues } from '../reading/named-variants.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { findPhrases } from '../reading/phrases.ts';
import { productAnchors, slotsFor } from '../reading/subjects.ts';

const only: Record<Language, RegExp> = {
  es: / (?:solo|solamente|unicamente)(?: (?:el|la|los|las))?(?= )/g,
  en: / only(?: the)?(?= )/g,
};

export function judgeOnlyOne(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
  if (!clause.question && isOneKindOfMore(clause, known))
    return { finding: { rule: 'quantifier', evidence: clause.body.slice(0, 60) } };
  const names = productAnchors(clause);
  const [name] = names;
  const [said] = findPhrases(clause.plain, only[language]);
  if (clause.question || name === undefined || names.length > 1 || said === undefined) return {};
  if (name.first !== said.last + 1) return {};
  const depths = denialDepths(clause.words, clause.body, language);
  const claims = clause.words.flatMap((word, index) =>
    index > name.last && !word.ordinary && !word.named && !/^\d/.test(word.folded)
      ? [{ folded: word.folded, depth: depths[index] ?? 0 }]
      : [],
  );
  if (claims.length === 0) return {};
  const rival = known.foundIds
    .filter((id) => !name.ids.includes(id))
    .flatMap((id) => known.byId.get(id) ?? [])
    .find((one) =>
      claims.every(
        ({ folded, depth }) =>
          sayingOf(
            unitsOfProduct(one),
            { folded, depth, others: [], only: false, degree: false, least: 0 },
            known.reach,
          ) === 'same',
      ),
    );
  return rival === undefined ? {} : { finding: { rule: 'quantifier', evidence: rival.product.title } };
}

/** "In just one colour", "solo queda el de 3 kg": no other kind of it is there. */
const single: Record<Language, RegExp> = {
  es: / (?:solo|solamente|unicamente) en (?:un|una) (?:color|talla|tamano|medida|formato|version|sabor)(?= )| (?:un|una) (?:solo|sola|unico|unica) (?:color|talla|tamano|medida|formato|version|sabor)(?= )/,
  en: / (?:(?:just|only) (?:in )?one|a single) (?:colou?r|size|format|version|flavou?r|scent)(?= )| one (?:colou?r|size|format|version|flavou?r|scent) only(?= )/,
};
const alone: Record<Language, RegExp> = {
  es: / (?:solo|solamente|unicamente) (?:nos |le )?(?:quedan?|hay|tenemos|esta|estan|viene|vienen|disponible)(?= )| (?:quedan?|hay|tenemos|esta|estan|viene|vienen) (?:disponibles? )?(?:solo|solamente|unicamente)(?= )/,
  en: / only (?:available|left|in stock|have|comes?|sold|made)(?= )| (?:have|comes?|available|left) only(?= )| only (?:the )?(?:\w+ ){1,3}(?:is|are) (?:left|available|in stock)(?= )/,
};

function isOneKindOfMore(clause: Clause, known: KnownFacts): boolean {
  const { language } = known.facts;
  const ofOne = single[language].test(clause.plain.text) && clause.words.every(({ negated }) => !negated);
  const isAlone = alone[language].test(clause.plain.text);
  if (!ofOne && !isAlone) return false;
  return slotsFor(clause, clause.words.length, known).some((ids) =>
    ids.every((id) => {
      const one = known.byId.get(id);
      if (one === undefined) return false;
      return ofOne ? hasKinds(one, clause, known) : hasOthers(one, clause);
    }),
  );
}

/** Of the option that is named, or of the only one there is. */
function hasKinds(one: KnownProduct, { words }: Clause, { reach }: KnownFacts): boolean {
  const options = optionValues(one);
  const names = [...new Set(options.map(({ name }) => name))];
  return names.some(
    (name) =>
      options.filter((option) => option.name === name).length > 1 &&
      (names.length === 1 ||
        words.some(({ folded }) =>
          reach.meets(folded, stem(fold(name), one.product.language), one.product.language),
        )),
  );
}

/** Another kind of it is in stock, of what is told apart by one option. */
function hasOthers(one: KnownProduct, clause: Clause): boolean {
  const named = namedVariants(one, clause);
  const options = new Set(optionValues(one).map(({ name }) => name));
  if (named.length === 0 || options.size !== 1) return false;
  return one.product.variants.some(
    (variant) => !named.includes(variant) && /^(?:in|low)_stock$/.test(variant.availability),
  );
}
