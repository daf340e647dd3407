/** What is said of the whole order in words of one's own: every word agrees, closes, declines or is polite, and nothing else is said. */
import type { OrderAct } from './order-act.ts';

type Kind = 'done' | 'confirm' | 'sent' | 'yes' | 'pleased' | 'no' | 'idle';

/** By kind, phrases of folded words; `|` parts them, `(…)` holds alternatives, the longer of two first, and `?` what may be missing. */
const phrases: Readonly<Record<Kind, readonly string[]>> = {
  done: [
    '(and |so |ok )?(that|this|it)(s|ll| is| will| would)?( be)? (all|it|everything|the lot|enough|plenty|me|us)( (i|we) (need|want|wanted))?',
    '(that|this|it)(s|ll| will)?( be)? (do it|do nicely|do me|do us|do)|(that|this)(s| is)? (me|us|everyone|everybody|it) (all done|done|sorted|all|good|happy|served)',
    '(that|this|which) (concludes|completes|finishes|ends|covers|makes up|does) (it|me|us|everything|(the|my|our) (order|list))|(that|this|it)(s| is| will be| would be)? (the|my|our) ((whole|entire|full|complete|final) )?(order|end|list|shop|lot|thing)|end of( my| the)? order',
    '(nothing|no) (else|more|further)|(just|only) (that|those|this|these)|(im|i am|were|we are|i think were|i think im) (all set|all done|good to go|done|finished|good|set|sorted)|all (done|set|sorted|finished)|done|finished|all set|((it|this|that|(the|my|our) order)( is|s)? )?(complete|finished)|(with (that|this) )?(i|we)( have|ve)?( got)? (all|everything)( (i|we) (need|want|wanted))?',
    '(ese|este|eso|esto|asi) (es|seria|queda) (ya )?((el|mi|todo el|nuestro) )?pedido( (completo|entero|final))?',
    '(y )?(con )?(eso|esto) (es|seria|sera|ya es|ya seria|ya) (todo|ya)|(eso|esto|ya) (es|seria|estaria|esta) todo|es todo|seria todo|nada mas|ninguna cosa mas|ya (esta|estaria|estamos|termine|he terminado|acabe)|con (eso|esto) (vale|basta|llega|estamos|ya|esta|cierro|cerramos|termino|terminamos|me quedo|nos quedamos)|con eso|(solo|solamente|nomas|no mas|nada mas) (eso|esto)',
    '(eso|esto|asi|hasta ahi|hasta aqui) (no mas|nomas|nada mas)|hasta (ahi|aqui)|no (falta|hace falta|quiero|necesito|me falta|nos falta) (nada )?mas|ya no (falta|quiero|necesito|queremos) (nada )?mas|ya (lo )?tengo todo|lo tengo todo|(es|seria) lo unico|se acabo',
    '((asi|ahi|hasta aqui) )?(lo )?(dejemos|dejemoslo|dejamos)( (asi|ahi|hasta aqui))|(asi|ahi) lo (dejamos|dejemos)|((lets|(we|i)(ll| will)) )?leave it (there|at that)',
    'res mes|aixo es tot|ja esta|listo|lista|listos|terminado|terminamos|he terminado|hemos terminado|acabamos|y (ya|listo)( esta)?',
  ],
  confirm: [
    '((i |we |(you|u) (can|may|could) )(just |now |already )?)?(confirm|confirmed|place|submit|finali[sz]e|complete|process|proceed|check ?out|put through|book|order)( (it|that|this|(the|my|our) (order|lot)|everything|now|away|off|through|with (it|that|this|the order)))*',
    '(ya )?((me |nos )?(lo |la )?(puede|puedes|podes|podeis|pueden) )(confirmar|tramitar|finalizar|cerrar|pedir|procesar)(me|nos)?(lo|la)?( (el|mi|ese|este) pedido| ya| todo)*',
    '(te |se |lo |la )*(confirm[ao]|confirme|confirmado|confirmamos|confirmalo|confirmelo|confirmar|tramita|tramitalo|tramite|tramitelo|finaliza|finalizalo|finalizar|procede|proceda|procedan|pidelo|pidalo|cierralo|cierra|hazlo|hagalo|cobrame|cobramelo|pagar)( (con )?(el|mi|ese|este) pedido| ya| todo)*',
  ],
  // Said when all is said: it closes, or confirms what was summed up.
  sent: [
    'mandalo|mandelo|mandamelo|mandenlo|envialo|envielo|enviamelo|enviadlo|send it( off| over| through| out)?|get it (sent|on its way)',
  ],
  yes: [
    'yes|yeah|yeh|yea|ye|yis+|yessir|yep|yup|yah|aye|sure|ok|okay|okey|go|go ahead|go on|go for it|do it|please do|lets go|lets do it|of course|by all means|i do|we do|for sure|will do',
    'si|sip|sii|se|seh|seep?|d acord|dacord|tot be|ahora si|claro|claro que si|por supuesto|desde luego|vale|venga|dale|dele|hagale|adelante( con (ello|eso))?|de acuerdo|conforme|va|sale|andale|orale|arre|obvio|eso|eso es|eso mismo|asi|asi es|asi mismo|tal cual|(si|ya|bueno) p[oue]|simon',
  ],
  // Agrees that it is as it has to be.
  pleased: [
    '(quite |absolutely |exactly |thats? |its |alls |very |all )?(right|correct|perfect|great|good|fine|lovely|brilliant|ideal|spot on|exact|wonderful|excellent|accurate)|exactly|absolutely|definitely|indeed|good to go|sorted|happy with (that|it)|works( for (me|us))?|sounds? (good|great|right|perfect|fine|about right)|(that |it |this |all |everything )?(looks|seems|is|s) (good|great|right|fine|perfect|correct|ok|okay|spot on|in order)|as it should be|grand|sound|sorted|deadly|savage|happy days|lovely (job|jubbly)|brill|cool|awesome|super|super duper',
    'perfecto|correcto|correctisimo|exacto|genial|estupendo|fenomenal|buenisimo|barbaro|divino|(muy )?bien|(esta|va|todo|todo esta|esta todo|todo va|queda) (bien|perfecto|correcto|en orden|ok)|asi (esta|queda|va) (bien|perfecto)|me parece (bien|perfecto)|de lujo|de diez|de una|sin duda|macanudo|de una|buenazo|a todo dar|piola|chevere|bacano?|joya|cabal',
  ],
  no: [
    'none|neither|nothing|forget (it|them|that|those|about it)|leave (it|them|that)( be| out)?|not any( of (them|those))?|never ?mind|skip (it|them|that)|no thanks?( you)?|((nah|no|naw) )?(youre|you are|im|i am) (grand|all right|alright|ok|okay|good|fine|sorted)',
    'ningun[oa]s?|nada|dejal[oa]s?|dejel[oa]s?|dejalo estar|dejadl[oa]s?|olvidal[oa]s?|olvidel[oa]s?|paso|mejor no|no gracias',
  ],
  idle: [
    'please|pls|plz|thanks|thank you|thankyou|thank u|many thanks|thx|ta|cheers|then|now|so|and|well|i think|i guess|for (now|today|me|us)|from (me|us)|very much|a lot|again|all|just|it|the|order|ah|oh|hmm+|um+|bit|kindly|sure look|look|sure|altogether|a (mill|million|bunch|ton)|there|here|arra|like|lah|yaar|ji|na|(from|on) my (side|end)',
    'por favor|porfa|gracias|muchas|entonces|pues|ya|ahora|y|bueno|por (ahora|hoy|mi parte)|de momento|el|la|pedido|creo|creo que|todo|no|nope|nah|ay|mejor|al final|(de|of) (ell[oa]s|es[oa]s|l[oa]s dos|them|those|the two)',
    // Who is spoken to.
    '(my |mi )(friend|love|dear|man|good man|lord|lady|nin[oa]|hij[oa]|amig[oa]|amor|vida|rey|reina|cielo|arma|corazon|jefe|jefa|gente|alma)|mate|love|dear|pal|sir|madam|maam|man|boss|chief|buddy|bud|bro|brother|pet|hun|honey|darling|lad|lads|guys|folks|friend|team|hijo|hija|guap[oa]|maj[oa]|amig[oa]|joven|senor(a|ita)?|caballero|jef[ea]|ti[oa]|cari|carino|cielo|rey|reina|corazon|colega|che|parce|wey|guey|chic[oa]s?|p[oue]|pana|don|dona|maestr[oa]|lind[oa]|cielito',
  ],
};

