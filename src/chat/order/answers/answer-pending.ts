/** Bare answers to what was asked: "grande", "42", "the blue one", "sí", "la primera". */
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import { applyActs } from '../acts/apply-acts.ts';
import { sawOthers } from '../acts/aside.ts';
import { askPending, dropChoice } from '../acts/ask-pending.ts';
import { waitingIn } from '../acts/option-apart.ts';
import { type Draft, memoryOf, openLines, setMemory, tell } from '../cart/draft.ts';
import { matchName } from '../names/match-name.ts';
import { mostPieces } from '../names/mention.ts';
import { isAskedAbout } from '../names/not-in-cart.ts';
import { onlyOptions } from '../names/options-of.ts';
import { answerParts, withoutHalves } from '../said/answer-parts.ts';
import type { Choosing } from '../said/choosing.ts';
import { splitClauses, withoutCourtesy } from '../said/clauses.ts';
import type { OrderAct } from '../said/order-act.ts';
import { openingOf } from '../said/order-verbs.ts';
import { emptyItem, readItem } from '../said/read-item.ts';
import { allOf } from '../said/read-reference.ts';
import { wholePhrase } from '../said/whole-phrases.ts';
import { readWords, said, wordsIn, written } from '../said/words.ts';
import { type Answer, answerLine, namesOption, withoutDenied } from './answer-line.ts';
import {
  answerAll,
  answerInEach,
  answerInOptions,
  answerProduct,
  answerProducts,
  productsAsked,
  wholeNames,
} from './answer-product.ts';
import { answerBeside, answerNumber, answerQuantity } from './answer-quantity.ts';
import { answerInParts, answerVariant } from './answer-variant.ts';
import { saidOptions } from './said-options.ts';

/** "Five is too few", "cinco son pocas". */
const tooFew =
  /(?:^| )(?:too (?:few|little|many)|(?:not|isnt|arent|isn.t|aren.t) enough|(?:muy |demasiad[oa]s )?poc[oa]s|no (?:me |nos )?(?:basta|bastan|alcanza|alcanzan|llega|llegan|sirven?))(?![a-z])/;

const suitsBehind =
  /(?<=\S) (?:(?:is|are|would be|will be|d be|es|esta|estan|seria|son) (?:fine|ok|okay|good|great|perfect|grand|bien|perfect[oa])|(?:me |nos |le |les )?(?:vale|valen|sirven?|va bien|van bien|queda bien)|(?:will|ll|would|d)? ?(?:do|works?)|is plenty)$/;

function readAnswer(text: string, acts: readonly OrderAct[], draft: Draft): Answer | undefined {
  const language = draft.context.language;
  const courteous = withoutCourtesy(readWords(text, language));
  const found = openingOf(said(courteous));
  if (found !== undefined && !['add', 'better', 'set'].includes(found.opening.kind)) return undefined;
  let rest = courteous.slice(found === undefined ? 0 : wordsIn(said(courteous).slice(0, found.length)));
  const lead = /^(?:si|yes|no|pues|la de|el de|the)(?= \S)/.exec(said(rest))?.[0];
  const takesIt = found?.opening.kind === 'add' && found.opening.pronoun && rest.length === 0;
  const yes = takesIt || acts.some((act) => act.kind === 'yes' || act.kind === 'satisfied');
  const no = acts.some(
    (act) =>
      act.kind === 'no' ||
      (act.kind === 'undo' && memoryOf(draft.state).onlyAsked === true) ||
      act.kind === 'do_not_add',
  );
  if (lead === 'si' || lead === 'yes') rest = rest.slice(1);
  // "120 is fine", "la roja me va bien": that it suits says no more.
  const suits = suitsBehind.exec(said(rest))?.[0];
  if (suits !== undefined) rest = rest.slice(0, -wordsIn(suits));
  // "No, just two": another number than the one offered.
  const onlyThis =
    /^(?:(?:no|pues|bueno|entonces|then) )*(?:(?:solo|solamente|only|just|mejor|con|with) )*(?:(?:the|l[oa]s) )?(?=\d+$|\S+$)/.exec(
      said(rest),
    )?.[0];
  // "The 300" is what one of them is called.
  const isName = /(?:the|l[oa]s) $/.test(onlyThis ?? '') && (rest.at(-1)?.number ?? 0) > mostPieces;
  const ofGoods = draft.context.state.pending?.kind === 'choose_product';
  const isBoth = ofGoods && allOf.test(said(rest));
  if (onlyThis !== undefined && !isName && !isBoth && rest.at(-1)?.number !== undefined)
    rest = rest.slice(-1);
  const item = readItem(rest, text);
  const ofThings = ofGoods || draft.context.state.pending?.kind === 'choose_variant';
  const isCount =
    item.quantity !== undefined &&
    item.words === '' &&
    item.variantWords === '' &&
    item.reference === undefined;
  const isPlace = rest.length === 1 && /^\d$/.test(rest[0]?.folded ?? '');
  const setsQuantity =
    isCount &&
    (found?.opening.kind === 'set' || (ofThings && !isPlace && rest.length > 0 && !/^\d+$/.test(said(rest))));
  const { quantity, ...uncounted } = item;
  if (isCount && ofGoods && isPlace) {
    const placed = {
      ...uncounted,
      reference: { kind: 'ordinal' as const, value: quantity ?? 1, figure: true as const },
    };
    return { item: placed, words: written(rest, text), yes, no, isShort: true, setsQuantity };
  }
  return { item, words: written(rest, text), yes, no, isShort: rest.length <= 3, setsQuantity };
}

