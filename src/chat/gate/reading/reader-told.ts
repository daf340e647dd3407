/** "A review says", "según una clienta": what a shopper once wrote may be said to be what a shopper wrote. */
import { fold } from '../../../language/fold.ts';

const told =
  'says?|said|finds?|found|notes?|calls?|mentions?|writes?|wrote|thinks?|praises?|adds?|reports?|tells?|loves?|likes?|keeps?|uses?|ran|warns?|advises?|suggests?|complains?|points out|raves?|is (?:glad|happy|pleased)|dicen?|cuentan?|comentan?|senalan?|destacan?|opinan?|escriben?|aseguran?|agradecen?|avisan?|echan?|menciona|recomienda|corrio|nota|advierte';
export const ofReader = new RegExp(
  ` (?:(?:a|one|another|the) review(?: of)?|(?:en )?(?:una?|otra|la) (?:opinion|resena|valoracion)(?: de| del| sobre| se lee)?|(?:one|a|another|some|several) (?:\\w+ ){0,3}?(?:${told})|(?:one|a|another|some|several) (?:customers?|buyers?|reviewers?|readers?|owners?|shoppers?|users?|person)|reviewers?|(?:customers|readers|owners|buyers|people) (?:${told})|(?:un|una|otro|otra|algun|alguna|varios|quien) (?:\\w+ ){0,4}?(?:${told})|(?:un|una|otro|otra|algun|alguna|varios) (?:clientes?|clienta|comprador|compradora|usuari[oa]|persona|opinion)|clientes? (?:${told})|segun (?:un|una|los|las) (?:client\\w+|opinion\\w*|resenas?))(?= )`,
);

/** A quotation of a reader's that is not closed yet: "A review: “Strong; use less”" is one saying, whatever marks stand in it. */
export function isInReadersWords(text: string): boolean {
  const open = openedAt(text);
  return open !== undefined && ofReader.test(` ${fold(text.slice(0, open)).replace(/[^a-z0-9]+/g, ' ')} `);
}

/** Where the quotation that is open at the end of the text begins; a mark behind a figure is of inches. */
function openedAt(text: string): number | undefined {
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[«“»”]|(?<!\d)"/g)) {
    const closes = mark === '»' || mark === '”' || (mark === '"' && open !== undefined);
    open = closes ? undefined : (open ?? index);
  }
  return open;
}
