/** Cuts a stream of text into the clauses the gate judges, one clause behind at most. */

import { isInReadersWords } from '../reading/reader-told.ts';

/** A clause with no end in sight is cut here, at a space. */
const LONGEST = 320;
/** Looked back for a better place to cut a long clause. */
const SHORTEST = 120;

/** Folded; a dot after one of these ends no sentence. */
const abbreviations =
  /(?:^|[\s(¿¡"'«*])(?:p|ej|n|nº|no|núm|num|nr|art|aprox|approx|máx|max|mín|min|ref|tel|tfno|pág|pag|sr|sra|srta|dr|dra|mr|mrs|ms|st|etc|vs|ud|uds|vd|vds|incl|c|av|avda|pza|izq|dcha|e\.?g|i\.?e|ee|uu|in|oz|lb|ft|cm|mm|kg|gr|ml|inc|ltd|co|s\.?a|s\.?l|a\.?m|p\.?m|p\.\s?ej|\p{Lu})$/iu;

/** What closes a sentence after its mark: quotes, brackets, bold, further marks, emoji. */
const closing = /[.!?…"'»”’)\]*_\p{Extended_Pictographic}]|\u{FE0F}|\u{200D}/u;

export class ClauseCutter {
  #pending = '';
  #scanned = 0;
  /** Where it would have ended, were it not within a shopper's words: there it ends when these are never closed. */
  #inQuotation: number | undefined;

  /** The clauses that are complete now. Joined with what follows they are the text as it came. */
  push(text: string): string[] {
    this.#pending += text;
    const clauses: string[] = [];
    for (;;) {
      const end = this.#nextEnd();
      if (end === undefined) return clauses;
      clauses.push(this.#pending.slice(0, end));
      this.#pending = this.#pending.slice(end);
      this.#scanned = 0;
      this.#inQuotation = undefined;
    }
  }

  /** What is left when nothing more comes. */
  end(): string[] {
    const rest = this.#pending;
    this.#pending = '';
    this.#scanned = 0;
    return rest === '' ? [] : [rest];
  }

  #nextEnd(): number | undefined {
    const text = this.#pending;
    let started = this.#scanned > 0;
    for (let at = this.#scanned; at < text.length; at += 1) {
      const char = text[at] ?? '';
      if (!started && /\S/.test(char)) started = true;
      if (!started) continue;
      if (char === '\n') return at;
      if (!isMark(char)) continue;
      const end = afterMark(text, at);
      // Nothing after the mark yet: what comes next decides ("1." may become "1.299").
      if (end === 'unknown') {
        this.#scanned = at;
        return text.length > LONGEST ? longCut(text) : undefined;
      }
      if (end === undefined) continue;
      if (!isInReadersWords(text.slice(0, end))) return end;
      this.#inQuotation ??= end;
    }
    this.#scanned = started ? text.length : 0;
    return text.length > LONGEST ? (this.#inQuotation ?? longCut(text)) : undefined;
  }
}

function isMark(char: string): boolean {
  return char === '.' || char === '!' || char === '?' || char === '…' || char === ';';
}

/** Where the clause ends that this mark closes; undefined when it closes none. */
function afterMark(text: string, mark: number): number | 'unknown' | undefined {
  let end = mark + 1;
  while (end < text.length) {
    const char = String.fromCodePoint(text.codePointAt(end) ?? 32);
    if (!closing.test(char)) break;
    end += char.length;
  }
  if (end >= text.length) return 'unknown';
  const next = text[end] ?? '';
  if (!/\s/.test(next)) {
    // "¡Claro!Tenemos" is a boundary, "1.299", "5.5in" and "shop.es" are none.
    return (text[mark] === '!' || text[mark] === '?' || text[mark] === '…') && /[\p{Lu}¿¡]/u.test(next)
      ? end
      : undefined;
  }
  // "(100 uds.) es": a dot within brackets, and the sentence goes on.
  if (
    text[mark] === '.' &&
    text[mark + 1] === ')' &&
    abbreviations.test(text.slice(Math.max(0, mark - 12), mark))
  ) {
    const after = text.slice(end).trimStart();
    if (after === '') return text.slice(end).includes('\n') ? end : 'unknown';
    if (/^[\p{Ll}\d]/u.test(after)) return undefined;
  }
  if (text[mark] !== '.' || end > mark + 1) return end;
  const before = text.slice(Math.max(0, mark - 12), mark);
  if (/(?:^|\n)\s*\d{1,2}$/.test(before)) return undefined;
  if (abbreviations.test(before)) {
    // "5.5 in." may well end a sentence; when a capital follows, it does.
    const after = text.slice(end).trimStart();
    if (after === '') return next === '\n' ? end : 'unknown';
    if (/\s[\p{Lu}\p{Ll}]$/u.test(before)) return afterLetter(before, after, end);
    return /^[\p{Lu}¿¡*]/u.test(after) &&
      /(?:^|\s)(?:etc|cm|mm|kg|gr|ml|oz|lb|ft|in|uds?|vds?|no|[ap]\.?\s?m)$/iu.test(before)
      ? end
      : undefined;
  }
  return end;
}

/** "9 l. El segundo", "Aura W. Cuesta": a unit or the end of a name; "J. García" is one name. */
function afterLetter(before: string, after: string, end: number): number | 'unknown' | undefined {
  if (!/^[\p{Lu}¿¡*«"“\d-]/u.test(after)) return undefined;
  if (/\d\s*[\p{Lu}\p{Ll}]$/u.test(before)) return end;
  if (!/\P{L}/u.test(after.replace(/^[^\p{L}]+/u, ''))) return 'unknown';
  return openers.test(after) ? end : undefined;
}

/** Words that begin a sentence and no surname. */
const openers =
  /^[*«"“¿¡-]*(?:el|la|los|las|un|una|es|son|está|están|tiene|tienen|cuesta|cuestan|su|sus|si|sí|no|además|también|hay|tenemos|quedan?|le|se|en|con|por|para|marca|precio|puede|quiere|dígame|estoy|the|it|its|it's|they|they're|we|is|are|has|also|this|these|there|if|would|you|i|i'm|let|can|brand|price|and|with|that|both)(?![\p{L}])/iu;

/** At a comma if there is one far enough on, else at a space, else just there (never inside a surrogate pair). */
function longCut(text: string): number {
  const head = text.slice(0, LONGEST);
  for (const pattern of [/[,:] (?=[^,:]*$)/u, /\s(?=\S*$)/u]) {
    const at = head.search(pattern);
    if (at >= SHORTEST) return at + 1;
  }
  const last = head.charCodeAt(LONGEST - 1);
  return last >= 0xd800 && last <= 0xdbff ? LONGEST - 1 : LONGEST;
}
