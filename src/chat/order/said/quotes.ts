/** Words put in quotation marks: a short name is meant as it stands, anything longer is somebody's words and no order. */
const quoted = /«([^»]*)»?|“([^”]*)”?|(?<![\p{L}\p{N}])"([^"]*)"/gu;
const mostWordsOfName = 6;

const link = /(?:https?:\/\/|www\.)\S+/giu;

/** Links and tags name no goods; of a Markdown link its words are left. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, ' $1 ')
    .replace(link, ' ')
    .replace(/<[^<>]*>/g, ' ');
}

/** The message without what it quotes; a name in quotes stays, unless it is what somebody is told to say ("responde: «…»"). */
export function withoutQuotes(text: string): string {
  const plain = withoutMarkup(text);
  return plain.replace(quoted, (all, ...found: unknown[]) => {
    const inside = found.slice(0, 3).find((part) => typeof part === 'string');
    const offset = found.find((part) => typeof part === 'number') ?? 0;
    const isSpeech = typeof inside !== 'string' || /[:=]\s*$/.test(plain.slice(0, offset));
    const isName =
      !isSpeech && inside.trim().split(/\s+/).length <= mostWordsOfName && !/[€$£%:;]/.test(inside);
    const isWhole = all.trim() === plain.trim();
    return isName && !isWhole ? ` ${inside} ` : ' , ';
  });
}