/**
 * True when the message answered the question that was asked (or said that nothing of it is wanted). `wholly`: every word has to
 * be of the answer; otherwise one that is none of the options is refused.
 */
export function answerChoice(
  draft: Draft,
  pending: Choosing,
  message: { text: string; acts: readonly OrderAct[]; wholly: boolean },
): boolean {
  const { text, acts, wholly } = message;
  if (takesBack(draft, acts)) {
    tell(draft, { kind: 'left_as_it_was' });
    draft.later = [];
    return true;
  }
  if (leavesLine(draft, pending, text)) {
    tell(draft, { kind: 'left_as_it_was' });
    return true;
  }
  if (pending.kind === 'choose_variant' && answerInParts(draft, pending, acts)) return true;
  const answer = readAnswer(text, acts, draft);
  if (answer === undefined) return false;
  if (answer.item.reference !== undefined && sawOthers(draft.context.state)) return false;
  const isRefused = pending.kind === 'choose_quantity' && tooFew.test(fold(text));
  if (isRefused || (answer.no && acts.length === 1)) {
    tell(draft, { kind: 'left_as_it_was' });
    draft.later = [];
    return true;
  }
  // "Que sean dos" of what is still to be chosen.
  if (answer.setsQuantity && (pending.kind === 'choose_product' || pending.kind === 'choose_variant')) {
    askPending(draft, { ...pending, quantity: answer.item.quantity ?? pending.quantity });
    return true;
  }
  // A plain yes to a choice of several chooses none, and "the other one" of more than two neither.
  const isPlain = answer.yes && acts.length <= 1 && (!namesOption(answer) || isPlainYes(text, draft));
  if ((isPlain || answer.item.reference?.kind === 'other') && isOfSeveral(pending)) {
    askOrDrop(draft, pending);
    return true;
  }
  if (isAny(text, draft)) return answerAny(draft, pending, answer);
  switch (pending.kind) {
    case 'choose_product':
      return (
        answerInEach(draft, pending, acts) ||
        answerInOptions(draft, pending, acts) ||
        answerProduct(draft, pending, answer)
      );
    case 'choose_variant':
      return answerVariant(draft, pending, { ...answer, wholly });
    case 'choose_quantity':
      return answerQuantity(draft, pending, answer);
    case 'choose_line':
      return answerLine(draft, pending, answer);
    default:
      return pending satisfies never;
  }
}

const leaving =
  /^(?:(?:bueno|pues|no|mejor|ok|vale|well|actually) )*(?:dej(?:a|e|ad)(?:l[oa]s?)?|qued(?:a|e)(?:te|se)?(?: con)?|leave (?:it|them|that)|keep (?:it|them|that))(?: |$)/;
