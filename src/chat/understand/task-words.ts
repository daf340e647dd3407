/** The grammar of being told to do something that is no shop's work: imperatives, requests for acts, wishes to learn. Folded text. */
import { isThing } from '../../language/lexicon.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Language, languages } from '../../protocol.ts';

/** What may stand before the verb: greetings, politeness, "can you", "I want you to". Taken off the front, again and again. */
const preamble =
  /^[^a-z0-9]*(?:(?:hola|buenas|buenos dias|oye|mira|por favor|porfa|venga|vale|ahora|bueno|hi|hello|hey|please|ok(?:ay)?|now|then|so|just|go ahead and|assistant|asistente|bot)(?![a-z])[^a-z0-9]*|(?:(?:me )?(?:puedes?|podrias?|podria usted|sabes?|quieres?)|(?:quiero|necesito|quisiera|me gustaria) que(?: me)?|can you|could you|would you|will you|can i get you to|i (?:need|want) you to|i.d like (?:for )?you to|i would like (?:for )?you to|help me(?: to)?|ayudame a|me ayudas? a|let.s|let us|i need help(?: to| with)?|(?:tell|show) me(?= (?:how|what|why|who|when|where|which|if|whether)(?![a-z]))|(?:do you know|i.d like to know|i (?:want|need|would like) to know|i wonder|find out|can i ask)(?= (?:how|what|why|who|when|where|which|if|whether)(?![a-z]))|(?:dime|digame|sabes?|quiero saber|quisiera saber|necesito saber|me pregunto)(?= (?:que|quien|como|cuando|donde|cual|cuanto|por que|si)(?![a-z]))|(?:if|whether)(?= )|(?:ignora|olvida|olvidate de|forget|ignore|disregard|never mind|nevermind)(?: (?:lo que (?:he )?dij[eo]|lo (?:dicho|anterior|de antes)|eso|what i (?:said|asked)|that|it|my last (?:message|question)))(?: antes| before)?(?=[^a-z]+[a-z]|$)[^a-z]*) ?)/;

export function withoutPreamble(folded: string): string {
  let rest = folded.trim();
  for (let turn = 0; turn < 4; turn += 1) {
    const found = preamble.exec(rest)?.[0] ?? '';
    if (found === '') break;
    rest = rest.slice(found.length);
  }
  return rest.replace(/^[^a-z0-9]+/, '');
}

/** Whether somebody is asked to act, not asked for something: "can you…", "quiero que me…". */
export function asksForAct(folded: string): boolean {
  return /^[^a-z0-9]*(?:(?:hola|hi|hello|hey|please|por favor)[^a-z0-9]+)*(?:i (?:need|want) you to|i.d like (?:for )?you to|i would like (?:for )?you to|(?:quiero|necesito|quisiera|me gustaria) que)(?![a-z])/.test(
    folded,
  );
}

