/** Where places lie, as shops that send speak of it: whoever lives in Ibiza is answered by what a page says of the Balearic Islands. */
import { fold } from './fold.ts';

/** A region a line: what pages call it, a colon, what shoppers call it or live in. Folded; commas part the names. */
const regions = `
  canarias, islas canarias, canary islands: canarias, islas canarias, canaries, tenerife, gran canaria, las palmas, lanzarote, fuerteventura, la gomera, el hierro, la palma
  baleares, islas baleares, balearic islands, balearics: baleares, mallorca, majorca, menorca, minorca, ibiza, eivissa, formentera, palma de mallorca
  ceuta: ceuta
  melilla: melilla
  portugal: portugal, lisboa, lisbon, oporto, porto, faro, coimbra, braga, madeira, azores
  peninsula, territorio peninsular, mainland spain, spain, espana: madrid, barcelona, valencia, sevilla, seville, zaragoza, malaga, murcia, bilbao, alicante, cordoba, valladolid, vigo, gijon, granada, oviedo, badajoz, salamanca, burgos, santander, pamplona, logrono, san sebastian, donostia, toledo, leon, cadiz, huelva, jaen, almeria, girona, lleida, tarragona, galicia, asturias, cantabria, pais vasco, euskadi, navarra, la rioja, aragon, cataluna, catalonia, castilla, extremadura, andalucia, andalusia, peninsula, mainland spain
  irlanda, ireland: irlanda, ireland, eire, dublin, cork, galway, limerick, waterford, kilkenny, donegal, kerry, sligo
  irlanda del norte, northern ireland: irlanda del norte, northern ireland, belfast, derry, londonderry, lisburn, armagh, newry
  reino unido, united kingdom, uk, great britain: reino unido, united kingdom, uk, gran bretana, great britain, inglaterra, england, escocia, scotland, gales, wales, londres, london, manchester, birmingham, liverpool, leeds, glasgow, edinburgh, edimburgo, bristol, cardiff, sheffield, newcastle, nottingham, cornwall, kent, york
  islas, islands, isles: isle of skye, skye, isle of man, isle of wight, orkney, shetland, hebrides, jersey, guernsey, isles of scilly
  union europea, paises de la union, european union, eu, europe, europa: alemania, germany, berlin, munich, francia, france, paris, lyon, italia, italy, roma, rome, milan, portugal, lisboa, lisbon, espana, spain, madrid, barcelona, valencia, sevilla, holanda, paises bajos, netherlands, holland, amsterdam, belgica, belgium, brussels, bruselas, austria, vienna, viena, polonia, poland, warsaw, varsovia, suecia, sweden, stockholm, estocolmo, dinamarca, denmark, copenhagen, copenhague, finlandia, finland, helsinki, grecia, greece, athens, atenas, irlanda, ireland, dublin, chequia, republica checa, czechia, prague, praga, hungria, hungary, budapest, rumania, romania, bulgaria, croacia, croatia, eslovenia, slovenia, eslovaquia, slovakia, estonia, letonia, latvia, lituania, lithuania, luxemburgo, luxembourg, malta, chipre, cyprus
  alaska: alaska, anchorage, fairbanks, juneau
  hawaii: hawaii, honolulu, maui, oahu, kauai
  lower 48, contiguous states, all 50 states: texas, california, florida, new york, colorado, denver, chicago, illinois, ohio, oregon, utah, nevada, arizona, montana, idaho, wyoming, kansas, michigan, georgia, virginia, boston, massachusetts, seattle, portland, houston, dallas, austin, phoenix, los angeles, san francisco, san diego, atlanta, miami, minnesota, wisconsin, tennessee, kentucky, carolina, pennsylvania, philadelphia, new jersey, maine, vermont, oklahoma, nebraska, iowa, missouri, arkansas, louisiana, alabama, mississippi
  all 50 states: alaska, hawaii, anchorage, honolulu, puerto rico
  canada: canada, vancouver, toronto, montreal, quebec, ottawa, calgary, alberta, ontario
  mexico: mexico, guadalajara, monterrey, cancun
  abroad, overseas, international, extranjero, otros paises, other countries: mexico, canada, argentina, chile, colombia, peru, uruguay, venezuela, ecuador, brasil, brazil, estados unidos, united states, usa, eeuu, australia, japon, japan, china, marruecos, morocco, andorra, suiza, switzerland, noruega, norway, gibraltar, turquia, turkey, vancouver, toronto, buenos aires
`;

type Region = { called: readonly string[]; members: readonly string[] };

const all: readonly Region[] = regions
  .trim()
  .split('\n')
  .map((line) => {
    const [called = '', members = ''] = line.split(':');
    const list = (side: string) =>
      side
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return { called: list(called), members: list(members) };
  });

const names = [...new Set(all.flatMap(({ members }) => members))].toSorted(
  (one, other) => other.length - one.length,
);
const anyName = new RegExp(`(?<![a-z0-9])(?:${names.join('|')})(?![a-z0-9])`, 'g');

export type Place = {
  /** Folded, as written. */
  name: string;
  /** What it lies in is called; folded, itself first. */
  within: readonly string[];
};

/** The places a text names that a shop's page may speak of, by their own name or as part of a larger one. */
export function placesIn(text: string): Place[] {
  return [...fold(text).matchAll(anyName)].map(([name]) => ({ name, within: [name, ...regionsOf(name)] }));
}

function regionsOf(name: string): string[] {
  return all.filter(({ members }) => members.includes(name)).flatMap(({ called }) => called);
}
