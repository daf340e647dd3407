/** "Only the Brisa is waterproof" where another of those found is so too. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { sayingOf, unitsOfProduct } from '../evidence/said-units.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { findPhrases } from '../reading/phrases.ts';
import { productAnchors } from '../reading/subjects.ts';

const only: Record<Language, RegExp> = {
  es: / (?:solo|solamente|unicamente)(?: (?:el|la|los|las))?(?= )/g,
  en: / only(?: the)?(?= )/g,
};

export function judgeOnlyOne(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
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
