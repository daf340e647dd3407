/** "Both the cover and the foam are washable": said of each of the two, so the text must say it of each. */
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { sayingOf, unitsOfProduct } from '../evidence/said-units.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { findPhrases } from '../reading/phrases.ts';
import { slotsFor } from '../reading/subjects.ts';

const pairs: Record<Language, RegExp> = {
  es: / (?:tanto|lo mismo|ambos|ambas) (?:el |la |los |las )?(\w+) (?:\w+ ){0,3}?(?:como|que|y) (?:el |la |los |las )?(\w+)(?= )/g,
  en: / both (?:the |its |their )?(\w+) (?:\w+ ){0,3}?and (?:the |its |their )?(\w+)(?= )/g,
};

export function judgeConjuncts(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { language } = known.facts;
  for (const { first, last, groups, text } of findPhrases(clause.plain, pairs[language])) {
    const owners = slotsFor(clause, first, known)
      .flat()
      .flatMap((id) => known.byId.get(id) ?? []);
    const conjuncts = groups.filter((word) => word !== undefined);
    // "Tanto la Brisa como la Chispa": of products, each of which the other rules ask.
    if (clause.words.slice(first, last + 1).some(({ named, text }) => named && /^\p{Lu}/u.test(text)))
      continue;
    if (owners.length === 0 || conjuncts.some((word) => isStopword(word, language))) continue;
    const depths = denialDepths(clause.words, clause.body, language);
    const claims = clause.words
      .map((word, index) => ({ word, depth: depths[index] ?? 0 }))
      .filter(({ word }) => isClaim(word) && !conjuncts.includes(word.folded));
    const holds = conjuncts.every((conjunct) =>
      claims.every(({ word: { folded }, depth }) =>
        owners.some((one) => {
          const said = { folded, depth, others: [conjunct], only: false, degree: false, least: 1 };
          return sayingOf(unitsOfProduct(one), said, known.reach) === 'same';
        }),
      ),
    );
    if (!holds) return { finding: { rule: 'conjuncts', evidence: text } };
  }
  return {};
}

function isClaim({ ordinary, named, folded }: Word): boolean {
  return !ordinary && !named && !/^\d/.test(folded);
}
