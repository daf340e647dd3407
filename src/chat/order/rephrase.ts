/** What people say in a way of their own, put as the reader of acts knows it: "a la de jamón ponle queso" is "ponle queso a la de jamón". */
import type { Language } from '../../protocol.ts';

export type RephraseContext = { language: Language; hasCart: boolean };

type Rule = { from: RegExp; to: string; language?: Language };

/** Words as they are typed in a hurry; a letter alone stays what it is in an address ("3 D"). */
const slang: Readonly<Record<Language, readonly Rule[]>> = {
  es: [
    { from: /(?<![\p{L}\p{N}/])(?:k|q)uier(?=[oae])/giu, to: 'quier' },
    { from: /(?<![\p{L}\p{N}/])k(?=[ei](?!l|w|b|t(?![a-z])|tch|f|m|n)\p{L}{2})/gu, to: 'qu' },
    { from: /(?<![\p{L}\p{N}/])ki?er(?=o(?![\p{L}]))/giu, to: 'quier' },
    {
      from: /(?<![\p{L}\p{N}/])(?:pa|xa|para)(?=\s+(?:llevar|recoger|mi|comer|beber|casa)(?![\p{L}]))/giu,
      to: 'para',
    },
    { from: /(?<=\p{L}{2}\s|^)[dD](?=\s\p{Ll}{3})/gu, to: 'de' },
    { from: /^(\s*)[qk]\s*\/\s*(?=\p{L})/giu, to: '$1qué ' },
    { from: /(?<![\p{L}\p{N}/])(?:tb|tmb|tbn|tambn)(?![\p{L}\p{N}])/giu, to: 'también' },
    { from: /(?<![\p{L}\p{N}/])(?:xfa|xfavor|x favor|porfis|plis|pf)(?![\p{L}\p{N}])/giu, to: 'por favor' },
    { from: /(?<=[\p{L}\p{N}])\s+i\s+(?=(?:una?|unos|unas|dos|tres|otr[oa]s?|\d))/giu, to: ' y ' },
    { from: /(?<![\p{L}\p{N}])nom[aá]s(?![\p{L}\p{N}])\s*/giu, to: '' },
    { from: /,?\s*(?:pero\s+)?no s[eé] cu[aá]l(?:es)?(?![\p{L}])/giu, to: '' },
    { from: /,?\s*si (?:es posible|puede ser|se puede|no es molestia)(?=[.,!]|\s*$)/giu, to: '' },
    { from: /(?<![\p{L}\p{N}])h?ol+a+[,!]?(?=\s+\S)/giu, to: 'hola,' },
  ],
  en: [
    { from: /(?<=[\p{L}\p{N}])\s+n\s+(?=(?:\d|an?\s|one\s|two\s|some\s|\p{L}{3}))/giu, to: ' and ' },
    { from: /,?\s*if (?:possible|you can|you could|that[’']?s ok(?:ay)?)(?=[.,!]|\s*$)/giu, to: '' },
    { from: /,?\s*(?:but )?(?:not sure|i don[’']?t know|idk) which(?: one)?(?![\p{L}])/giu, to: '' },
    { from: /(?<![\p{L}\p{N}])gimme(?![\p{L}])/giu, to: 'give me' },
    { from: /(?<![\p{L}\p{N}])lemme(?![\p{L}])/giu, to: 'let me' },
    { from: /(?<![\p{L}\p{N}])wanna(?![\p{L}])/giu, to: 'want to' },
    { from: /(?<![\p{L}\p{N}])(?:plz|pls|plees)(?![\p{L}])/giu, to: 'please' },
  ],
};

const number =
  '(?:\\d{1,3}|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|an?|one|two|three|four|five|six|seven|eight|nine|ten)';
/** Words before what is asked. */
const lead =
  '(?:(?:hola|hiya|hey|buenas|vale|ok|okay|bueno|pues|perd[oó]n[ae]?|disculp[ae]|a+h+|oye|oiga|mire|mira|y|and|also|sorry|o+h+|well|so|wait|no wait|espera|espere|venga|entonces|then|actually|u+y+|u+f+|h+m+|a+y+|e+h+|oops|but|pero|al final|en realidad|yeah|yes|s[ií]|perfecto|genial|great|cool|fine|right|nada|anda|a ver|on second thoughts?|thinking about it|come to think of it|pens[aá]ndolo (?:bien|mejor)|ahora que lo pienso)[,.…]*\\s+)*';
const the = '(?:el|la|los|las|mi|mis|the|my)';
const whole = (pattern: string): RegExp => new RegExp(`^${lead}${pattern}$`, 'iu');

const putting =
  '(?:p[oó]n(?:ga)?(?:me)?|añ[aá]d(?:e|a|ir)(?:me)?|agr[eé]g(?:a|ue|ar)(?:me)?|m[eé]t(?:e|a|er)(?:me)?|[eé]ch(?:a|e|ar)(?:me)?|s[uú]m(?:a|e|ar)(?:me)?|incluy(?:e|a)|incluir|ap[uú]nt(?:a|e|ar)(?:me)?|add|put|throw|pop|stick|place)';
/** What goods are put into. */
const container =
  '(?:(?:al|en el|en mi|a mi|en su|a su) (?:carrito|carro|cesto|pedido)|(?:a la|en la|a mi|en mi|a su|en su) (?:cesta|bolsa)(?: de la compra)?|(?:to|in|into) (?:the|my) (?:shopping )?(?:cart|basket|bag|trolley|order))(?: de la compra)?';

/** Sentences of any moment. */
const always: readonly Rule[] = [
  // "2 chargers one white one black": its commas.
  {
    from: /^((?:.* )?(?:\d+|dos|two|tres|three|par|pair|couple) .*\p{L}) (one|una?|uno) ([\p{L}\p{N}]+),? (?:(?:and|y) )?(one|una?|uno|otr[oa]|another) ([\p{L}\p{N}]+)$/iu,
    to: '$1, $2 $3, $4 $5',
  },
  { from: /^(.*?)de l[oa]s? mism[oa]s?,? (?=otr[oa]s?(?![\p{L}]))/iu, to: '$1' },
  { from: whole(`((?:\\p{L}+ ){0,3}?${putting}) ${container} (\\S.*)`), to: '$1 $2' },
  {
    from: whole(
      '(?:(?:put|bring|add) (?:it|them|that) back(?: in)?|vuelv[ae] a poner(?:l[oa]s?|me)?|p[oó]nl[oa]s? otra vez|d[eé]j[ae]l[oa]s? como (?:estaban?|antes)|como estaba(?: antes)?)',
    ),
    to: 'deshaz',
  },
  { from: whole('(?:i (?:meant|mean)|quer[ií]a decir|me refer[ií]a a)\\s+(.+)'), to: 'no, $1' },
  { from: /^(no)[,.]?\s+(?:wait|espera|espere|perd[oó]n|sorry)[,.]?\s+/iu, to: '$1, ' },
  { from: /^(no)[,.]?\s+(?:i (?:meant|mean)|quer[ií]a decir|me refer[ií]a a|digo)\s+/iu, to: '$1, ' },
  { from: /^sorry,?\s+i only (?:need|want)\s+/iu, to: 'make it ' },
];

/** Sentences before there is an order, which "forget that" could not take anything out of. */
const beforeOrder: readonly Rule[] = [
  {
    from: whole(
      '(?:forget|ignore|never ?mind|olv[ií]d[ae](?:te de|se de)?|ignor[ae]) (?:about )?(?:what i (?:said|asked(?: for)?|wanted)|all that|that|it|lo que (?:te |le )?(?:he dicho|dije|ped[ií])|lo (?:dicho|anterior|de antes)|(?:todo )?eso)(?: before| antes)?\\s*[,;.:]?\\s+(?:y |and )?(\\S.*)',
    ),
    to: '$1',
  },
];

/** Sentences that speak of what is in the cart. */
const ofCart: readonly Rule[] = [
  {
    from: whole(
      `(?:no,? |(?:make|que sean?|pon(?:me)?|mejor|better|actually|let[’']?s (?:do|make it))(?: it| that| them)? )?(${number}) (?:of each(?: one)?|de cada(?: un[oa])?)(?: instead| then| actually)?`,
    ),
    to: 'que sean $1 de cada',
  },
  { from: whole(`que (${the} .+?) sean? (?:s[oó]lo )?(${number})`), to: '$1 que sean $2' },
  {
    from: whole(
      `((?:una|uno|dos|tres|one|two|three) (?:de ell[oa]s|de es[oa]s|of (?:them|those))) (?:que (?:sean?|vaya)|should be|has to be|tiene que ser) (.+)`,
    ),
    to: 'cambia $1 por $2',
  },
  { from: whole(`(${the} .+?) (?:fuera|off|out)`), to: 'quita $1' },
  {
    from: whole(`(.*?)(la|el|las|los) que (?:va|van|lleva|llevan|tiene|tienen) (?:con )?(sin .+|.+)`),
    to: '$1$2 $3',
    language: 'es',
  },
  {
    from: whole(
      `(${the} .+?) (?:ya )?no (?:me |nos )?(?:hacen? falta|interesan?|apetecen?|convencen?|van?|hace falta)(?: ya)?`,
    ),
    to: 'quita $1',
  },
  // "Red in 43, not 42".
  { from: whole(`(?:just |only )?(${number}),? (?:and )?not ${number}`), to: 'que sean $1' },
  {
    from: whole(
      '(?!(?:do|did|why|is|are|not|no|i|if|maybe) )(.+?),? (?:and )?not (?:in |the |a )?((?!sure|now|yet|today|really|too|so)[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+)?)',
    ),
    to: 'change the $2 to $1',
    language: 'en',
  },
  {
    from: whole('(?!no )(.+?)(?:,| y) no (?:en |de |la |el |una? )([\\p{L}\\p{N}]+)'),
    to: 'cambia la $2 por $1',
    language: 'es',
  },
  // "Deja los hervidores", which were taken out: put back.
  { from: whole(`(?:no,? )?(?:keep|leave|deja|deje|mant[eé]n|conserva) (${the} [^\\d]+)`), to: 'keep $1' },
  {
    from: whole(
      `(?:(?:son|es) much[oa]s?,? )?(?:deja|deje|d[eé]jame|d[eé]jelo en|dejemos)(?: s[oó]lo)? (${number})`,
    ),
    to: 'que sean $1',
  },
  { from: whole(`(${the} .+?),? qu[ií]t[ae](?:me)?l[oa]s?`), to: 'quita $1' },
  { from: whole(`(${the} .+?),? c[aá]mbi[ae](?:me)?l[oa]s? (?:por|a) (.+)`), to: 'cambia $1 por $2' },
  { from: whole(`(${the} .+?),? p[oó]n(?:ga)?les? (.+)`), to: 'ponle $2 a $1' },
  {
    from: whole(
      `((?:${the}|una?|uno|todas|todos|ambas|ambos) .+?),? que (?:llev|teng|veng|vay)(?:a|an|e|en) sin (.+)`,
    ),
    to: 'sin $2 en $1',
  },
  {
    from: whole(
      `((?:${the}|una?|uno|todas|todos|ambas|ambos) .+?),? que (?:llev|teng|veng|vay)(?:a|an|e|en) (?:con )?(.+)`,
    ),
    to: 'ponle $2 a $1',
  },
  {
    from: whole(`(?:put|with|add|want) (.+?) (?:on|to|for) ((?:${the}|all|both|each|one|two) .+)`),
    to: 'add $1 on $2',
    language: 'en',
  },
  {
    from: whole('sin (?:el|la|los|las) (\\S+) ((?:la|las|el|los|ambas|ambos|todas|todos)(?: .+)?)'),
    to: 'sin $1 $2',
  },
  { from: whole(`(${number}) (?:menos|less|fewer) (?:de|del|of) (.+)`), to: 'quita $1 de $2' },
  { from: whole(`(${the} .+?) (?:en|in) (.+?),? (?:mejor|better)`), to: 'cambia $1 por $2' },
  { from: whole(`(${number}(?: .+)?),? (?:mejor|rather)`), to: 'mejor $1' },
  {
    from: whole(
      '(?:en vez|en lugar) (?:de )?((?:del? )?.+?),? (?:p[oó]n(?:ga)?me|quiero|d[eé]me|dame|mejor|tr[aá]e?me) (.+)',
    ),
    to: 'cambia $1 por $2',
  },
  {
    from: whole(
      '(?:en vez|en lugar) de (?:el |la |los |las |l )?([\\p{L}]+(?: de [\\p{L}]+)?),? ((?:una?|unos|unas|otr[oa]s?|dos|tres|\\d+) .+)',
    ),
    to: 'cambia $1 por $2',
    language: 'es',
  },
  {
    from: whole('instead of (?:the |my )?([\\p{L}]+(?: [\\p{L}]+)?),? ((?:an?|some|one|two|three|\\d+) .+)'),
    to: 'change $1 to $2',
    language: 'en',
  },
  {
    from: whole("instead of (.+?),? (?:give me|get me|i want|i[’']ll have|add|make it|let me have) (.+)"),
    to: 'change $1 to $2',
    language: 'en',
  },
  {
    from: whole('no ((?:extra )?\\p{L}+) (?:on|in|for) (.+)'),
    to: 'without $1 $2',
    language: 'en',
  },
  {
    from: whole(
      `a ((?:${the}|una?|uno|dos|tres|cada|ambas|ambos|todas|todos)(?: .+?)?),? (?:p[oó]n|p[oó]nga|añ[aá]d[ea]|[eé]ch[ea]|m[eé]t[ea]|agr[eé]ga|agr[eé]gue)(?:le|les)\\s+(.+)`,
    ),
    to: 'ponle $2 a $1',
  },
  { from: whole('a (la|el) otr[oa],? (?:con )?(.+)'), to: 'ponle $2 a la otra' },
  {
    from: whole(`a ((?:${the}|una?|todas|todos|ambas|ambos)(?: .+?)?),? qu[ií]t[ea]les?\\s+(.+)`),
    to: 'sin $2 $1',
  },
  { from: whole(`(${the} .+?) (?:ya )?no l[oa]s? quier(?:o|emos)(?: ya)?`), to: 'quita $1' },
  { from: whole(`(?:sin|without) (${the} .+)`), to: 'quita $1' },
  {
    from: whole(
      `(?:never ?mind|forget(?: about)?|skip|leave out|scratch|olv[ií]d[ae](?:te de|se de)?|pasa de|pase de|bin|ditch|nix) (${the} .+)`,
    ),
    to: 'quita $1',
  },
  {
    from: whole(
      `(${the} .+?) (?:eran?|deb[ií]an? ser|ten[ií]an? que ser|should (?:be|have been)|were (?:meant|supposed) to be) (.+)`,
    ),
    to: 'cambia $1 por $2',
  },
  {
    from: whole(
      `(${the} .+?) (?:por|for) ((?!(?:una?|an?) (?:friend|gift|present|party|regalo|amig|hij|ni[nñ]|bod|fiesta|cumple|wedding|birthday|kid|child))(?:unos|unas|otr[oa]s?|another|${number}) .+)`,
    ),
    to: 'cambia $1 por $2',
  },
  {
    from: whole(`((?:${the} )?[^,]+?),? (?:mejor|s[oó]lo|solamente|only|just) (${number})`),
    to: '$1 que sean $2',
  },
  { from: whole(`(${the} [^,]+?),? mejor (?:en )?(.+)`), to: 'cambia $1 por $2' },
  {
    from: whole(
      `(?:(?:son|es) much[oa]s?,? )?(?:deja|deje|d[eé]jame|d[eé]jelo en|dejemos)(?: s[oó]lo)? (${number})`,
    ),
    to: 'que sean $1',
  },
  {
    from: /^(.*?(?:one|una|uno|two|dos) (?:of (?:the|my|those)|de l[oa]s) .+?) (?:should be|tiene que ser|deber[ií]a ser|que sea) (.+)$/iu,
    to: 'cambia $1 por $2',
  },
  {
    from: whole(
      `(${number}(?: .+?)?) (?:is|are|will be|would be|will|would|should|son|es|ser[aá]n?) (?:do|enough|plenty|sufficient|fine|suficientes?|bastantes?)`,
    ),
    to: '$1 en total',
  },
  {
    from: whole(
      `de (?:l[oa]s? )?(.+?),? con (${number})(?: .+?)? (?:me |nos )?(?:vale|basta|bastan|llega|llegan|sobra|alcanza|alcanzan|apaño|arreglo|apañamos|va bien|es suficiente)`,
    ),
    to: 'las $1 que sean $2',
  },
  {
    from: whole(
      `con (${number}(?: .+?)?) (?:me |nos )?(?:vale|basta|bastan|llega|llegan|sobra|alcanza|alcanzan|apaño|arreglo|apañamos|va bien|es suficiente)`,
    ),
    to: '$1 en total',
  },
  {
    from: whole(
      `(?:s[oó]lo|solamente|only|just|i (?:only|just)|we (?:only|just)) (?:necesito|necesitamos|quiero|queremos|need|want) (${number}(?: .+)?)`,
    ),
    to: '$1 en total',
  },
  {
    from: whole("(?:make|i[’']ll have|let me have|give me|have|i want)(?: it| that| them)? (.+) instead"),
    to: 'better $1',
  },
  {
    from: whole('(?!.* (?:en vez|instead) (?:de|of))(.+(?: and | y ).+) (?:instead|en su lugar)'),
    to: 'better $1',
  },
  {
    from: whole(
      '(?:actually |just )?no (?!thanks|thank|problem|wait|more|way|idea|worries|need|one|two|not|it|that)((?:extra )?\\p{L}+)(?: actually| after all| then)?',
    ),
    to: 'don’t want $1',
    language: 'en',
  },
  { from: whole(`((?:just |only )?${number}(?: .+)?|(?:size|in) .+),? actually`), to: 'no, $1' },
  {
    from: new RegExp(
      `^(?:actually|en realidad|mejor dicho|al final|perd[oó]n[ae]?|digo)[,.]? ((?:(?:just|only|s[oó]lo) )?${number}(?: .+)?|(?:size|talla|in|en) .+)$`,
      'iu',
    ),
    to: 'no, $1',
  },
  {
    from: /^(?:that[’']?s )?(?:too (?:much|many)|demasiad[oa]s?|es mucho|son much[oa]s)[,.]\s+(?=\S)/iu,
    to: 'no, ',
  },
];

/** The message as it was said where no rule knows it. */
export function rephrase(message: string, context: RephraseContext): string {
  let text = message;
  for (const { from, to } of slang[context.language]) text = text.replace(from, to);
  return text
    .split(/((?<=[.!;…])\s+|\n+)/u)
    .map((part, at) => (at % 2 === 0 ? rephrased(part, context) : part))
    .join('');
}

/** What is asked in form only. */
const asked: readonly Rule[] = [
  {
    from: new RegExp(
      `^${lead}(?:could|can|would) ((?:one|two|both|all|each) of .+?|${the} .+?) (?:have|come with|be made with|get) (.+?)\\?+$`,
      'iu',
    ),
    to: 'add $2 on $1',
  },
  {
    from: new RegExp(
      `^[¿]?${lead}(?:puede|puedes|podr[ií]a|podr[ií]as|podr[ií]an) (?:llevar|venir con|tener) (.+?) ((?:una?|uno|dos) de .+?|${the} .+?)\\?+$`,
      'iu',
    ),
    to: 'ponle $1 a $2',
  },
];

const putRight = new RegExp(`^((?!an? |una? |uno )${number} .+?),? (?:sorry|perd[oó]n)$`, 'iu');

function rephrased(sentence: string, { hasCart, language }: RephraseContext): string {
  if (/[?¿]/u.test(sentence)) {
    const rule = hasCart ? asked.find(({ from }) => from.test(sentence.trim())) : undefined;
    return rule === undefined ? sentence : sentence.trim().replace(rule.from, rule.to);
  }
  const [, body = sentence, mark = ''] = /^\s*(.*?)\s*([.!…;]*)\s*$/su.exec(sentence) ?? [];
  // "Two ropes, sorry": so many, and not so many more.
  const wrong = hasCart ? putRight.exec(body)?.[1] : undefined;
  if (wrong !== undefined) return `${language === 'es' ? 'que sean' : 'make it'} ${wrong}${mark}`;
  const courteous = body.replace(
    /[,\s]+(?:por favor|porfa|please|gracias|thanks|sorry|perd[oó]n[ae]?|disculp[ae])$/iu,
    '',
  );
  for (const { from, to, language: only } of [...always, ...(hasCart ? ofCart : beforeOrder)]) {
    if ((only ?? language) === language && from.test(courteous)) {
      return `${courteous.replace(from, to).replace(/,? (?:actually|en realidad|mejor)$/iu, '')}${mark}`;
    }
  }
  return sentence;
}
