/** Words that say how many of a thing, which of them, how often and how much: ordinary in talk, and a claim beside one. */
import type { Language } from '../../../protocol.ts';

export type Quantifier = {
  said: Record<Language, RegExp>;
  /** What a text that says the same holds one of, in either language; where there is none, the words themselves. */
  held: Record<Language, readonly string[]>;
  /** Said of what stands right behind it ("mucha amortiguación"), not of the whole clause. */
  attached?: true;
  /** Needs no word of its kind in the text; who says one of these of the same thing says that it is less. */
  softened?: Record<Language, readonly string[]>;
};

const list = (words: string): string[] => words.split(' ');

export const quantifiers: Readonly<Record<string, Quantifier>> = {
  all: {
    said: {
      es: / (?:tod[oa]s?|amb[oa]s|cualquiera?|sin excepcion)(?= )/g,
      en: / (?:all|every|both|any|without exception)(?= )/g,
    },
    held: {
      es: list('todo toda todos todas ambos ambas entero entera cualquier cualquiera tanto'),
      en: list('all every both whole entire any'),
    },
  },
  only: {
    said: {
      es: / (?:solo|solamente|unicamente|exclusivamente|unic[oa]s?)(?= )/g,
      en: / (?:only|solely|exclusively|nothing but)(?= )/g,
    },
    held: {
      es: list('solo sola solamente unicamente exclusivamente unico unica exclusivo exclusiva'),
      en: list('only solely exclusively'),
    },
  },
  first: {
    said: { es: / primer[oa]?s?(?= )/g, en: / first(?= )/g },
    held: { es: list('primer primero primera primeros primeras 1'), en: list('first 1 1st') },
  },
  second: {
    said: { es: / segund[oa]s?(?= )/g, en: / second(?= )/g },
    held: { es: list('segundo segunda segundos segundas 2'), en: list('second 2 2nd') },
  },
  third: {
    said: { es: / tercer[oa]?s?(?= )/g, en: / third(?= )/g },
    held: { es: list('tercer tercero tercera tercio tercios 3'), en: list('third thirds 3 3rd') },
  },
  half: {
    said: { es: / (?:la )?(?:mitad|medi[oa](?! docena))(?= )/g, en: / half(?! (?:a )?dozen)(?= )/g },
    held: { es: list('mitad medio media 50'), en: list('half halves 50') },
    attached: true,
  },
  quarter: {
    said: {
      es: / (?:cuarta parte|un cuarto de|tres cuartos)(?= )/g,
      en: / (?:a quarter|quarters|one quarter)(?= )/g,
    },
    held: { es: list('cuarto cuarta cuartos 25'), en: list('quarter quarters 25') },
  },
  double: {
    said: {
      es: / (?:doble|doblemente)(?= )/g,
      en: / (?:double|twice)(?= (?!(?:a|an|per|every|each|daily|weekly) ))/g,
    },
    held: { es: list('doble dobles duplica'), en: list('double doubled twice') },
  },
  twice: {
    said: { es: / dos veces(?= )/g, en: / twice (?=(?:a|an|per|every|each|daily|weekly) )/g },
    held: { es: list('dos 2 doble'), en: list('twice two 2 double') },
  },
  triple: {
    said: { es: / (?:triple|tres veces)(?= )/g, en: / (?:triple|three times)(?= )/g },
    held: { es: list('triple triples tres 3'), en: list('triple three 3') },
  },
  always: {
    said: { es: / (?:siempre|constantemente)(?= )/g, en: / (?:always|constantly)(?= )/g },
    held: {
      es: list('siempre constante constantemente permanente'),
      en: list('always constant constantly never'),
    },
  },
  once: {
    said: { es: / una (?:sola )?vez (?=(?:al|a la|por|cada) )/g, en: / once (?=(?:a|an|every|per|each) )/g },
    held: { es: list('una'), en: list('once one') },
  },
  period: {
    said: {
      es: / (?:tod[oa]s l[oa]s (?:dias|semanas|noches|mananas|meses)|cada (?:dia|semana|mes|ano|manana|noche|tarde|hora|dos|tres|pocos|pocas|\d+)|(?:al|a la|por) (?:dia|semana|mes|ano|noche))(?= )/g,
      en: / (?:(?:each|every|per|a) (?:day|week|month|year|night|morning|evening|hour|fortnight)|every (?:two|three|four|few|other|\d+))(?= )/g,
    },
    held: { es: [], en: [] },
  },
  often: {
    said: {
      es: / (?:frecuentes?|frecuentemente|a menudo|con frecuencia|a diario|diari[oa]s?|diariamente)(?= )/g,
      en: / (?:frequent|frequently|often|regular|regularly|daily)(?= )/g,
    },
    held: {
      es: list(
        'frecuente frecuentes frecuentemente frecuencia menudo diario diaria diarios regular regularmente dias dia cada',
      ),
      en: list('frequent frequently often regular regularly daily day every'),
    },
    attached: true,
  },
  seldom: {
    said: {
      es: / (?:raramente|rara vez|ocasional(?:es)?|ocasionalmente|de vez en cuando|esporadic[oa]s?)(?= )/g,
      en: / (?:rarely|seldom|occasional|occasionally|infrequent|infrequently|sparingly)(?= )/g,
    },
    held: {
      es: list(
        'raramente rara ocasional ocasionales ocasionalmente vez esporadico esporadica poco poca escaso escasa',
      ),
      en: list('rarely seldom occasional occasionally infrequent sparingly little now'),
    },
    attached: true,
  },
  much: {
    said: {
      es: / (?:much[oa]s?|abundantes?|gran cantidad de|un monton de|de sobra|bastantes?)(?= )/g,
      en: / (?:plenty of|lots of|loads of|plenty|much|many|a lot of|abundant|generous)(?= )/g,
    },
    held: {
      es: list(
        'mucho mucha muchos muchas abundante abundantes gran grande amplio amplia alto alta elevado elevada bastante generoso generosa muy',
      ),
      en: list('plenty lots loads much many abundant generous high big large lot well great very'),
    },
    attached: true,
  },
  little: {
    said: {
      es: / (?:poc[oa]s?|escas[oa]s?|baj[oa]s? en)(?= )/g,
      en: / (?:little|few|hardly any|scarce|low in)(?= )/g,
    },
    held: {
      es: list(
        'poco poca pocos pocas escaso escasa bajo baja minimo minima apenas sin reducido reducida pequeno pequena',
      ),
      en: list('little few hardly scarce low minimal slight less reduced small tiny mini'),
    },
    attached: true,
  },
  same: {
    said: {
      es: / (?:el|la|los|las) mism[oa]s? (?=(?:envio|entrega|plazo|coste|condiciones|garantia|trato|servicio|tarifa|proceso|politica)s? )/g,
      en: / the same (?=(?:delivery|shipping|terms?|conditions?|costs?|fees?|guarantee|warranty|policy|service|rates?|deadline)s? )/g,
    },
    held: { es: list('mismo misma mismos mismas igual iguales'), en: list('same equal equally alike') },
  },
  whether: {
    said: {
      es: / (?:o no|con o sin|incluso (?:sin|si|abiert[oa]s?|usad[oa]s?|montad[oa]s?)|aunque (?:este|esten|haya|hayan|lo|la|los|las))(?= )/g,
      en: / (?:or not|with or without|even (?:if|without|when|once|after|unwrapped|opened|used|assembled))(?= )/g,
    },
    held: { es: list('aunque incluso'), en: list('even whether') },
  },
  unlimited: {
    said: {
      es: / (?:(?:tant[oa]s?|tod[oa]s? l[oa]s?) (?:como|que|cuant[oa]s) (?:usted )?(?:quiera|quieran|desee|deseen|necesite|necesiten|quieras|desees|necesites)|cuant[oa]s (?:quiera|desee|necesite)\w*|ilimitad[oa]s?|sin limites?)(?= )/g,
      en: / (?:as (?:many|much|often|long) as you (?:like|want|need|wish)|unlimited|no limits?|without limits?|any number of)(?= )/g,
    },
    held: {
      es: list('ilimitado ilimitada ilimitados limite quiera desee'),
      en: list('unlimited limit limits like'),
    },
  },
  very: {
    said: {
      es: / (?:muy|sumamente|extremadamente|super|de lo mas)(?= )/g,
      en: / (?:very|extremely|highly|super|really|seriously|incredibly|packed with|full of)(?= )/g,
    },
    held: { es: [], en: [] },
    attached: true,
    softened: {
      es: list('algo poco poca ligeramente levemente suave leve medio media moderado moderada apenas'),
      en: list('slightly mildly mild somewhat medium moderate bit little'),
    },
  },
};