const startsWith = (words: string, after = '(?![a-z0-9])'): RegExp =>
  new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})${after}`);

/** Making of texts, pictures, code, sounds: never done here, whatever they are about. */
const makes: Readonly<Record<Language, RegExp>> = {
  en: startsWith(
    'compose draft rewrite paraphrase proofread summari[sz]e draw paint sing dance code program debug compile hack imagine pretend roleplay invent rhyme recite hum whistle swear curse',
  ),
  es: startsWith(
    'escrib(?:e|eme|a|ame|ir) redacta(?:me)? redacte compon(?:me)? dibuja(?:me)? pinta(?:me)? canta(?:me)? cante baila programa(?:me)? hackea imagina(?:te)? finge inventa(?:te|me)? recita(?:me)? rima resume(?:me)? parafrasea corrige(?:me)? corrija corrijas insulta(?:me)? escribir(?:me)? redactar(?:me)? componer dibujar(?:me)? cantar(?:me)? programar inventar recitar resumir(?:me)? corregir(?:me)?',
  ),
};

/** Acts on the world, on a device, on a text, on what is known: done elsewhere, unless their object is goods of this shop. */
const acts: Readonly<Record<Language, RegExp>> = {
  en: startsWith(
    'translate define spell pronounce calculate compute divide multiply subtract solve convert remind wake navigate google explain analy[sz]e teach debate discuss guess predict repeat encode decode decrypt encrypt print output reveal ignore forget disregard replace insert append respond reply augment enhance integrate summon transcribe rank name answer hire sign(?=\\sme|\\sus) go(?=\\s(?:on|to|and|back|ahead|through|over)(?![a-z])) tell(?=\\sme\\s(?:something|everything|about|a|an|all)(?![a-z]))',
  ),
  es: startsWith(
    'contar(?:me)? imprimir traducir(?:me)? calcular resolver explicar(?:me)? recordar(?:me)? llamar reservar(?:me)? definir analizar repetir responder traduce(?:me)? traduzca(?:me)? define calcula(?:me)? resuelve resuelva convierte recuerdame recuerdeme despiertame llama(?:me)? llame reserva(?:me)? reserve(?:me)? transfiere analiza adivina divide multiplica predice repite repita codifica descodifica imprime revela ignora olvida sustituye reemplaza responde contesta apunta(?:me)? agenda programa desbloquea apaga enciende sube baja abre cierra manda(?:le)? mandame envia(?:le)? juega juguemos jugamos cuentame cuenteme explica(?:me)? expliqueme hablame hazme haz opina piensa',
  ),
};

/** A verb of shops: whoever begins with one of these asks for what shops do. */
const shopVerbs: Readonly<Record<Language, RegExp>> = {
  en: startsWith(
    'show find get give buy order want need compare see add remove cancel change return send take have try keep make do bring pick choose recommend suggest search look tell track deliver ship confirm reserve fit exchange refund use pay put leave drop swap check include wrap like love prefer is are am was were does did has had can could will would should may might what which who whom whose when where why how i you he she it we they my your our his her its their the a an this that these those there any some all both each every no not none in on at to for from with without by of about under over than and or but if as so also too only even more most less least another other got im id ill ive whats hows wheres thats',
  ),
  es: startsWith(
    'elegir escoger comprar encontrar buscar ver pedir devolver cambiar decidir montar preparar busca(?:me)? busque(?:me)? encuentra ensena(?:me)? ensename ensene(?:me)? muestra(?:me)? muestre(?:me)? recomienda(?:me)? recomiende(?:me)? sugiere(?:me)? dame deme dime digame diga pon ponme ponga pongame anade anademe anada agrega agregue quita quitame quite elimina cambia cambiame cambie cancela cancele anula devuelve compra comprame pide pideme trae traeme traiga envia(?:me)? mandame manda guarda(?:me)? cobra cobrame compara compare confirma confirmo acepto elijo escojo prefiero quiero quisiera querria necesito busco compro pido deseo tengo tiene tienes teneis tienen hay vende vendeis venden es son esta estan era fue ser calzo mido peso uso usa llevo lleva llevan viene vienen sirve sirven vale valen cuesta cuestan compre pedi recibi rompi perdi devolvi quede lleg\\w+ funciona\\w* me te se le les nos os lo la los las el un una unos unas mi mis tu tus su sus este esta estos estas ese esa eso esto a de del en con sin por para sobre entre hasta desde segun y e o u ni que quien cual cuales cuando cuanto cuanta cuantos cuantas donde como si no ya mas menos muy tan tambien solo otro otra otros otras algo algun alguna todo toda todos todas',
  ),
};

/** What follows a verb and hardly ever a noun: an article, a possessive, a pronoun. */
const afterVerb: Readonly<Record<Language, RegExp>> = {
  en: /^([a-z]+)(?: (?:up|out|off|on|down|in|over|away|back))? (?:the|my|your|me|us|all|this|that|these|those|a|an|his|her|their|our|it|him|them|some)(?![a-z])/,
  es: /^([a-z]+) (?:el|la|los|las|un|una|unos|unas|mi|mis|tu|tus|este|esta|estos|estas|al|lo)(?![a-z])/,
};

/** "Vacuum out the car": a noun of goods may be a verb too. */
const beforePossession = /^[a-z]+(?: (?:up|out|off|on|down|over|away|back))? (?:the|my|me|us|your)(?![a-z])/;

/** Verbs that go with a bare object: "play some jazz", "set a timer", "pon música". */
const withObject: Readonly<Record<Language, RegExp>> = {
  en: startsWith(
    'play call phone dial text email message tweet schedule reschedule book transfer invest turn switch dim adjust set start stop pause resume mute open close launch install download upload delete clear update sync restart reboot lock unlock park drive deny accept decline write create generate design say read count list describe think research edit fix',
    ' (?!of(?![a-z])|for(?![a-z]))[a-z0-9]',
  ),
  es: startsWith(
    'pon ponga reproduce toca graba descarga instala borra actualiza configura conduce genera crea disena di lee',
    ' [a-z0-9]',
  ),
};

export type Task = 'makes' | 'acts' | 'commands';

/**
 * What kind of order a message begins with, if with one: the making of something ("write", "canta"), an act by name ("translate",
 * "recuérdame"), or any other verb in the imperative, told by its place before an article or a pronoun ("park the car").
 */
export function taskOf(folded: string): { kind: Task; verb: string } | undefined {
  const rest = withoutPreamble(folded);
  const verb = /^[a-z]+/.exec(rest)?.[0] ?? '';
  const some = (rules: Readonly<Record<Language, RegExp>>) => languages.some((one) => rules[one].test(rest));
  if (some(makes)) return { kind: 'makes', verb };
  if (some(acts)) return { kind: 'acts', verb };
  if (some(withObject)) return { kind: 'commands', verb };
  const noVerb = languages.some(
    (one) => isStopword(verb, one) || (isThing(verb, one) && !beforePossession.test(rest)),
  );
  return !noVerb && !isTold.test(verb) && !some(shopVerbs) && some(afterVerb)
    ? { kind: 'commands', verb }
    : undefined;
}

/** "Quería unas gafas", "buscábamos un regalo": no imperative ends so. */
const isTold = /^(?:queria\w*|\w+(?:aba|abamos|aban|iamos|amos|emos|imos|aron|ieron))$/;

/** What follows words of wishing at the start, up to what qualifies it: "a good band instructor" of "find me … in my area". */
export function wishedFor(folded: string): string | undefined {
  const rest = withoutPreamble(folded);
  const wish = wishes.exec(rest)?.[0];
  if (wish === undefined) return undefined;
  const [thing = ''] = rest.slice(wish.length).split(qualifier);
  return thing.trim() === '' ||
    /^(?:algo|alguna? cosa|something|anything|things?)(?![a-z])/.test(thing.trim())
    ? undefined
    : thing;
}

const wishes =
  /^(?:(?:find|get|show|give|bring|fetch|buy|order|search|look(?:ing)?|recommend|suggest|pull up|bring up|look up)(?: (?:me|us|for))*|see if (?:there (?:is|are)|you can find)|(?:i|we)(?: (?:really|just))? (?:want|need|would like|am looking for|wish for)(?: to (?:find|get|see|have|hire|book|rent))?|i.d like(?: to (?:find|get|see|have|hire|book|rent))?|i.m looking for|do you (?:have|know|offer|sell|do)|can i (?:get|have|see)|(?:is|are) there|any|what(?:.s| is| are)|(?:busca|busco|buscamos|encuentra|dame|deme|dime|digame|ensena|ensename|ensene|muestra|muestrame|muestre|recomienda|recomiendame|recomiende|sugiere|sugiereme|quiero|quisiera|querria|necesito|necesitamos|trae|traeme|pide|pideme|consigue|consigueme|busque|hay|tienes|teneis|tienen|que|cual es|cuales son)(?:me)?)(?: (?:ver|encontrar|contratar|alquilar|un|una|unos|unas|el|la|los|las|a|an|the|some|any|my|mi|mis|tu|your|good|new|best|buen|buena|nuevo|nueva|alguna?|hay))* /;
const qualifier =
  /(?<![a-z])(?:for|with|without|of|in|on|to|that|who|which|whose|from|near|about|at|by|under|within|around|para|con|sin|que|en|sobre|cerca|por|,)(?![a-z])|[,.?!;:]/;

/** A wish to do something, not to have something: what is wanted is then told by goods of the shop only. Folded. */
export const wantsToDo =
  /^[^a-z0-9]*(?:i (?:want|need|have|would like|am trying|am going)|i.d like|i.m trying|i.m going|quiero|necesito|quisiera|querria|me gustaria|tengo que|voy a|help me|ayudame a|me ayudas a) (?:to )?(?!(?:to )?(?:buy|get|order|return|exchange|see|ask|check|pay|send|change|cancel|replace|pick|choose|find|look|spend|know if|comprar|ver|pedir|devolver|cambiar|preguntar|pagar|saber|encontrar|elegir|regalar|gastar|recoger|cancelar|mirar|llevar|hacer un pedido)(?:me|lo|la|los|las|se)?(?![a-z]))(?:to [a-z]+|(?<=to )[a-z]+|[a-z]+(?:ar|er|ir)(?:me|lo|la|se|le)?)(?![a-z])/;
