/** Sentences that say one thing about the whole order. All patterns read folded words with one blank between. */
import type { OrderAct } from './order-act.ts';
import { emptyItem } from './read-item.ts';
import { wholeByCues } from './whole-cues.ts';

const exactly = (...alternatives: string[]) => new RegExp(`^(?:${alternatives.join('|')})$`);

const cart = '(?:carrito|carro|cesta|pedido|compra|cart|basket|order|bag|tab|bill|cuenta)';
const own = '(?:el|la|mi|este|esta|the|my|this|todo el|toda la)';

const done = exactly(
  '(?:no )?(?:nada mas|ya nada mas|eso es todo|es todo|con eso (?:es todo|basta|vale|ya esta)|con eso|solo eso|eso no mas|eso nada mas|ya esta|ya esta todo|y ya|ya|y ya esta|listo|lista|he terminado|ya he terminado|hemos terminado|terminado|fin|terminar|ya no quiero (?:nada )?mas|no quiero (?:nada )?mas|nada|no mas|(?:eso |con eso )?ya estaria(?: todo)?|(?:eso )?seria todo|eso seria|con eso estamos|creo que (?:ya esta|eso es todo|nada mas))(?: por (?:ahora|hoy|el momento))?',
  '(?:no )?(?:that(?: is| will be| would be)?|thats|thatll be|it is) (?:all|it|everything)(?: for (?:now|today|me|us))?(?: i want| i need)?',
  '(?:no )?(?:(?:that|this) will do(?: it)?|thatll do(?: it)?|thats? (?:is )?(?:me|us)(?: done| sorted| all)?|thats? (?:is )?the lot|(?:im|i am|were|we are) (?:all )?(?:done|sorted|finished)|nothing (?:else|more)|nothing|no more|just that|only that|im done|i am done|i have finished|done|all done|im good|i am good|all good|all set|im all set)(?: for (?:now|today|me|us))?',
  `(?:cierra|cerrar|cierre|completa|completar|termina|terminar|close|complete|finish)(?: ${own})? ${cart}`,
);

const confirm = exactly(
  `(?:si )?(?:yo )?(?:(?:lo|la|te lo|se lo) )?(?:confirmo|confirmado|confirmada|confirmamos|confirma|confirme|confirmar|confirmalo|confirmelo|confirmar lo|confirmarlo)(?: (?:${own} )?${cart})?(?: (?:todo|ya|entonces|asi))?`,
  `(?:quiero|quisiera|me gustaria|puedes|puede|vamos a|deseo|listo para) (?:confirmar|finalizar|tramitar|cerrar|hacer|pagar|confirmarlo|pagarlo)(?:lo|la)?(?: ${own} ${cart}| ya)?`,
  `(?:tramita|tramite|tramitar|finaliza|finalice|finalizar|procesa|procese|procesar|envia|envie|haz|haga|hace|realiza|realice|realizar|pasa|pase)(?:me|nos)?(?:lo|la)? ?(?:${own} )?${cart}`,
  '(?:cobrame|cobreme|cobramelo|la cuenta|me cobras|me cobra|pagar|pago ya|a pagar|pago|quiero pagar|finalizar|finaliza|finalice|vamos a pagar|tramitalo|finalizalo|pidelo|pidalo|pedidlo)',
  `(?:yes )?(?:i )?(?:want to |would like to |id like to |ill |please |can you |could you |lets )?(?:confirm|confirmed|place|submit|finalise|finalize|complete)(?: (?:it|that|this|(?:(?:the|my|this) )?${cart}))?(?: now)?`,
  '(?:i want to |id like to |lets |ready to )?(?:check ?out|checkout|order it|order now|pay|pay now|place it|book it)',
);

const yes = exactly(
  '(?:si|sip|yes|yep|yeah|yup|aye|sure|of course|claro|claro que si|por supuesto|correcto|exacto|exactamente|eso es|asi es|vale|vale si|ok|okay|okey|oki|perfecto|perfect|estupendo|genial|great|de acuerdo|adelante|dale|hazlo|go ahead|do it|right|correct|thats (?:right|correct|fine)|that is (?:right|correct|fine)|sounds good|please do|si claro|yes sure|bien|muy bien|esta bien|todo bien|todo correcto|esta todo bien|esta todo correcto|me parece bien|conforme|fine|good|alright|all right|venga|si venga|si eso|yes that one|si ese|si esa|si quiero|yes it is|it is|looks good|all correct|absolutely|definitely|si adelante|yes go ahead)(?: (?:si|yes|please|por favor|gracias))?',
);

