/** A clause as a shopper may see it: plain text, **bold** and "- " items. What cannot be made so is named in `leak`. */

import { normaliseText } from '../../../language/normalise.ts';

export type TidyClause = {
  /** Line breaks before it: 0 within a paragraph, 2 between paragraphs. */
  breaks: 0 | 1 | 2;
  bullet: boolean;
  /** Spaces before the bullet. */
  indent: number;
  body: string;
  /** `ends`: the model has left its answer and goes on with the prompt; nothing after it can be trusted. */
  leak?: { rule: 'markup' | 'scaffolding'; evidence: string; ends?: boolean };
};

const scaffolds: readonly RegExp[] = [
  /#{2,}\s*(?:response|respuesta|instruction|instrucci|input|output|system|human|user|assistant|answer|question|pregunta|task|context)/i,
  /<\|?\/?\s*(?:im_start|im_end|system|user|assistant|endoftext|eot|start_of_turn|end_of_turn|bos|eos|s|think|datos|data|products?|productos?|contexto?|tool|function)\b[^>]{0,40}\|?>?/i,
  /<\|/,
  /\[\/?(?:INST|SYS|TOOL)\]/i,
  /^\W*(?:cliente|clienta|customer|client|shopper|user|usuario|usuaria|assistant|asistente|dependiente|vendedor|vendedora|tendero|system|sistema|human|humano|bot|ai|ia|chatbot|instructions?|instrucci[oó]n(?:es)?|response|respuesta|answer|question|pregunta|datos|data|hecho|done|input|output|nota del sistema|rol|role)\W{0,3}\s*:/i,
  /^\W*(?:productos?|products?)\s*\(\d+\s+(?:de|of)\s+\d+\)/i,
  /^\W*(?:productos|products)\s*:\s*(?:ninguno|none)\b/i,
  /^\W*(?:p[áa]gina|page)\s+[«"“]/i,
  /\b(?:system prompt|prompt del sistema|mis instrucciones|my instructions|as an ai language model|como modelo de lenguaje)\b/i,
  /<\/?(?:datos|data)>/i,
];

/** The prompt's own lines of data: "carrito: 2 × Pizza · total 41,85 €". */
const dataLine =
  /^\W*(?:carrito|cesta|cart|basket|hecho|done|pregunta|question)\s*:.*(?:×|·|\d)|\S · .*\d.*(?:€|\$|£|×)|(?:€|\$|£|×).* · /i;
/** Where the model begins to write the other side of the talk. */
const otherSide =
  /<\|?\/?\s*(?:datos|data|im_start|im_end|user|system|endoftext|start_of_turn|end_of_turn|eot)\b|^\W*(?:cliente|clienta|customer|client|shopper|user|usuario|usuaria|human|humano|hecho|done)\W{0,3}\s*:|\[\/?INST\]/i;

const html =
  /<\s*\/?\s*[a-z!][^>]*>?|&#x?[0-9a-f]+|&(?:lt|gt|amp|quot|nbsp);|(?:java|vb)script:|data:\s*\w+\/|\{\{|\}\}|(?:%[0-9a-f]{2}){2,}|\w{3,}\.\w{3,}\(|\w\([^()]*\)\s*\/\//i;

export function tidyClause(raw: string): TidyClause {
  const text = raw.toWellFormed().replace(/\r\n?/g, '\n');
  const space = /^\s*/.exec(text)?.[0] ?? '';
  const lines = space.split('\n').length - 1;
  const breaks = lines === 0 ? 0 : lines === 1 ? 1 : 2;
  const indent = lines === 0 ? 0 : space.length - space.lastIndexOf('\n') - 1;
  const rest = normaliseText(text.slice(space.length));
  const leak = findLeak(rest);
  const marked = unquoted(rest);
  const bullet = /^(?:[-*+•·–—▪◦‣]|\(?\d{1,2}[.)])\s+(?=\S)/u.exec(marked);
  const body = plain(bullet === null ? marked : marked.slice(bullet[0].length));
  return { breaks, bullet: bullet !== null, indent, body, ...(leak === undefined ? {} : { leak }) };
}

function findLeak(text: string): TidyClause['leak'] {
  for (const scaffold of scaffolds) {
    const found = scaffold.exec(text);
    if (found !== null)
      return { rule: 'scaffolding', evidence: found[0].slice(0, 60), ends: otherSide.test(text) };
  }
  const line = dataLine.exec(text);
  if (line !== null) return { rule: 'scaffolding', evidence: line[0].slice(0, 60) };
  const image =
    /!\[[^\]]*\]/.exec(text) ??
    /^\s*#\p{L}/u.exec(text) ??
    /^\s*\|.*\|/.exec(text) ??
    html.exec(text) ??
    /```|~~~/.exec(text);
  return image === null ? undefined : { rule: 'markup', evidence: image[0].slice(0, 60) };
}

/** Headings and quotations lose their mark and stay as text. */
function unquoted(text: string): string {
  return text.replace(/^(?:#{1,6}\s+|>\s*)+/, '').replace(/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/, '');
}

function plain(text: string): string {
  const unlinked = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1');
  const bold = unlinked
    .replace(/__(\S(?:[^_]*\S)?)__/g, '**$1**')
    .replace(/~~|`+/g, '')
    .replace(/(?<![*\p{L}\p{N}])\*(?!\*|\s)([^*\n]+?)(?<!\s)\*(?![*\p{L}\p{N}])/gu, '$1')
    .replace(/(?<![_\p{L}\p{N}])_(?!_|\s)([^_\n]+?)(?<!\s)_(?![_\p{L}\p{N}])/gu, '$1')
    .replace(/\*{3,}/g, '**')
    .replace(/[<>]/g, '');
  const balanced = bold.split('**').length % 2 === 1 ? bold : bold.replaceAll('**', '');
  return balanced
    .replace(/\*\*\s*\*\*/g, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}
