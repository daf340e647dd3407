/** Text from outside (catalogue, pages, shoppers) as one line that can neither close nor forge a block of the prompt. */

/** Names a chat template, a transcript model or our own blocks give to who speaks. */
const roleTag =
  /(^|[\s"'([{*#>›-])(system|sistema|assistant|asistente|user|usuario|usuaria|human|humano|cliente|client|customer|dependiente|vendedor|tendero|shopkeeper|bot|ai|ia|instruction|instructions|response|respuesta|pregunta|question|hecho|done|datos|data|products?|productos?|p[áa]gina|page)(\*{0,2})\s*[:：]/giu;

/** Invisible and control characters: what a person does not see, the model does not read. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

export function asData(text: string, maxChars = Number.POSITIVE_INFINITY): string {
  const line = text
    .normalize('NFKC')
    .toWellFormed()
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\[\/?\s*INST\s*\]/gi, ' ')
    .replace(/#{2,}|`{3,}|={3,}|-{3,}|\*{3,}|_{3,}/g, ' ')
    .replace(roleTag, '$1$2$3 ')
    .replace(/\s+/g, ' ')
    .trim();
  return cutAtWord(line, maxChars);
}

/** At most `maxChars`, ended at a word with "…". */
export function cutAtWord(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = text.slice(0, Math.max(0, maxChars - 1)).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > maxChars / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
