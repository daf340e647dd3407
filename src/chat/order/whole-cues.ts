/** What is said of the whole order in words of one's own: every word agrees, closes or is polite, and nothing else is said. */
import type { OrderAct } from './order-act.ts';

const any = (...alternatives: string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})(?= |$)`);

type Kind = 'done' | 'confirm' | 'satisfied' | 'yes' | 'idle';

const tables: readonly { kind: Kind; pattern: RegExp }[] = [
  {
    kind: 'done',
    pattern: any(
      '(?:and |so |ok )?(?:that|this|it)(?:ll|s| is| will| would)?(?: be)? (?:all|it|everything|the lot|enough|plenty|me|us|me done|us done|do|do it|the order)(?: (?:i|we) (?:need|want|wanted))?(?: then)?',
      '(?:thats|thatll be|thatll do|this is|that is) (?:all|it|everything|the lot|me|us|enough|me done|us done|me sorted|us sorted)?',
      '(?:nothing|no) (?:else|more|further)|(?:just|only) (?:that|those|this|these)|(?:im|i am|were|we are|all|i think were|i think im) (?:done|finished|good|set|sorted|all set|good to go)|done|finished|all set|no more|(?:it|this|that) is complete|complete',
      '(?:y )?(?:con )?(?:eso|esto) (?:es|seria|sera|ya es|ya seria|ya) (?:todo|ya)|(?:eso|esto|ya) (?:es|seria|estaria|esta) todo|es todo|seria todo|nada mas|ninguna cosa mas|ya (?:esta|estaria|estamos|termine|he terminado|acabe)|con eso (?:vale|basta|estamos|ya|esta)?|solo (?:eso|esto)|listo|lista|listos|terminado|he terminado|hemos terminado|acabamos|y (?:ya|listo)(?: esta)?|no quiero (?:nada )?mas|no necesito (?:nada )?mas|ya no quiero (?:nada )?mas',
    ),
  },
  {
    kind: 'confirm',
    pattern: any(
      '(?:i |we )?(?:confirm|confirmed|place|submit|finali[sz]e|complete|process|proceed|check ?out|put through|book|order)(?: (?:it|that|this|(?:the|my|our) (?:order|lot)|everything|now|away|off|through|with (?:it|that|the order)))*',
      '(?:te |se )?(?:lo |la )?(?:confirm[ao]|confirme|confirmo|confirmado|confirmamos|confirmalo|confirmelo|confirmar|tramita|tramitalo|tramite|tramitelo|finaliza|finalizalo|finalizar|procede|proceda|procedan|pidelo|pidalo|cierralo|cierra|hazlo|hagalo|cobrame|cobramelo|pagar)(?: (?:el|mi|ese|este) pedido| ya| todo)*',
    ),
  },
  {
    // Said when all is said: it closes, or confirms what was summed up.
    kind: 'satisfied',
    pattern: any(
      'mandalo|mandelo|mandamelo|mandenlo|envialo|envielo|enviamelo|send it(?: off| over| through)?',
    ),
  },
  {
    kind: 'yes',
    pattern: any(
      'yes|yeah|yeh|yea|ye|yep|yup|aye|sure|ok|okay|okey|right|correct|exactly|absolutely|definitely|of course|go|go ahead|go on|go for it|do it|please do|lets go|lets do it|perfect|great|good|fine|lovely|brilliant|ideal|sorted|cheers|sounds (?:good|great|right|perfect)|(?:that |it |this |all |everything )?(?:looks|seems|is|s) (?:good|great|right|fine|perfect|correct|ok|okay|spot on)|(?:thats|its|alls) (?:right|fine|good|great|perfect|correct|ok|it|spot on)|all (?:good|correct|right|fine)|spot on|happy with (?:that|it)',
      'si+|sip|ahora si|simon|claro|claro que si|por supuesto|vale|venga|dale|dele|hagale|adelante|perfecto|correcto|exacto|genial|estupendo|de acuerdo|conforme|bien|muy bien|esta bien|todo bien|todo correcto|asi es|asi esta bien|asi|eso es|eso|me parece (?:bien|perfecto)|(?:esta|todo esta|esta todo) (?:bien|perfecto|correcto)|ok|andale|orale|sale|va',
    ),
  },
  {
    kind: 'idle',
    pattern: any(
      'please|pls|plz|thanks|thank ?you|thx|ta|cheers|mate|love|dear|pal|bro|buddy|man|sir|madam|maam|lads?|folks|honey|mi (?:nin[oa]|amor|vida|rey|reina|hij[oa]|alma|cielo|cielito)|po|che|wey|guey|parce|jef[ea]|caballero|maestro|carino|corazon|lind[oa]|ti[oa]|hijo|hija|guap[oa]|maj[oa]|amig[oa]|joven|senor(?:a|ita)?|then|now|so|and|well|i think|i guess|for (?:now|today|me|us)|very much|a lot|again|all|just|it|the|order|por favor|porfa|gracias|muchas|entonces|pues|ya|ahora|y|bueno|por (?:ahora|hoy|mi parte)|de momento|el|la|pedido|creo|creo que|todo|no|nope|nah|oh|ah|hmm+|um+|ay',
    ),
  },
];

/** The act of a sentence all of whose words are such; undefined when any word is not, or only idle ones are said. */
export function wholeByCues(folded: string): OrderAct | undefined {
  const found = new Set<Kind>();
  let rest = folded;
  while (rest !== '') {
    const best = tables
      .map(({ kind, pattern }) => ({ kind, length: pattern.exec(rest)?.[0].length ?? 0 }))
      .toSorted((one, other) => other.length - one.length)[0];
    if (best === undefined || best.length === 0) return undefined;
    found.add(best.kind);
    rest = rest.slice(best.length).trimStart();
  }
  const isDenied = /(?:^| )(?:not|dont|never|todavia|aun|yet)(?: |$)/.test(folded);
  if (isDenied) return undefined;
  if (found.has('confirm')) return { kind: 'confirm' };
  if (found.has('done')) return { kind: 'done' };
  if (found.has('satisfied')) return { kind: 'satisfied' };
  if (found.has('yes') && !/(?:^| )(?:no|nope|nah)(?: |$)/.test(folded)) return { kind: 'yes' };
  return undefined;
}
