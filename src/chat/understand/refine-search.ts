/** A change of the last search that names no goods: a limit let go ("da igual el precio"), another wish for the same thing ("para niños"). */
import type { Filters } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { superlativeIn } from '../superlatives.ts';
import type { ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';
import type { Search } from './understanding.ts';

const lettingGo =
  /^[^a-z0-9]*(?:(?:pues|bueno|vale|ok(?:ay)?|well|actually)[^a-z0-9]+)?(?:(?:me )?da igual|no (?:me )?importa|(?:me )?es igual|olvid[ae](?:te)?(?: de)?|ignor[ae]|quit[ae]|sin limite(?: de)?|cualquier|forget(?: about)?|ignore|never ?mind|drop|remove|any|i don.?t care about|regardless of|(?=(?:the )?(?:price|budget|brand|colou?r|size) (?:doesn.?t|does not) matter))/;

/** What of a search is let go, by how it is called. */
const limits: readonly { called: RegExp; without(filters: Filters): Filters }[] = [
  {
    called: /(?<![a-z])(?:precio|presupuesto|dinero|cueste|price|budget|cost|money)(?![a-z])/,
    without: ({ price: _, ...rest }) => rest,
  },
  {
    called: /(?<![a-z])(?:marcas?|brands?)(?![a-z])/,
    without: ({ brands: _, ...rest }) => rest,
  },
  {
    called: /(?<![a-z])(?:filtros?|limites?|todo|filters?|limits?|everything)(?![a-z])/,
    without: () => ({}),
  },
];

/** "El color": the attributes whose name the message says. */
type Known = Pick<ReferenceContext, 'state' | 'language'>;

function withoutNamed(filters: Filters, folded: string, context: Known): Filters {
  const said = new Set(contentStems(folded, context.language));
  const isSaid = (name: string) =>
    (['es', 'en'] as const).some((one) => contentStems(name, one).some((stem) => said.has(stem))) ||
    (/^(?:colou?r)$/.test(fold(name)) && /colou?r/.test(folded)) ||
    (/^(?:tallas?|sizes?|numero)$/.test(fold(name)) &&
      /(?<![a-z])(?:talla|numero|size)(?![a-z])/.test(folded));
  const { attributes = [], ...rest } = filters;
  const kept = attributes.filter(({ name }) => !isSaid(name));
  return kept.length === 0 ? rest : { ...rest, attributes: kept };
}

/** The last search without what the message lets go; undefined where it lets go of nothing that was asked for. */
export function searchLettingGo(folded: string, context: Known): Search | undefined {
  const last = context.state.search;
  if (last === undefined || !lettingGo.test(folded) || contentStems(folded, context.language).length > 4)
    return undefined;
  const less = limits
    .filter(({ called }) => called.test(folded))
    .reduce((filters, { without }) => without(filters), withoutNamed(last.filters, folded, context));
  const same = Object.keys(less).length === Object.keys(last.filters).length;
  const fewer = (less.attributes ?? []).length < (last.filters.attributes ?? []).length;
  return same && !fewer ? undefined : { ...last, filters: less };
}

const prefersSo =
  /^[^a-z0-9]*(?:mejor|prefiero|preferiria|better|rather|i.?d prefer|preferably) (?:en|de|con|sin|in|with|without)(?![a-z])/;

/** "The lightest one", "¿y la más silenciosa?": one of the list is picked, and nobody put it into a cart. */
const onlySuperlative =
  /^[^a-z0-9]*(?:(?:y|and|pues|ok|vale|then|so|but|pero) )*(?:the|el|la|los|las|cual(?:es)?|which)(?: [a-z0-9]+){1,4}[^a-z0-9]*$/;

/** Whether a message changes what was searched for and orders nothing: asked before the order room looks for goods in it. */
export function changesSearch(text: string, context: Known): boolean {
  const folded = fold(text);
  if (context.state.search === undefined) return false;
  if (searchLettingGo(folded, context) !== undefined) return true;
  if (onlySuperlative.test(folded) && superlativeIn(folded) !== undefined) return true;
  const { pending } = context.state;
  return prefersSo.test(folded) && (pending === undefined || pending.kind === 'which_shown');
}

const narrows =
  /^[^a-z0-9]*(?:(?:y|and|pero|but|solo|only|que sean?|mejor) )*(?:para|pa|con|for|with|of)(?![a-z])/;

/** "Para niños", "con bolsillos" after helmets: helmets for children, where there are any; else it is a search of its own. */
export function searchNarrowed(
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
): Search | undefined {
  const last = context.state.search;
  if (last === undefined || last.text === '' || read.text === '' || !narrows.test(folded)) return undefined;
  if (/(?<![a-z])(?:regal\w+|gifts?|presents?)(?![a-z])/.test(folded)) return undefined;
  // The thing itself goes before the "for".
  const together = `${last.text} ${context.language === 'en' ? 'for ' : ''}${read.text}`;
  const [best] = context.findByName(together);
  if (best === undefined || best.coverage < 0.99) return undefined;
  return { ...last, text: together, filters: { ...last.filters, ...read.filters } };
}

/** "What else then", "¿y qué más tenéis?", "otro parecido": nothing but that it be another. Folded. */
const onlyOther =
  /^[^a-z0-9]*(?:(?:y|e|and|pero|but|so|ok|vale|pues|bueno|hay|teneis|tienen|tienes|do you have|have you got|got|is there|are there|any|show me|quiero|busco|i want) )*(?:(?:algun|algo|alguna|anything|something|what|que|un|una|the|los|las) )?(?:else|mas|otr[oa]s?(?: (?:parecid|similar|opcion|modelo|cosa)\w*)?|parecid[oa]s?|similar(?:es)?|(?:an)?others?(?: (?:ones?|options?|models?))?|alternativ\w+|(?:more )?(?:like (?:it|that|this))|more(?: options)?)(?: (?:like (?:it|that|this)|teneis|tienen|tienes|hay|vendeis|ofreceis|do you have|have you got|do you sell|is there|are there|then|entonces|por favor|please|que teneis|que tengais))*[^a-z0-9]*$/;

/** Others of the kind of what is spoken of, where the list it stood in is told to its end or was never searched for. */
export function othersOfItsKind(
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
): Search | undefined {
  if (!onlyOther.test(folded) || read.sort !== undefined || Object.keys(read.filters).length > 0)
    return undefined;
  const { focus, shown, search } = context.state;
  const id = focus ?? context.pageProductId ?? shown[0];
  const product = id === undefined ? undefined : context.product(id);
  if (product === undefined) return undefined;
  // More of a list that goes on is the rest of that list.
  if (search !== undefined && shown.includes(product.id) && shown.length >= cards) {
    const { excludeIds = [] } = search.filters;
    return { ...search, filters: { ...search.filters, excludeIds: [...excludeIds, ...shown] } };
  }
  const [shelf] = product.categories;
  const spoken = search !== undefined && shown.includes(product.id) ? shown : [product.id];
  if (shelf === undefined) return undefined;
  return { text: '', filters: { categories: [shelf], excludeIds: [...new Set([...spoken, product.id])] } };
}

/** Cards of one answer: WIRE.md. */
const cards = 8;