const satisfied = exactly(
  '(?:(?:si|yes|yep|yeah|yup|no|ok|vale|muy bien|perfecto|great|perfect) )?(?:asi (?:esta )?(?:bien|perfecto|vale)|asi (?:me )?vale|asi mismo|asi|(?:ya )?esta bien(?: asi)?|todo bien|todo correcto|esta todo(?: bien| correcto)?|esta perfecto|(?:that |it |this |all )?looks (?:good|great|right|fine|perfect)(?: to me)?|(?:that |this )?sounds good|(?:thats?|that is)(?: all)? (?:fine|good|great|perfect|right|correct)|perfecto|perfect|all correct|all good|(?:ok|okay|vale|muy bien) (?:fine|great|perfect|good|genial|perfecto|bien)|fine|genial|estupendo|great|vale|ok|okay|okey|adelante|go ahead)(?: (?:gracias|thanks|por favor|please|asi))?',
);

const no = exactly(
  '(?:no|nop|nope|nah|no no|mejor no|ahora no|todavia no|aun no|not yet|not now|no quiero|i dont|no dejalo|dejalo|dejelo|leave it|no leave it|no thanks|no thank you|no gracias|ninguno|ninguna|ninguno de ellos|none|none of them|neither|de momento no|por ahora no)',
);

const view = exactly(
  '(?:y )?cuanto (?:llevo|seria|sale|suma|va|debo|te debo|le debo|tengo que pagar|es|cuesta|vale|costaria)(?: (?:todo|en total|todo junto|el total|por ahora|hasta ahora|ya|de momento|gastado|hasta el momento))*',
  `(?:y )?(?:a )?cuanto (?:es|asciende|sale|llevo en|va|costaria|cuesta) ${own} ${cart}`,
  '(?:y )?por cuanto (?:va|sale|me sale|voy)(?: todo| la cuenta| el pedido)?',
  `que (?:tengo|tenia|hay|habia|llevo|llevaba|he puesto|habia puesto|he pedido|habia pedido|tenemos|teniamos)(?: (?:en|dentro de) ${own} ${cart}| pedido| hasta ahora| por ahora| anadido| ya)*`,
  `(?:ver|veo|ensename|enseneme|muestrame|muestreme|mostrar|dime|digame|repite|repiteme|repita|repitame|recuerdame|lee|leeme|resume|resumeme|quiero ver|puedo ver|puedes ensenarme|puedes repetirme) ${own} ?(?:resumen de ${own} )?${cart}`,
  '(?:el )?(?:resumen|total|subtotal|precio total|importe total)',
  '(?:cual es|y|dime|digame) (?:el )?(?:total|importe total|precio total)(?: del pedido)?',
  `(?:mi|el) (?:carrito|cesta|carro)`,
  `(?:can i |let me |i want to |id like to )?(?:show|see|view|check|repeat|read)(?: me)?(?: back)? ${own} ${cart}(?: please)?`,
  `what(?: is|s|)? (?:(?:do i have|did i have|have i got|had i got|did i order|did i put|was|is there|was there|there|have i ordered|had i ordered)(?: (?:so far|in ${own} ${cart}|now))*|in ${own} ${cart}(?: (?:so far|now))?)`,
  'what (?:do i have|have i got|have i ordered|have i added)(?: so far)?',
  `how much (?:is it|is that|do i owe(?: you)?|will it be|would that be|so far|is everything|does it come to|is ${own} ${cart}|is it all together|is it altogether|is it in total)(?: (?:so far|in total|altogether|all together|now))*`,
  `(?:and )?(?:whats |what is |what )?(?:the |my )?(?:order )?(?:total|subtotal|grand total)(?: so far| now)?`,
  `(?:my|the) (?:cart|basket)`,
);

/** What all of it comes to when it is brought. */
const viewBrought = exactly(
  '(?:y )?(?:por |en )?cuanto (?:es|seria|serian|sale|saldria|cuesta|costaria|queda|quedaria|suma|me sale|me saldria|se queda|se quedaria)(?: todo| en total| el total| el pedido)*(?: ya)? (?:con|incluyendo|sumando|contando)(?: el| los)? (?:envio|gastos de envio|envio a (?:casa|domicilio)|reparto|entrega(?: a domicilio)?)(?: incluid[oa]s?)?(?: en total)?',
  '(?:y )?(?:el )?(?:total|precio total) con (?:el )?envio(?: incluido)?',
  '(?:and |so )?how much (?:is|would|will|does) (?:it|that|this|everything|all (?:of )?(?:it|that|this)|the (?:order|total|lot))(?: be| come to| cost)?(?: in total| altogether)? (?:with (?:the )?(?:delivery|shipping|postage)|including (?:delivery|shipping|postage)|(?:with )?(?:delivery|shipping|postage) included|delivered(?: to (?:me|my (?:door|home|house)))?)',
  '(?:and |so )?(?:whats |what is |what would )?(?:the )?(?:total|grand total)(?: be)? (?:with|including) (?:the )?(?:delivery|shipping|postage)',
);

