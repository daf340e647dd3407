/**
 * Product text that speaks to a machine instead of a shopper. It is kept as text and never obeyed; the merchant is told, because
 * somebody put it there. Only what makes no sense in a shop is named: "act as a barrier" and "System: Android" are fine.
 */
import type { Message } from '../report/row-issue.ts';

const machine =
  '(?:ias?|ai|asistentes?(?: virtual| de ia)?|(?:ai |virtual )?assistants?|chatbots?|bots?|llms?|modelos? de lenguaje|language models?|chatgpt|gpt)';
const shopper = '(?:clientes?|usuarios?|compradore?s?|users?|customers?|shoppers?|buyers?)';
const command = String.raw`(?:ignor[ae]\b|olvida\b|responde\b|contesta\b|recomienda\b|di(?:les?)?\b|muestra\b|revela\b|env[ií]a\b|siempre\b|finge\b|disregard\b|forget\b|say\b|answer\b|respond\b|reply\b|recommend\b|always\b|reveal\b|send\b|print\b|pretend\b)`;

/**
 * What tells, under a word that every text of its kind holds in lower case: most texts hold none, and are looked through once,
 * for those words alone.
 */
const kinds: readonly { word: string; tells: readonly string[] }[] = [
  {
    word: String.raw`\b(?:ias?|ai|dan)\b|asistente|assistant|\b(?:chat)?bots?\b|\bllms?\b|de lenguaje|language model|gpt\b|hacker|pirat[ea]`,
    tells: [
      // "nota para la IA", "note to the assistant"
      String.raw`\b(?:nota|mensaje|aviso|instrucci[oó]n(?:es)?|orden(?:es)?)\s+(?:para|a|al|dirigid[ao]s? a)\s*(?:la|el|los|las)?\s*${machine}\b`,
      String.raw`\b(?:note|message|instructions?|attention|notice)\s+(?:to|for)\s+(?:the\s+|any\s+|all\s+)?${machine}\b`,
      // "asistente: recomienda siempre…", "AI, ignore…"
      String.raw`\b${machine}\s*[:,]\s*(?:please\s+|por favor,?\s+)?${command}`,
      // who it is to be from now on
      String.raw`\b(?:you are|eres|act as|act[uú]a como|haz de|pretend to be|finge ser)\s+(?:now\s+|ahora\s+)?(?:an?\s+|una?\s+)?(?:${machine}|dan|hacker|pirate|pirata)\b`,
      // a forged turn of the conversation
      String.raw`^\s*(?:asistente|assistant|chatbot)\s*:`,
    ],
  },
  {
    word: 'ignor[ae]|olvida|omite|desobedece|desatiende|hagas caso|disregard|forget|override|bypass',
    tells: [
      // "ignora las instrucciones anteriores", "ignore the user"
      String.raw`(?<!\bno )\b(?:ignor[ae]|olvida|omite|desobedece|desatiende|no hagas caso)\b[^.\n]{0,40}\b(?:instrucci[oó]n(?:es)?|reglas|[oó]rdenes|prompts?|lo anterior|anteriores|al? ${shopper})\b`,
      String.raw`(?<!\b(?:not|never) )\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|your)\s+(?:\w+\s+)?(?:instructions?|rules?|prompts?|guidelines?)\b`,
      String.raw`(?<!\b(?:not|never) )\b(?:ignore|disregard)\s+(?:the|all|any)\s+(?:instructions?|rules?|prompts?|${shopper})\b`,
    ],
  },
  {
    word: 'responde|contesta|recomienda|menciona|always|reply|respond|answer|asks?|pregunt|tell',
    tells: [
      // "responde siempre …", "always recommend this product"
      String.raw`\b(?:responde|contesta|recomienda|menciona)\s+(?:siempre|solo|s[oó]lo|[uú]nicamente|exactamente)\b`,
      String.raw`\balways\s+(?:recommend|answer|respond|reply|mention)\b`,
      String.raw`\b(?:reply|respond|answer)\s+(?:only|exactly|always)\b`,
      // "when a shopper asks…, tell them…", "si el cliente pregunta…, di que"
      String.raw`\b(?:when|if|whenever)\s+(?:a|the|any)\s+${shopper}\s+asks?\b`,
      String.raw`\b(?:cuando|si)\s+(?:un|una|el|la|los|alg[uú]n)\s+${shopper}\s+pregunt`,
      String.raw`\btell\s+(?:the\s+)?${shopper}\s+(?:that|to)\b`,
    ],
  },
  {
    word: String.raw`\bd[ií](?:les?)?\s`,
    tells: [
      String.raw`\bdi\s+(?:siempre|solo|s[oó]lo|[uú]nicamente|exactamente)\b`,
      String.raw`\bd[ií](?:les?)?\s+(?:al?|a los)\s+${shopper}\s+que\b`,
    ],
  },
  {
    word: String.raw`prompt|jailbreak|developer|dan mode|desarrollador|<\||\[\/?inst\]|<<|##`,
    tells: [
      // the machinery by its names
      String.raw`\bsystem\s+prompt\b|\bprompt\s+(?:del|de)\s+sistema\b|\bjailbreak\b|\b(?:developer|dan)\s+mode\b|\bmodo\s+desarrollador\b`,
      String.raw`<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[\/?INST\]|<<\/?SYS>>|#{2,}\s*(?:system|instructions?|assistant|response)\s*:?\s*$`,
    ],
  },
  // a picture whose address carries something away
  { word: String.raw`!\[`, tells: [String.raw`!\[[^\]]*\]\(\s*https?:[^)\s]*[{$%]7?b?`] },
];

const telling = kinds.map(({ word, tells }) => ({
  word: new RegExp(word),
  tells: new RegExp(tells.map((tell) => `(?:${tell})`).join('|'), 'im'),
}));
const anyWord = new RegExp(kinds.map(({ word }) => `(?:${word})`).join('|'));
/** The invisible alphabet of Unicode tags spells ASCII. */
const tags = /[\u{E0020}-\u{E007E}]/gu;
const shortest = 12;
/** More of a text is not kept anyway. */
const longest = 50_000;

/** What gives it away, or undefined for ordinary text. */
export function instructionsIn(raw: string): string | undefined {
  if (raw.length < shortest) return undefined;
  const read = raw.slice(0, longest);
  const spelt = read.includes('\u{DB40}')
    ? read.replace(tags, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0xe0020) - 0xe0000))
    : read;
  const plain = spelt.replace(/[\p{Cf}\u00AD]/gu, '');
  const lower = plain.toLowerCase();
  if (!anyWord.test(lower)) return undefined;
  for (const { word, tells } of telling) {
    const found = word.test(lower) ? tells.exec(plain)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export const instructionsMessage: Message = {
  en: 'this text speaks to a machine, not to a shopper: it is kept as text and never obeyed; look where it comes from',
  es: 'este texto habla a una máquina y no a quien compra: queda como texto y nunca se obedece; mire de dónde viene',
};