/** Parts at the bars that stand in no brackets. */
function alternativesOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of list) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

const kinds = Object.keys(phrases) as Kind[];
const known: readonly { kind: Kind; pattern: RegExp }[] = kinds.flatMap((kind) =>
  phrases[kind]
    .flatMap(alternativesOf)
    .map((phrase) => ({ kind, pattern: new RegExp(`^(?:${phrase.replaceAll('(', '(?:')})(?= |$)`) })),
);

/** Longer sentences say more than this. */
const mostWords = 14;

/** What the words are, all of them, the longest phrases first; undefined when one of them is nothing of the kind. */
function kindsIn(folded: string): Kind[] | undefined {
  if (folded === '') return [];
  const starts = known
    .map(({ kind, pattern }) => ({ kind, length: pattern.exec(folded)?.[0].length ?? 0 }))
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => other.length - one.length);
  for (const { kind, length } of starts) {
    const rest = kindsIn(folded.slice(length).trimStart());
    if (rest !== undefined) return [kind, ...rest];
  }
  return undefined;
}

/** The act of a sentence all of whose words are such; undefined when any word is not, or only idle ones are said. */
export function wholeByCues(folded: string): OrderAct | undefined {
  if (folded.split(' ').length > mostWords) return undefined;
  if (/(?:^| )(?:not(?! any)|dont|never(?! ?mind)|todavia|aun|yet)(?: |$)/.test(folded)) return undefined;
  const found = new Set(kindsIn(folded));
  if (found.has('confirm')) return { kind: 'confirm' };
  if (found.has('done')) return { kind: 'done' };
  if (found.has('sent')) return { kind: 'satisfied' };
  if (found.has('no')) return found.has('yes') || found.has('pleased') ? undefined : { kind: 'no' };
  if (/(?:^| )(?:no|nope|nah)(?: |$)/.test(folded)) return undefined;
  if (found.has('pleased')) return { kind: 'satisfied' };
  return found.has('yes') ? { kind: 'yes' } : undefined;
}