const asItIs =
  /^(?:como (?:esta|estan|estaba|estaban)|asi|igual|(?:as|like|how) (?:it|they|that) (?:is|are|was|were)(?: before)?|as is|alone)?$/;

/** "Bueno, déjalo verde", of a green one that was to become another. */
function leavesLine(draft: Draft, pending: Choosing, text: string): boolean {
  const { target } = memoryOf(draft.state);
  const line = openLines(draft).find(({ lineId }) => lineId === target?.lineId);
  const words = readWords(text, draft.context.language);
  const verb = leaving.exec(said(words))?.[0];
  if (pending.kind !== 'choose_variant' || line === undefined || verb === undefined) return false;
  const rest = words.slice(wordsIn(verb));
  if (asItIs.test(said(rest))) return true;
  const product = draft.context.product(line.productId);
  const variant = product?.variants.find(({ id }) => id === line.variantId);
  if (product === undefined || variant === undefined) return false;
  const own = { ...onlyOptions(product), variants: [variant] };
  const { total, covered } = matchName(written(rest, text), own, draft.context.language);
  return total > 0 && covered === total;
}

/** "8.. wait that's uk. 42", "three red and two blue": an answer beside other words, or that of more than was asked. */
export function answersMore(
  draft: Draft,
  pending: Choosing,
  said: { told: string; acts: readonly OrderAct[]; parse(text: string): OrderAct[] },
): boolean {
  if (pending.kind === 'choose_quantity')
    return answerNumber(draft, pending, said.told) || answerBeside(draft, pending, said);
  if (leavesLine(draft, pending, said.told)) return false;
  const { settled, waiting, rest } = waitingIn(draft, said.told);
  const how = { text: rest, acts: said.parse(rest), wholly: false };
  if (settled.length > 0 && answerChoice(draft, pending, how)) {
    setMemory(draft, { later: waiting });
    return applyActs(draft, settled) > 0;
  }
  const product = pending.kind === 'choose_variant' ? draft.context.product(pending.productId) : undefined;
  const text = product === undefined ? undefined : saidOptions(draft, product, said);
  return text !== undefined && answerChoice(draft, pending, { text, acts: said.parse(text), wholly: false });
}

const isPlainYes = (text: string, draft: Draft): boolean =>
  ['yes', 'satisfied'].includes(wholePhrase(said(readWords(text, draft.context.language)), true)?.kind ?? '');

/** The order was said to be complete and this is all that is open: who agrees to that means it as it is. */
function askOrDrop(draft: Draft, pending: Choosing): void {
  const { closing, askedAgain } = memoryOf(draft.context.state);
  if (closing !== true || askedAgain !== true) {
    askPending(draft, pending);
    return;
  }
  dropChoice(draft, pending);
  draft.wants.done = true;
}

const any =
  /^(?:(?:me|nos) (?:da|es) igual|(?:no )?(?:me )?importa|cualquiera|(?:l[oa]|el|l[oa]s) que (?:sea|sean|quieras|quiera|prefieras|prefiera|tengas|tenga)|whichever|whatever|any(?: of them| one| will do)?|either(?: of them| one| will do)?|(?:i )?dont (?:mind|care)(?: which)?|(?:it )?doesnt matter|surprise me|sorprendeme|elige tu|elija usted|you (?:choose|pick|decide)|your (?:choice|pick)|up to you)(?: cual(?: sea)?| de (?:ell[oa]s|l[oa]s dos|l[oa]s tres))?$/;

const isAny = (text: string, draft: Draft): boolean =>
  any.test(said(withoutCourtesy(readWords(text, draft.context.language))));

/** "Me da igual": the first of what was named. */
function answerAny(draft: Draft, pending: Choosing, answer: Answer): boolean {
  const first: Answer = {
    ...answer,
    item: { ...emptyItem(), reference: { kind: 'ordinal', value: 1 } },
    words: '',
  };
  if (pending.kind === 'choose_product') return answerProduct(draft, pending, first);
  return pending.kind === 'choose_variant' && answerVariant(draft, pending, { ...first, wholly: true });
}

