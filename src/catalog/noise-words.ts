/** Words of wanting, judging and pointing: they say nothing of what a product is, so no product must hold them. */
import { type Language, languages } from '../protocol.ts';
import { termOf } from './index-terms.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

const noise: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: words(`
    algo alguna alguno algunos algunas cosa cosas cosilla cosillas producto productos articulo articulos modelo modelos opcion opciones
    tipo tipos marca marcas precio precios busco buscar buscando buscaba buscamos busca quiero querria quisiera quieres necesito
    necesitaria comprar compro comprarme encontrar encuentro ensename muestrame mostrar muestra ver mirar recomienda
    recomiendas recomiendame recomendar recomendacion sugerencia sugerencias aconsejas teneis tienen tienes tiene hay vendeis vendes
    venden disponible disponibles stock regalo regalos regalar regalarle barato barata baratos baratas baratito economico economica
    economicos economicas asequible asequibles caro cara caros caras oferta ofertas ganga rebajado rebajada rebajados rebajadas
    bueno buena buenos buenas mejor mejores bonito bonita bonitos bonitas calidad ideal perfecto perfecta recomendable valorado valorada
    valorados valoradas popular populares vendido vendidos puntuacion estrellas pa para favor gracias hola dame ponme quedan queda
    encanta encantan gusta gustan alguien madre mama padre papa padres novia novio marido esposa esposo pareja amiga amigo amigas amigos hija hijo hijos abuela abuelo hermana
    hermano sobrino sobrina cumpleanos cumple navidad navidades reyes detalle detallito regalito suegra suegro cunada cunado companero companera vecino vecina jefe jefa profe sirve sirva sirvan servir usar uso tal talla tallas numero color colores tamano euros euro centimos dolares
  `),
  en: words(`
    something anything thing things stuff item items product products article articles model models option options kind kinds type types
    brand brands price prices priced looking look search searching find want wanna need buy buying purchase show recommend recommended
    recommendation recommendations suggest suggestion suggestions have sell available stock gift gifts present presents cheap cheaper
    cheapest affordable inexpensive budget expensive deal deals bargain sale discounted good great nice best better top quality ideal
    loves love likes enjoys enjoy someone somebody mother mum mom father dad parents girlfriend boyfriend husband wife partner friend friends daughter son grandmother grandma
    grandfather grandpa sister brother nephew niece birthday bday christmas xmas pressie pressies prezzie prezzies boss colleague coworker neighbour neighbor granny grandad mate perfect rated popular selling reviews stars please thanks hello hi give get left use using suitable size sizes number color colour
    colors colours euros euro cents dollars pounds
  `),
};

/** Takes a folded word. */
export function isNoise(foldedWord: string): boolean {
  return noise.es.has(foldedWord) || noise.en.has(foldedWord);
}

const stems = new Set(
  languages.flatMap((language) => [...noise[language]].map((word) => termOf(word, language))),
);

/** Whether a term is also that of a word of wanting: "colorado" and "color" have one stem. */
export function isNoiseTerm(term: string): boolean {
  return stems.has(term);
}
