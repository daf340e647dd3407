/** The answer's language is the shopper's: a clause in the other one, or in another script, is not shown. */
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { workedOut } from '../evidence/worked-out.ts';

const otherScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/u;

export function judgeLanguage(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
  const other = language === 'es' ? 'en' : 'es';
  const foreign = otherScript.exec(clause.body);
  if (foreign !== null && !clause.words.some((word) => word.named && otherScript.test(word.text))) {
    return { finding: { rule: 'language', evidence: foreign[0] } };
  }
  let own = 0;
  let others = 0;
  const names = shopNames(known).filter((name) => clause.body.includes(name));
  for (const { folded, named, text } of clause.words) {
    if (named || /\d/.test(folded) || names.some((name) => name.includes(text))) continue;
    const isOwn = isStopword(folded, language);
    const isOther = isStopword(folded, other);
    if (isOwn && !isOther) own += 1;
    if (isOther && !isOwn) others += 1;
  }
  if (others >= 2 && others > own) return { finding: { rule: 'language', evidence: other } };
  return {};
}

/** Names and addresses stay in the shop's own language. */
const shopNames = workedOut(({ pages, facts: { shop, cart, products } }: KnownFacts): string[] => {
  const pickup = (shop.delivery?.pickup ?? []).flatMap(({ name, address }) => [name, address ?? '']);
  const titles = products.map(({ product }) => product.title);
  return [
    shop.name,
    ...titles,
    ...pickup,
    ...pages.map(({ title }) => title),
    cart?.delivery?.address ?? '',
  ].filter((name) => name !== '');
});
