/** Words that ask what others think of it: stars, reviews, "what do people say about it?". Patterns of folded text. */
const anyOf = (...patterns: string[]): RegExp => new RegExp(`(?<![a-z])(?:${patterns.join('|')})(?![a-z])`);

export const asksRating = anyOf(
  'valoracion(?:es)?',
  'opinion(?:es)?',
  'resenas?',
  'estrellas',
  'puntuacion',
  '(?:valorad|puntuad|calificad)[oa]s?',
  '(?:que|como) (?:l[oa]s? |se )?(?:dicen?|opinan?|piensan?|comentan?|cuentan?|valoran?) (?:la gente|quienes?|(?:l[oa]s )?demas|(?:(?:l[oa]s|sus|tus|vuestros) )?(?:otr[oa]s )?(?:clientes|clientas|compradores|usuarios|usuarias|personas))',
  'que (?:opinan|dicen|piensan|se (?:opina|dice|piensa|comenta)) (?:de|del|sobre)',
  '(?:quejas|criticas|pros y contras)',
  'what (?:do|are|did) (?:the |other |your )?(?:people|customers|buyers|shoppers|users|others|owners|reviewers) (?:say|saying|think|thinking)',
  '(?:do|did) (?:the |other |your )?(?:people|customers|buyers|shoppers|users|others|owners) (?:like|love|recommend|complain)',
  '(?:complaints|pros and cons|customer feedback)',
  'ratings?',
  'reviews?',
  'rated',
  'stars',
);
