/** Sentences that only greet, thank, wish or praise the shopper's idea: they say nothing of anything on sale. */
import type { Language } from '../../../protocol.ts';
import type { Clause } from '../clause.ts';

const LONGEST = 14;

const opening: Record<Language, RegExp> = {
  es: /^ (?:(?:pues|bueno|vaya|ay|uy|y|claro|por supuesto|muy bien|entonces|nada) ){0,2}(?:(?:muchas |mil |muchisimas )?gracias (?:a usted )?por|enhorabuena por|felicidades por|bienvenid[oa]s? a|encantad[oa]s? de (?:ayud|atend|echar|conocer|saludar|serv|acompan|orient|asesor)\w*|(?:ha sido|sera|es) un placer|que (?:\w+ )?(?:buen[oa]?s?|gran|bonit[oa]s?|lind[oa]s?|bien|pena|lastima|suerte|alegria|ilusion|detalle|plan|rico|rica)|menud[oa]|(?:muy )?buen[oa]?s? (?:idea|pregunta|eleccion|decision|momento|plan|gusto|combinacion|combinaciones|pareja|mezcla|ojo)|(?:gran|excelente|magnifica|estupenda) (?:idea|pregunta|eleccion|decision|combinacion|pareja|mezcla)|lo (?:siento|lamento)|(?:siento|lamento) (?:mucho )?(?:que|oir|leer|las?|el|los)|me alegr[ao]|(?:le|la|lo|te) (?:entiendo|comprendo|explico|cuento|resumo|detallo)|ha (?:llegado|venido|acertado)|pobrecit[oa]s?|hace (?:muy )?bien|animo|un abrazo|feliz)(?= )/,
  en: /^ (?:(?:oh|well|ah|and|so|yes|of course|sure|hello|hi|wow|ouch) ){0,2}(?:(?:many |so many )?thanks?(?: you)?(?: so much| very much)? for|congratulations (?:on|to)|congrats (?:on|to)|welcome to|(?:its |it is )?(?:so )?(?:good|great|nice|lovely|kind) (?:that|of) you|(?:im |we are |were )?(?:so )?(?:glad|happy|pleased|delighted) (?:that )?(?:you|to (?:help|hear|assist|meet|see|answer|walk|explain))|(?:im |we are |were )?(?:so |very |really )?sorry (?:that|to hear|to read|about|for)|lets (?:find|make|see|get|pick|choose|look|sort|narrow|take)|what an? (?:great|good|nice|lovely|excellent|fantastic|wonderful|brilliant|fun|exciting|sweet|thoughtful|fine|clever|smart)|(?:an? )?(?:really |very )?(?:great|good|nice|lovely|excellent|fantastic|wonderful|brilliant|smart|wise|fine|clever|sound|perfect) (?:idea|question|choice|thinking|thought|call|plan|taste|combination|combo|combinations|match|pairing|mix|eye|instinct|decision|timing)|poor (?:thing|you|little)|i (?:understand|hear|see|get)|enjoy|happy|all the best|best wishes|ouch)(?= )/,
};

/** Praise and thanks are short, and name neither a thing on sale nor a figure. */
export function isCourtesy(clause: Clause, language: Language): boolean {
  const { plain, words, anchors, amounts, numbers, percentages, body } = clause;
  if (words.length > LONGEST || anchors.length > 0) return false;
  if (amounts.length + numbers.length + percentages.length > 0 || /[;:]\s*\S|,.*,/.test(body)) return false;
  const opened = opening[language].exec(plain.text)?.[0];
  return opened !== undefined && !goesOn.test(plain.text.slice(opened.length));
}

/** "Great choice for swimming", "what a waterproof jacket", "que es impermeable": praise of what the thing would be. */
const goesOn =
  / (?:for|para|because|since|as|which|que (?:es|son|esta|tiene|tienen|lleva|llevan|viene|incluye)|porque|ya que|gratis|free|regalo|gift|descuento|discount|envio|shipping|delivery|we|nosotros|nuestr[oa]s?|our|ours)(?= )/;

/**
 * How more talk begins that any answer may hold: "espero que le sirva", "here you go". Unlike courtesy it vouches for nothing: "aquí
 * tiene una sartén de titanio" claims what it claims.
 */
export const smallTalk: Record<Language, RegExp> = {
  es: /^ (?:(?:con|sera) (?:mucho |muchisimo )?(?:gusto|placer)|por supuesto|claro que si_?|desde luego|faltaria mas|esper(?:o|amos)|ojala|aqui (?:tienes?|esta|estan|va|le dejo|estoy|estamos)|para servirle|no (?:dude|se preocupe)|sin (?:problema|compromiso)|vamos a ver|veamos|dejeme|permitame|un momento|a continuacion|buena suerte|mucha suerte|hasta (?:pronto|luego)|que (?:le|lo|la) (?:vaya|pase|disfrute|aproveche)|buen provecho|estoy (?:a su disposicion|aqui)|es una? (?:muy )?(?:buen[oa]?|gran|excelente|magnifica|estupenda|bonita|preciosa) (?:idea|eleccion|opcion|pregunta|decision|plan)|(?:pruebe|disfrute|pregunte)\w*|cuando (?:le|lo|la|quiera|guste))(?= )/,
  en: /^ (?:that(?: is)? (?:an? )?(?:really |very |such an? )?(?:great|good|nice|lovely|excellent|fantastic|wonderful|brilliant|smart|fun|sweet)|(?:it|that) (?:sounds|is|looks) (?:good|great|lovely|nice|perfect|fun)|(?:i |we )?hope|here (?:you (?:go|are)|it is|they are)|there you go|no (?:problem|worries|trouble)|my pleasure|let me|one moment|good luck|see you|(?:youre|you are) (?:very |most )?welcome|dont hesitate|feel free|have fun|take your time|try (?:it|them))(?= )/,
};
