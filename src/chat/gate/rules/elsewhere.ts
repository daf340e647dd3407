/** Other shops, other makers and other places to read: nothing here knows who else sells a thing, nor who made it beyond its brand. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isQuoted } from '../evidence/quotes.ts';
import { shelvesIn } from '../reading/shelves-named.ts';

const otherShops =
  / (?:(?:en )?(?:cualquier|otras?|todas las) (?:tiendas?|comercios?|supermercados?)|en tiendas|any (?:other )?(?:stores?|shops?|retailers?|website)|other (?:stores?|shops?|retailers?|websites?)|anywhere else|en el mercado|on the market)(?= )/;
const makers =
  / (?:(?<! (?:que|no|se|misma|propia|otra|siempre) )(?:una? |la )?(?<! misma )(?<! que )(?<! no )marca|(?:el |la )?fabricante|(?:the )?manufacturer|fabricad[oa]s? por|disenad[oa]s? por|hech[oa]s? por|(?:a )?brands?|(?:made|designed|manufactured|produced) by|company called)(?= )/;

/** "You should visit our recycling section", "available on this page": the shopper is in a chat, and what they read is told there. */
const ofSite =
  / (?:(?:visit|browse|go to|head to|navigate to|visite|visitar|vaya a|entre en|acceda a|navegue) (?:\w+ ){0,6}?(?:pages?|sections?|website|site|paginas?|seccion(?:es)?|web|sitio)|(?:on|from|access) (?:this|those|these|that) (?:pages?|section)|en est[ae] (?:pagina|seccion)|(?:in|collect) (?:what )?(?:\w+ ){0,3}?in our (?:\w+ ){1,5}page)(?= )/;

export function judgeElsewhere(clause: Clause, known: KnownFacts): Judgement {
  const site = clause.question ? undefined : ofSite.exec(clause.plain.text)?.[0];
  if (site !== undefined && !isQuoted(clause, known))
    return { finding: { rule: 'elsewhere', evidence: site.trim() } };
  const shops = otherShops.exec(clause.plain.text)?.[0];
  if (shops !== undefined && shelvesIn(clause, known).length === 0)
    return { finding: { rule: 'elsewhere', evidence: shops.trim() } };
  const maker = makers.exec(clause.plain.text)?.[0];
  if (maker === undefined || clause.question) return {};
  const said = fold(clause.body);
  const isBrand = [...known.byId.values()].some(({ product }) => {
    return product.brand !== undefined && said.includes(fold(product.brand));
  });
  // "Para buscar marca en 10 km", as its own sheet has it.
  return isBrand || isQuoted(clause, known) ? {} : { finding: { rule: 'elsewhere', evidence: maker.trim() } };
}