/** "¿Cuánto es?" asks for the cart only while there is one: otherwise it asks for what is talked about. */
const viewNeedsCart = exactly(
  '(?:y )?cuanto (?:es|cuesta|vale|sale|seria|costaria)(?: todo| en total| todo junto)*',
  'how much (?:is it|is that|would that be|will it be)',
  '(?:el )?(?:resumen|total|subtotal|precio total|importe total)',
  'que (?:tengo|hay|llevo|tenemos)',
);

const undo = exactly(
  '(?:no )?(?:put|bring|add|stick|pop) (?:it|them|that|those) back(?: in| on)?|(?:no )?(?:vuelv[ae] a ponerl[oa]s?|vuelv[ae] a poner(?:me)?l[oa]s?|ponl[oa]s? otra vez|deja(?:l[oa]s?)? como (?:estaban?|antes)|como estaba(?: antes)?)',
  '(?:no )?(?:lo de antes|lo anterior|lo ultimo|eso ultimo|esto ultimo|lo que (?:he|te he|acabo de) (?:dicho|pedir|decir|pedido|anadido))(?: mejor)? no',
  '(?:no )?(?:deshaz|deshazlo|deshacer|deshaga|deshagalo|deshaz (?:lo ultimo|eso|lo de antes|lo anterior)|deshacer (?:lo ultimo|eso|lo de antes))',
  '(?:no )?(?:quita|quite|borra|borre|cancela|cancele|anula|anule|olvida|olvide|elimina) (?:lo (?:ultimo|de antes|anterior|ultimo que (?:he|te he) (?:dicho|pedido|anadido|puesto))|eso ultimo)',
  '(?:no )?(?:olvidalo|olvidelo|olvida eso|olvide eso|me he equivocado|me equivoque|vuelve atras|volver atras|vuelva atras|cancela eso|cancele eso)',
  '(?:no )?(?:undo|undo (?:that|it|the last (?:one|thing|step|change))|scratch that|take that back|cancel that|never ?mind|nevermind(?: that)?|never ?mind that|forget (?:that|it|the last one|the last thing)|go back|my mistake|revert(?: that)?|i take that back|not the last (?:one|thing))',
);

/** "Never mind": what was just talked of, whatever that was. */
const ofTalk = /^(?:no )?(?:olvid[ae]lo|olvid[ae] eso|never ?mind(?: that)?|forget (?:that|it))$/;

const callsOffEs =
  '(?:quit|borr|olvid|elimin|cancel|anul)(?:a|e|ad|en|ar|amos|emos)(?:me|nos|lo)?|(?:puedes |quiero )?(?:descarta|descarte)';

const clear = exactly(
  `(?:puedes |quiero |me puedes )?(?:vacia|vacie|vaciar|vaciame|limpia|limpiar|borra|borrar|elimina|eliminar)(?:me)? (?:(?:el|la|mi|todo el|toda la) (?:carrito|carro|cesta|lista))`,
  '(?:vaciar?lo|vacialo|borralo todo|borra todo|borre todo|quita todo|quite todo|quitalo todo|elimina todo|elimine todo|quitar todo|empezar de (?:nuevo|cero)|empezamos de (?:nuevo|cero)|empieza de (?:nuevo|cero)|quiero empezar de (?:nuevo|cero)|todo fuera|fuera todo)',
  '(?:please |can you |could you )?(?:empty|clear|reset)(?: out)?(?: (?:the|my))? ?(?:cart|basket|bag|order|everything|all|it)?(?: of everything)?',
  '(?:remove|delete|take out|drop) (?:everything|all|all of it|it all|them all)(?: from (?:the|my) (?:cart|basket|order))?',
  `(?:scrap|cancel|forget|clear|ditch|bin|drop|remove|${callsOffEs}) (?:all (?:of )?)?(?:that|it all|all that|all of (?:that|it|them)|everything(?: (?:from )?before)?|(?:everything|all) (?:that )?(?:i|we)(?:ve| have)? (?:just )?(?:said|ordered|asked for|put in|added)(?: (?:before|so far|earlier))?|the lot|(?:the|my|this) (?:whole |entire )?(?:thing|lot|order)|todo(?: eso| esto)?|(?:eso|esto) todo|todo lo (?:anterior|de antes|(?:que )?(?:(?:te |le |os |les )?(?:he|hemos|habia|habiamos) )?(?:pedid[oa]|dich[oa]|puest[oa]|encargad[oa])|que (?:llevo|llevaba|llevamos|(?:te |le |os |les )?(?:pedi|pedimos|dije|dijimos|puse))))(?: (?:hasta ahora|antes))?`,
  '(?:start over|start again|start afresh|lets start over)',
);