/** Ways of talking that count nothing. */
export const idle: Record<Language, RegExp> = {
  es: / (?:sobre todo|ante todo|con todo|de todo|del todo|todo (?:un|es|est[ao]|lo que|ello|listo|bien|junto|claro|depende|el mundo)|toda una|todo tipo|todas formas|todos modos|no del todo|cada uno|cada una|cada vez|cada cual|a cada|tan solo|no solo|con solo|un solo|una sola|solo (?:(?:nos|le|les|te) queda\w*|un|una|de pensar|con|por|hay que|falta|tiene que|dig\w+|necesita\w*|queda\w*|cuesta\w*|vale\w*|pesa\w*|\d+|dos|tres|cuatro|cinco|le|me|se)|quedan? solo|por si sol[oa]s?|se \S+ sol[oa]s?|(?:unic[oa]|unic[oa]s) (?:cosa|dato|pega|inconveniente)|en primer lugar|primero de todo|a primera vista|primera vez|de primera|primera (?:opcion|eleccion)|en segundo lugar|en un segundo|un segundo|\S+ segundos|segunda opcion|en tercer lugar|de media|nota media|media de|por termino medio|a medias|en medio|por medio|a medida|siempre (?:que|es|puede|a su|le|nos|dispuest\w+|se agradece\w*)|para siempre|como siempre|desde siempre|mucho gusto|much[oa]s gracias|mucho mas|mucho menos|mucho mejor|much[oa]s? (?:encanto|animo|suerte|ojo|gente|amor|vida|cariño|carino|clientes)|un poco|poco mas|poco menos|poco despues|pocas cosas|pocas? palabras|hay much[oa]s|alta calidad|por alto|en alto|por lo alto|mas bajo|mas alto|planta baja)(?= )/g,
  en: / (?:at all|all set|all in all|all the (?:more|same|best|details|info\w*|way)|above all|after all|first of all|that(?:s| is) all|all (?:right|you need|i (?:know|have|can)|our|of our|things|yours)|best of all|once and for all|in all|it all|all round|all rounder|all in one|each other|each one|every (?:now|time|bit|need|taste|budget|occasion|penny|step)|any (?:other|more|questions?|doubts?|further|help|time|particular|idea|case|way|of|preference|luck|kind|size|colou?r|product|budget|details?|info\w*)|if any|both of (?:you|us)|on the whole|as a whole|the whole (?:family|lot|range)|the only (?:thing|catch|question|downside)|not only|only (?:just|if you|when you|costs?|a|an|the|you|\d+|two|three|four|five|weighs?)|if only|can only|at first|first (?:pick|choice|thing|off|up|glance|time)|in the first place|safety first|second (?:to none|thought|thoughts|look|opinion|choice|pick)|(?:in|just|for|me|take|takes) a second|in seconds?|\S+ seconds|third (?:choice|option)|half price|always (?:a|an|good|nice|happy|here|welcome|worth|glad|best|free)|as always|quite often|(?:how|too|so|very|as|not) (?:much|many)|much (?:more|less|\w+er|better|appreciated|for)|thanks? (?:you )?(?:so |very )?much|thanks a lot|a little|little (?:one|ones|bit|more|treat|surprises?|gem|luxury|extra|while)|a few|few (?:things|words|more|details)|high quality|high time|low price|as low as)(?= )/g,
};
