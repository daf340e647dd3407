/** The auditor's own way of reading words: folded, and cut to a rough root so that plural and gender do not matter. */

export type Word = { text: string; folded: string; root: string; from: number; to: number; capital: boolean };

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ');
}

/** "rojas" and "rojo", "pizzas" and "pizza", "boxes" and "box" share a root. */
export function rootOf(folded: string): string {
  const singular = folded.length > 3 ? folded.replace(/(?<=[^aeiou])es$|s$/, '') : folded;
  return singular.length > 3 ? singular.replace(/[aoe]$/, '') : singular;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*|\d+(?:[.,:]\d+)*/gu)].map((match) => {
    const folded = fold(match[0]);
    return {
      text: match[0],
      folded,
      root: rootOf(folded),
      from: match.index,
      to: match.index + match[0].length,
      capital: /^\p{Lu}/u.test(match[0]),
    };
  });
}

export function rootsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter(({ folded }) => !isSmallWord(folded))
      .map(({ root }) => root),
  );
}

const spanish = new Set(
  `a al algo alguna alguno algun ante aqui asi aun aunque cada como con contra cual cuales cuando cuanto cuanta cuantos de del desde donde
  dos e el ella ellas ellos en entre era es esa esas ese eso esos esta estas este esto estos estan fue ha hace han hasta hay la las le les lo los
  mas me mi mis mucho muy nada ni no nos nuestra nuestro nuestras nuestros o otra otro para pero por porque pues que quien se sea ser si sido sin sobre
  solo son su sus tambien tan tanto te tengo tiene tienen tenemos todo todos toda todas tras tu un una unas uno unos usted ustedes y ya yo
  segun cuesta cuestan puede pueden quiere le gusta ahora ahi eso mismo misma`.split(/\s+/),
);

const english = new Set(
  `a about all also an and any are as at be been but by can could do does each few for from had has have he her here his how i if in into is it
  its just like may me more most my no not of off on one only or other our out over own she should so some such than that the their them then there
  these they this those through to too up us very was we were what when where which who why will with would you your costs cost`.split(
    /\s+/,
  ),
);

/** Words that carry no fact of their own in either language. */
export function isSmallWord(folded: string): boolean {
  return spanish.has(folded) || english.has(folded) || folded.length === 1;
}

/** How many small words speak for each language; words of both count for neither. */
export function languageVotes(text: string): { es: number; en: number } {
  const votes = { es: 0, en: 0 };
  for (const { folded } of wordsOf(text)) {
    const inSpanish = spanish.has(folded);
    if (inSpanish === english.has(folded)) continue;
    votes[inSpanish ? 'es' : 'en'] += 1;
  }
  return votes;
}
