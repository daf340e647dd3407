/** What a shopper asks of the kitchen or the courier: "llame al timbre", "note: no cutlery". Offsets into the text as given. */

const start = '(?<=^|[,.;:!\\n]|\\s(?:y|and|pero|but)\\s)\\s*';
const end = '(?=\\s*(?:[.;,!\\n]|$))';
const rest = '[^.;!\\n]+';

/** Introductions that are no part of the note itself. */
const introduced = [
  `(?:nota|observaci[oó]n(?:es)?|comentario|note|notes|remark|comment)(?:\\s+(?:para|for)\\s+[^:]{2,30})?\\s*:\\s*(${rest})`,
  `(?:a[ñn]ad[ea]|pon(?:ga)?(?:me)?|dej[ae]|apunt[ae]|escrib[ae])\\s+(?:una |como )?nota(?:\\s+(?:de que|que diga|diciendo|que))?\\s*:?\\s*(${rest})`,
  `(?:an[oó]t[ae]|ap[uú]nt[ae])\\s+que\\s+(${rest})`,
  `(?:please )?(?:add|leave|make|put|include)\\s+a\\s+note(?:\\s+(?:saying|that says|to say|that|for [^:]{2,30}:))?\\s*:?\\s*(${rest})`,
  `(?:d[ií]gale|d[ií]le|d[ií]ganle|avise|avisa|pid[ae]le)\\s+(?:al|a la|a los)\\s+(?:repartidor\\w*|cocina|cociner\\w+|mensajer\\w+|tienda)\\s+(?:que\\s+)?(${rest})`,
  `(?:please )?(?:tell|ask)\\s+(?:the )?(?:driver|kitchen|courier|chef|cook|shop|rider)\\s+(?:to\\s+|that\\s+)?(${rest})`,
];
/** What is a note by itself. */
const plainly = [
  `(?:por favor,?\\s+)?(?:que\\s+)?(?:no\\s+)?(?:llam(?:e|en|ad|a|ar|es)|toqu(?:e|en|es)|toca|tocad)\\s+(?:al|el|a la|la)\\s+(?:timbre|telefonillo|portero|puerta|m[oó]vil|tel[eé]fono|interfono)[^.;!\\n,]*`,
  `(?:por favor,?\\s+)?(?:que\\s+)?(?:l[oa]s?\\s+)?d[eé]j(?:e|en|ad|a|es)l?[oa]?s?\\s+(?:el pedido\\s+)?(?:en|con|a|al|junto a)\\s+(?:la |el |los )?(?:puerta|porter[ií]a|conserje|porter[oa]|vecin\\w+|recepci[oó]n|buz[oó]n|entrada|felpudo)[^.;!\\n,]*`,
  `(?:please\\s+)?(?:do not |don[’']?t )?(?:ring|press|use|buzz)\\s+(?:the\\s+)?(?:bell|doorbell|buzzer|intercom)[^.;!\\n,]*`,
  `(?:please\\s+)?leave\\s+(?:it|them|the order|the parcel)\\s+(?:at|with|by|on|in|outside)\\s+(?!that(?!\\s+\\p{L}))(?!(?:one|two|three|four|five|six|\\d+)(?:\\s+(?:then|so|please|thanks|and|but|for now))?\\s*(?:[.;!,\\n]|$))[^.;!\\n,]+`,
  `(?:please\\s+)?(?:knock|call)\\s+(?:on the door|at the door|me when|when you)[^.;!\\n,]*`,
  `(?:(?:la|las|el|los)\\s+(?:pizzas?|masa)\\s+)?(?:(?:bien|muy|poco)\\s+hech[oa]s?|(?:sin cortar|cortad[oa]s?\\s+en\\s+\\p{L}+)|sin (?:cubiertos|servilletas))`,
  `(?:(?:the\\s+)?pizzas?\\s+)?(?:well[- ]done|cut into \\p{L}+|uncut|no (?:cutlery|napkins|plastic))`,
  '(?:envuelt[oa]s? )?para regalo(?! de)|gift[- ]wrapped',
];

const patterns: readonly { pattern: RegExp; introduces: boolean }[] = [
  ...introduced.map((one) => ({ pattern: new RegExp(`${start}${one}`, 'iu'), introduces: true })),
  ...plainly.map((one, at) => ({
    pattern: new RegExp(
      `${at < 5 ? start : '(?<![\\p{L}\\p{N}])'}(${one})${at < 5 ? end : '(?![\\p{L}\\p{N}])'}`,
      'iu',
    ),
    introduces: false,
  })),
];

/** Every note of a message, and the message with a comma where each was. */
export function takeNotes(text: string): { notes: string[]; text: string } {
  const notes: string[] = [];
  let left = text;
  for (const { pattern } of patterns) {
    const match = pattern.exec(left);
    const note = match?.[1]?.trim().replace(/\s+/g, ' ');
    if (match === null || note === undefined || note === '') continue;
    notes.push(
      note
        .replace(/^(?:que|to|that|por favor,?|please)\s+/iu, '')
        .replace(/[\s,]+(?:please|por favor|porfa|gracias|thanks)?[\s,]*$/iu, ''),
    );
    left = `${left.slice(0, match.index)} , ${left.slice(match.index + match[0].length)}`;
  }
  return { notes, text: notes.length === 0 ? text : left.replace(/^[\s,]+|[\s,]+$/g, '') };
}
