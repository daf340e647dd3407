/** "No tenemos la Linterna Chimpa" of what neither the shop nor the shopper ever named: a name that is only denied is invented too. */
import { tokenise } from '../../../language/tokens.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isOwnCapital, isShouted, startsAnew } from '../reading/capitals.ts';
import { isKnown } from './name.ts';

/** What is denied: that the shop has it, that it is found, that anything is known of it, that a thing is for it. */
const lacking: Record<Language, RegExp> = {
  es: new RegExp(
    ` (?:no|ni|nunca|tampoco|ningun\\w*|sin) (?:\\w+ ){0,3}?(?:${[
      'tenemos|tengo|hay|existen?|queda[n]?|vendemos|ofrecemos|trabajamos|contamos|cuento|disponemos|dispongo',
      'encuentro|encontre|encontramos|encontrado|veo|vemos|localizo|localizado',
      'consta[n]?|figura[n]?|aparece[n]?|conozco|conocemos|se|sabemos|suena|informacion|datos?|noticias?|constancia',
      'para|encajan?|sirven?|valen?|compatibles?|acoplan?',
    ].join('|')})(?= )`,
  ),
  en: new RegExp(
    ` (?:no|not|never|dont|doesnt|isnt|arent|wont|do not|cannot|cant|couldnt|didnt|without) (?:\\w+ ){0,3}?(?:${[
      'have|sell|stock|carry|offer|keep',
      'find|found|see|locate|located',
      'aware|know|familiar|heard|information|info|details|data|record|mention|trace',
      'for|fits?|suits?|suitable|compatible|works? with|goes with|go with',
    ].join('|')})(?= )| (?:there is|there are|theres|we have|have|has|is|are) no(?= )`,
  ),
};

export function judgeDeniedNames(clause: Clause, known: KnownFacts): Judgement {
  const { body, words, plain, question } = clause;
  if (question || isShouted(words)) return {};
  const from = lacking[known.facts.language].exec(plain.text)?.index;
  if (from === undefined) return {};
  const invented = words.find(
    (word, index) =>
      word.negated &&
      !word.named &&
      (plain.starts[index] ?? 0) > from &&
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      !isOwnCapital(word.folded) &&
      !startsAnew(body, word.from) &&
      !isGiven(word, known),
  );
  return invented === undefined ? {} : { finding: { rule: 'unknown-product', evidence: invented.text } };
}

/** By the shop, a page or the shopper, who may have written it with a slip. */
function isGiven({ folded }: Word, known: KnownFacts): boolean {
  if (isKnown(folded, known) || known.reach.says(known.question, folded)) return true;
  const { question, earlier = [] } = known.facts;
  return tokenise([question, ...earlier].join(' ')).some((said) => withinOneTypo(said.folded, folded));
}
