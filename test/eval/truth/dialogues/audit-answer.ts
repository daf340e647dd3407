/** The auditor: what is false in a shown answer, and whether the answer is of any use. It shares no code with the gate. */
import { checkAmounts } from './auditor/check-amounts.ts';
import { checkClaims } from './auditor/check-claims.ts';
import { checkContents } from './auditor/check-contents.ts';
import { checkDeeds } from './auditor/check-deeds.ts';
import { checkFigures } from './auditor/check-figures.ts';
import { checkForm } from './auditor/check-form.ts';
import { checkNames } from './auditor/check-names.ts';
import { checkRanks } from './auditor/check-ranks.ts';
import { checkStock } from './auditor/check-stock.ts';
import { checkTerms } from './auditor/check-terms.ts';
import { piecesOf } from './auditor/pieces.ts';
import { bareWords, type Check, type Hearing, pageSaying, type Scope, scopesOf } from './auditor/scope.ts';
import { readShopBook } from './auditor/shop-book.ts';
import { wordsOf } from './auditor/spelling.ts';

export type Falsehood = { piece: string; reasons: string[] };

export type Audit = {
  /** Sentences and list items that were judged. */
  pieces: number;
  false: Falsehood[];
  /** What is no lie but may not be shown either: loops, echoes, the prompt's marks, halves of sentences, the other language. */
  unfit: Falsehood[];
  empty: boolean;
  /** What true thing the answer gives: a product, a figure, a page, a next step; empty when it gives none. */
  gives: ('product' | 'figure' | 'page' | 'step')[];
};

const checks: readonly Check[] = [
  checkAmounts,
  checkFigures,
  checkStock,
  checkRanks,
  checkNames,
  checkContents,
  checkTerms,
  checkClaims,
  checkDeeds,
];

export function auditAnswer(hearing: Hearing): Audit {
  const book = readShopBook(hearing.shop);
  const scopes = scopesOf(piecesOf(hearing.shown), hearing, book);
  const repeated = repetitions(scopes);
  const judged = scopes.map((scope, at) => ({
    text: scope.piece.text,
    scope,
    lies: checks.flatMap((check) => check(scope)),
    faults: [...checkForm(scope), ...(repeated.has(at) ? ['said before in the same answer'] : [])],
  }));
  return {
    pieces: scopes.length,
    false: judged
      .filter(({ lies }) => lies.length > 0)
      .map(({ text, lies }) => ({ piece: text, reasons: lies })),
    unfit: judged
      .filter(({ faults }) => faults.length > 0)
      .map(({ text, faults }) => ({ piece: text, reasons: faults })),
    empty: scopes.length === 0,
    gives: [...new Set(judged.filter(({ lies }) => lies.length === 0).flatMap(({ scope }) => given(scope)))],
  };
}

/** A sentence of some length that comes a second time; page quotations may, because two pages may say the same. */
function repetitions(scopes: readonly Scope[]): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [at, { piece }] of scopes.entries()) {
    // By roots, so that "Ensalada griega" and "Ensaladas griegas" are one line.
    const said = wordsOf(piece.text)
      .map(({ root }) => root)
      .join(' ');
    if (said.length >= 10 && seen.has(said)) repeated.add(at);
    seen.add(said);
  }
  return repeated;
}

const filler =
  /^(?:le|te|les) ayudo con (?:algo mas|otra cosa)$|^can i help you with (?:anything|something) else$|^(?:is there )?anything else$|^desea algo mas$|^(?:a usted )?puedo ayudarle en algo mas$/;
/** To these nothing more than a courtesy is owed. */
const courtesy =
  /^(?:muchas )?(?:gracias|thanks|thank you|thx|hola|hi|hello|hey|buenas|buenos dias|vale|ok|adios|bye)(?: \w+)?$/;
const step =
  /\bdigame\b|\bdigan?os\b|\bindique|\bescriba|\bllame|\belija|confirm|\btell me\b|\blet me know\b|\bchoose\b|\bwrite to\b|\bcall us\b|le respondera|will (?:answer|reply)|anotado|noted|carrito|your cart|pedido|order|puede contact|you can reach|le interesa|interested in|que busque|look for something|quiere|would you like|which (?:one|size|product)|que (?:talla|color|producto|direccion)|a domicilio|pick it up|address|direccion|aqui le ayudo|i am here to help|no puedo ofrecer|cannot offer|can't offer|bienvenid|welcome/;

function given(scope: Scope): Audit['gives'] {
  const { piece, mentions, figures, folded, hearing } = scope;
  const said = bareWords(piece.text);
  const gives: Audit['gives'] = [];
  if (mentions.some(({ full, products }) => full || products.length === 1)) gives.push('product');
  if (figures.length > 0) gives.push('figure');
  if (pageSaying(scope) !== undefined || /@|\+\d/.test(piece.text)) gives.push('page');
  if (
    (!filler.test(said) || courtesy.test(bareWords(hearing.asks.at(-1) ?? ''))) &&
    (filler.test(said) || step.test(folded))
  )
    gives.push('step');
  return gives;
}
