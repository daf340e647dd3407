import type { Language } from '../protocol.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Folded. Words that say nothing of a product: articles, prepositions, pronouns, auxiliaries, asking and wanting. */
const stopwords: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: words(`
    a al algo alguien algun alguna algunas alguno algunos ahi ahora alla alli ante antes aqui aquel aquella aquellas
    aquello aquellos asi aun aunque bajo bien busca buscaba buscamos buscando busco cada casi como con conmigo contigo
    cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuya cuyo da dame de debe deme del dentro desde despues dime
    donde dos durante e el ella ellas ello ellos en encima encontrar encuentro ensename ensenar ensene entonces entre era eran eres es esa
    esas ese eso esos esta estaba estan estar estas este esto estos estoy fue fueron ha habeis haber habia hace hacia
    han has hasta hay haya he hemos hola gracias gustaria hacer iba igual ir la las le les lo los luego mas me mejor
    menos mi mia mio mis misma mismas mismo mismos mucha muchas mucho muchos muestra muestrame muy nada ni ningun ninguna
    no nos nosotros nuestra nuestro o os otra otras otro otros pa para parecido pero poca pocas poco pocos podeis podemos poder podria pone
    ponga pongame ponme por porfa porfavor porque pues puede pueden puedo puse que quede quedan quien quiere quieren quiero quisiera
    recomienda recomiendas recomiendame se sea sean segun ser seria si siempre sido sin sobre sois solo somos son soy su sus tal tambien
    tampoco tan tanto te teneis tenemos tener tenga tengan tengo tiene tienen tienes toda todas todo todos traer tras tu tus u un una unas uno unos
    usted ustedes va vale vamos van vaya venden vendeis vuestra vuestras vuestro vuestros nuestras nuestros veo ver vez vosotros voy y ya yo favor buenas buenos dias tardes noches
    bastante bastantes demasiado demasiada demasiados demasiadas realmente normalmente mogollon monton
    necesito necesita necesitamos necesitaria querria querriamos deseo desearia
  `),
  en: words(`
    a about above after again all also am an and another any anyone anything are as at be because been before being
    below between both but by can cannot could couldnt did do does doing dont down each either else ever every few find
    for from further get give go going got had has have having he hello help her here hers hi him his how i id if ill im in
    into is isnt it its just kind let lets like likes look looking me might mine more most much must my myself need
    needs neither no none nor not now of off on once one only onto or other our ours out over own please
    recommend same see sell shall she should show so some someone something sort such suggest than thank thanks that thats the
    their theirs them then there these they thing things this those through to too under until up upon us very want wanted wants was
    we well were what whats when where which while who whom whose why will with within without wont would yes yet you youd your youre yours
    got gonna wanna lot lots quite rather really too often usually could ive weve theres hey good morning evening afternoon buy
  `),
};

/** Takes a folded word ("tambien", "dont"). */
export function isStopword(foldedWord: string, language: Language): boolean {
  return stopwords[language].has(foldedWord);
}