const cancel = exactly(
  `(?:quiero |quisiera |puedes |me gustaria |necesito )?(?:cancela|cancele|cancelar|cancelame|anula|anule|anular|cancelo|anulo)(?: ${own} (?:pedido|compra|orden|encargo))(?: entero| completo)?`,
  '(?:ya )?no quiero (?:pedir nada|el pedido|hacer el pedido|comprar nada|seguir con el pedido)(?: ya)?',
  '(?:i want to |id like to |can you |could you |please )?cancel (?:(?:the|my|this) (?:whole )?order|everything|it all|the whole thing)',
  'i (?:dont|do not) want (?:the|to) order(?: any ?more| anything)?',
);

const begin = exactly(
  '(?:quiero|queria|quisiera|me gustaria|puedo|podria|necesito|vamos a|voy a) (?:hacer|realizar|encargar|empezar|pedir) (?:un (?:nuevo )?pedido|una compra|un encargo|algo)',
  '(?:quiero|queria|quisiera|me gustaria|vamos a) (?:pedir|encargar|hacer pedido)',
  '(?:i want to|i would like to|id like to|can i|could i|may i|lets|i need to) (?:place|make|start|put in) (?:an|a new|another) order',
  '(?:i want to|i would like to|id like to|can i|could i) order(?: something)?',
  'take my order',
);

const doNotAdd = exactly(
  'no (?:me )?(?:llevo|compro|quedo con|pido|anadas|pongas|quiero) (?:nada|ninguno|ninguna)(?: de momento| por ahora)?',
  'no (?:lo|la|los|las|me lo|me la) (?:anadas|anada|pongas|ponga|agregues|agregue|metas|meta|quiero|compro|pidas)(?: (?:al carrito|todavia|aun|ya))?',
  'no (?:anadas|anada|pongas|ponga|me pongas|me ponga|agregues|agregue|metas|meta|pidas) (?:nada|nada mas|mas|eso|esa|ese|esto|ninguno|ninguna)(?: (?:al carrito|todavia|aun))?',
  '(?:dont|do not|please dont|please do not) (?:add|order|put|buy|get) (?:it|that|this|them|anything|any|those|these)(?: (?:yet|to (?:the|my) (?:cart|basket)))?',
  'i (?:dont|do not) want (?:it|that|this|them|anything|any)',
);

/** "Quita los extras", "no toppings": whatever has been put on. */
const extrasOff = exactly(
  '(?:quita|quite|quitame|quitale|saca|sin|remove|take off|lose|drop|no|without|hold) (?:(?:el|los|the|any|all|todos|all the|all of the) )*(?:extras?|toppings?)(?: off)?',
);

/** "Anula todo": the order is off, and where it was to go with it; "vacía el carrito" only empties it. */
export const callsOff = /(?:^| )(?:cancel|anul)\w*(?= |$)/;

/** The act of a whole sentence; `hasCart` because "¿cuánto es?" means the cart only when there is one. */
export function wholePhrase(spoken: string, hasCart: boolean): OrderAct | undefined {
  // "Siiii", "yesss".
  const folded = spoken.replace(/([a-z])\1{2,}/g, '$1');
  if (extrasOff.test(folded) && hasCart) return takeOffExtras(folded);
  if (undo.test(folded)) return { kind: 'undo', ...(ofTalk.test(folded) ? { ofTalk: true } : {}) };
  if (done.test(folded)) return { kind: 'done' };
  if (begin.test(folded)) return { kind: 'begin' };
  if (confirm.test(folded)) return { kind: 'confirm' };
  if (clear.test(folded)) return { kind: callsOff.test(folded) ? 'cancel' : 'clear' };
  if (cancel.test(folded)) return { kind: 'cancel' };
  if (doNotAdd.test(folded)) return { kind: 'do_not_add' };
  if (view.test(folded) && (hasCart || !viewNeedsCart.test(folded))) return { kind: 'view' };
  if (hasCart && viewBrought.test(folded)) return { kind: 'view', brought: true };
  if (satisfied.test(folded)) return { kind: 'satisfied' };
  if (yes.test(folded)) return { kind: 'yes' };
  if (no.test(folded)) return { kind: 'no' };
  return wholeByCues(folded);
}

function takeOffExtras(folded: string): OrderAct {
  const words = /(?:^| )(?:los|any|all|todos)(?: |$)|s(?: off)?$/.test(folded) ? 'extras' : 'extra';
  return {
    kind: 'remove',
    item: { ...emptyItem(), article: 'the', words, fullWords: words },
    because: 'asked',
  };
}