/** "Quítalo", "no gloves then, never mind", of what is not in the cart yet: the wish is taken back, and nothing before it. */
function takesBack(draft: Draft, all: readonly OrderAct[]): boolean {
  const acts = all.filter(({ kind }) => kind !== 'no');
  const { onlyAsked } = memoryOf(draft.state);
  const isOfAsked = (act: OrderAct): boolean => {
    if (act.kind === 'undo') return act.ofTalk === true || onlyAsked === true;
    if (act.kind !== 'remove') return false;
    if (isAskedAbout(draft, act.item)) return true;
    const isBare = act.item.words === '' && act.item.variantWords === '';
    return isBare && act.item.quantity === undefined && onlyAsked === true;
  };
  const [, ...others] = acts;
  return acts.length > 0 && acts.every(isOfAsked) && others.every(({ kind }) => kind === 'undo');
}

function isOfSeveral(pending: Choosing): boolean {
  switch (pending.kind) {
    case 'choose_product':
      return pending.productIds.length > 1;
    case 'choose_variant':
      return pending.variantIds.length > 1;
    case 'choose_line':
      return pending.lineIds.length > 1;
    default:
      return false;
  }
}

/**
 * "La de jamón no, la de huevo", "sí, la azul", "huevo, dos", "la primera y la tercera": what is meant once the answer is taken apart.
 * `parse` reads what is left of it as acts.
 */
export function answerApart(
  draft: Draft,
  pending: Choosing,
  { told, parse }: { told: string; parse(text: string): OrderAct[] },
): boolean {
  const { language } = draft.context;
  const parts = answerParts(told, language);
  if (pending.kind === 'choose_product') {
    const clauses = wholeNames(
      draft,
      productsAsked(draft, pending),
      parts?.named ?? clausesOf(told, language),
    );
    const { named, isHalved } = withoutHalves(clauses);
    const answers = named.map((text) => readAnswer(text, [], draft)).filter((one) => one !== undefined);
    const isOfSome = answers.length === named.length && clauses.length > (parts === undefined ? 1 : 0);
    const isEven = !isHalved || (named.length > 1 && pending.quantity % named.length === 0);
    if (isHalved && named.length === 0) return answerAll(draft, pending, emptyItem());
    if (isOfSome && isEven && answerProducts(draft, pending, { answers, each: parts?.quantity })) return true;
  }
  if (parts === undefined) return false;
  const text = parts.named.join(', ');
  const acts = parse(text);
  if (parts.denied.some((words) => isOfAll(draft, pending, words))) {
    draft.answered = true;
    return applyActs(draft, acts) > 0;
  }
  if (pending.kind === 'choose_line') {
    const left = withoutDenied(draft, pending, parts.denied);
    return answerChoice(draft, left, { text, acts, wholly: false });
  }
  const { quantity } = parts;
  const counted =
    quantity !== undefined && 'quantity' in pending ? ({ ...pending, quantity } as Choosing) : pending;
  return answerChoice(draft, counted, { text, acts, wholly: parts.named.length === 1 });
}

const clausesOf = (told: string, language: Language): string[] =>
  splitClauses(readWords(told, language)).map(({ words }) => written(words, told));

/** "No quiero pizza", where which pizza was asked; "not that one", of the one that was asked about. */
function isOfAll(draft: Draft, pending: Choosing, words: string): boolean {
  const isThat = /^(?:es[aeo]|est[aeo]|that(?: one)?|this(?: one)?|it)$/.test(words);
  if (isThat) return !isOfSeveral(pending);
  const products =
    pending.kind === 'choose_product'
      ? productsAsked(draft, pending)
      : 'productId' in pending
        ? [draft.context.product(pending.productId)]
        : [];
  return (
    products.length > 0 &&
    products.every((product) => {
      if (product === undefined) return false;
      const { total, covered, titled } = matchName(words, product, draft.context.language);
      return total > 0 && covered === total && titled > 0;
    })
  );
}
