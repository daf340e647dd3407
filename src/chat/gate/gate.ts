/** What the model writes passes through here, clause by clause; what the facts do not bear out is not shown. */
import type { Product } from '../../catalog/product.ts';
import type { Facts } from '../facts.ts';
import type { Clause, Finding } from './clause.ts';
import { ClauseCutter } from './clauses/clause-cutter.ts';
import { aboutOf, hangsOn, subjectLeft } from './clauses/left-behind.ts';
import { PromptLeak } from './clauses/prompt-leak.ts';
import { SaidBefore } from './clauses/said-before.ts';
import { type SavedPiece, salvage } from './clauses/salvage.ts';
import { ShownText } from './clauses/shown-text.ts';
import { TalkThread } from './clauses/talk-thread.ts';
import { type TidyClause, tidyClause } from './clauses/tidy-clause.ts';
import { ToldSentences } from './clauses/told-sentences.ts';
import { type KnownFacts, knowFacts } from './evidence/known-facts.ts';
import { TitlesMet } from './evidence/titles-met.ts';
import { judgeClause } from './judge-clause.ts';
import { type ClauseContext, readClause } from './reading/read-clause.ts';
import { productAnchors } from './reading/subjects.ts';
import { judgeBareAnswer } from './rules/bare-answer.ts';
import { LoopWatch } from './rules/loop.ts';
import { isIdleTalk } from './rules/rambling.ts';
import type { Verdict } from './verdict.ts';

export type GateOptions = {
  facts: Facts;
  promptTexts: readonly string[];
  maxWithheld: number;
  /** The shop's products whose whole title stands in these words, see titles-met.ts. */
  titled?: (words: string) => readonly Product[];
  /** Answers of this conversation, as shown, that the model has before it. */
  earlier?: readonly string[];
  /** What is told is what became of the order: it is told one thing after the other, and nobody asks for more in between. */
  inOrder?: boolean;
};

type Held = { raw: string; tidy: TidyClause };

export class Gate {
  #known: KnownFacts;
  readonly #titles: TitlesMet;
  readonly #cutter = new ClauseCutter();
  readonly #leak: PromptLeak;
  readonly #told: ToldSentences;
  readonly #before: SaidBefore;
  readonly #loops = new LoopWatch();
  readonly #thread = new TalkThread();
  readonly #shown = new ShownText();
  readonly #maxWithheld: number;
  readonly #inOrder: boolean;
  #withheld = 0;
  #leftAnswer = false;
  #inFence = false;
  /** "Tenemos estas:" waits for something to announce; "Esto es lo que hay: tenemos estas:" may announce it twice. */
  #held: Held[] = [];
  /** Something it announced was left out. */
  #lostItems = false;

  constructor(options: GateOptions) {
    this.#known = knowFacts(options.facts);
    this.#titles = new TitlesMet(options.titled ?? (() => []));
    this.#leak = new PromptLeak(options.promptTexts);
    this.#told = new ToldSentences(options.facts.told);
    this.#before = new SaidBefore(options.earlier ?? [], options.facts);
    this.#maxWithheld = options.maxWithheld;
    this.#inOrder = options.inOrder ?? false;
  }

  /** True once so much was withheld, or the model writes the shopper's part, that it is not worth listening to; nothing more is judged then. */
  get gaveUp(): boolean {
    return this.#leftAnswer || this.#withheld >= this.#maxWithheld;
  }

  /** Verdicts on the clauses that are complete now; their texts, in order, are what is shown. */
  push(text: string): Verdict[] {
    return this.#cutter.push(text).flatMap((raw) => this.#judge(raw));
  }

  end(): Verdict[] {
    const last = this.#cutter.end();
    const verdicts = last.flatMap((raw) =>
      (this.#shown.started || halfSaid.test(raw)) && isCutOff(raw)
        ? this.#withhold(raw, tidyClause(raw), { rule: 'cut-off' })
        : this.#judge(raw),
    );
    return [...verdicts, ...this.#dropHeld()];
  }

  #judge(raw: string): Verdict[] {
    if (this.gaveUp) return [];
    const tidy = tidyClause(raw);
    if (/```|~~~/.test(raw) && (raw.match(/```|~~~/g)?.length ?? 0) % 2 === 1) this.#inFence = !this.#inFence;
    else if (this.#inFence) return this.#withhold(raw, tidy, { rule: 'markup', evidence: '```' });
    const leaked = this.#leak.find(raw);
    if (tidy.leak !== undefined) {
      this.#leftAnswer ||= tidy.leak.ends === true;
      return this.#withhold(raw, tidy, tidy.leak);
    }
    if (leaked !== undefined) return this.#withhold(raw, tidy, { rule: 'prompt-leak', evidence: leaked });
    if (!/[\p{L}\p{N}]/u.test(tidy.body)) return this.#decoration(raw, tidy);
    this.#known = this.#titles.meet(tidy.body, this.#known);
    const { cutOff, ...context } = this.#thread.contextOf(tidy);
    if (this.#told.holds(tidy.body)) {
      const told = readClause(tidy.body, this.#known, context);
      const { finding: loop } = this.#loops.judge(told);
      if (loop !== undefined) return this.#withhold(raw, tidy, loop, told);
      if (this.#inOrder && this.#told.isTooSoon(tidy.body))
        return this.#leaveOut(raw, tidy, { rule: 'too-soon' });
      this.#told.shown(tidy.body);
      return this.#show(raw, tidy, told, 'told');
    }
    if (cutOff) return this.#withhold(raw, tidy, { rule: 'orphan' });
    const clause = readClause(tidy.body, this.#known, context);
    const again = this.#before.judge(clause, this.#shown.started);
    if (again !== undefined) return this.#leaveOut(raw, tidy, again);
    const isHalf = emptyFigure.test(tidy.body) || (!this.#shown.started && scrap.test(tidy.body));
    const finding = isHalf
      ? { rule: 'cut-off' }
      : this.#told.denies(tidy.body)
        ? { rule: 'denied-told' }
        : this.#findingOf(clause);
    if (finding === undefined) {
      if (/:\W*$/.test(tidy.body) && !tidy.bullet) {
        this.#hold(raw, tidy, clause);
        return [];
      }
      // Who has told a lie in this answer is no longer listened to for company.
      if (this.#withheld > 0 && isIdleTalk(clause, this.#known.facts.language))
        return this.#leaveOut(raw, tidy, { rule: 'idle-talk' });
      return this.#show(raw, tidy, clause, 'true');
    }
    return (
      this.#correct(raw, tidy, finding, context) ??
      this.#withName(raw, tidy, clause, context) ??
      (finding.rule === 'rambling'
        ? undefined
        : this.#showPieces(raw, tidy, salvage(clause, finding, this.#pieceReader(context)))) ??
      this.#withhold(raw, tidy, finding, clause)
    );
  }

  /** "Cuesta 119,00 €", of what was withheld: with the product's name before it, when it is true of that one. */
  #withName(raw: string, tidy: TidyClause, clause: Clause, context: ClauseContext): Verdict[] | undefined {
    const ids = this.#thread.unnamed;
    if (ids === undefined || tidy.bullet || clause.question || productAnchors(clause).length > 0)
      return undefined;
    const title = this.#known.byId.get(ids[0] ?? '')?.product.title;
    const own = readClause(tidy.body, this.#known, { ...context, carried: [ids], orphan: false });
    if (title === undefined || judgeClause(own, this.#known) !== undefined) return undefined;
    const body = `**${title}**: ${lowered(tidy.body)}`;
    return this.#show(raw, { ...tidy, body }, readClause(body, this.#known, context), 'true');
  }

  #pieceReader(context: ClauseContext): Parameters<typeof salvage>[2] {
    return {
      known: this.#known,
      read: (text, after) => {
        const names = after.flatMap((one) => productAnchors(one).map(({ ids }) => ids));
        return readClause(
          text,
          this.#known,
          names.length > 0 ? { ...context, carried: names, orphan: false } : context,
        );
      },
      judge: (clause) =>
        clause.orphan && hangsOn(clause) ? { rule: 'orphan' } : judgeClause(clause, this.#known),
    };
  }

  /** The true pieces of the clause, each with a verdict of its own; together they are the clause. */
  #showPieces(
    raw: string,
    tidy: TidyClause,
    pieces: readonly SavedPiece[] | undefined,
  ): Verdict[] | undefined {
    if (pieces === undefined) return undefined;
    const verdicts: Verdict[] = [];
    let rest = raw;
    let joined = false;
    for (const [index, { text, clause, finding, from, to }] of pieces.entries()) {
      const cut = index === pieces.length - 1 ? rest.length : endIn(rest, tidy.body.slice(from, to));
      const own = rest.slice(0, cut);
      rest = rest.slice(cut);
      if (clause === undefined) {
        this.#withheld += 1;
        const { rule = 'untrue', evidence } = finding ?? {};
        verdicts.push({
          clause: own,
          verdict: 'withheld',
          rule,
          ...(evidence === undefined ? {} : { evidence }),
          text: '',
        });
      } else if (joined && clause === pieces[0]?.clause) {
        verdicts.push({ clause: own, verdict: 'passed', rule: 'true', text });
      } else {
        const shown = joined ? { ...tidy, breaks: 0 as const, bullet: false } : tidy;
        verdicts.push(...this.#show(own, { ...shown, body: text }, clause, 'true'));
        joined = true;
      }
    }
    return verdicts;
  }

  #findingOf(clause: Clause): Finding | undefined {
    const loop = this.#loops.judge(clause).finding;
    if (loop !== undefined) return loop;
    if (this.#thread.repeats(clause)) return { rule: 'loop' };
    if (clause.orphan && hangsOn(clause)) return { rule: 'orphan' };
    return judgeBareAnswer(clause, this.#known) ?? judgeClause(clause, this.#known);
  }

  /** The catalogue's figure in place, when the clause is true with it. */
  #correct(raw: string, tidy: TidyClause, finding: Finding, context: ClauseContext): Verdict[] | undefined {
    if (finding.corrected === undefined) return undefined;
    const clause = readClause(finding.corrected, this.#known, context);
    if (judgeClause(clause, this.#known) !== undefined) return undefined;
    return this.#show(raw, { ...tidy, body: finding.corrected }, clause, finding.rule, finding.evidence);
  }

  #show(raw: string, tidy: TidyClause, clause: Clause, rule: string, evidence?: string): Verdict[] {
    const first = this.#lostItems && !tidy.bullet ? this.#dropHeld() : this.#releaseHeld();
    this.#lostItems = false;
    // A question is no item of a list, whatever mark a model puts before it.
    const shown = clause.question && tidy.bullet ? { ...tidy, bullet: false } : tidy;
    this.#thread.shown(shown, clause);
    const verdict: Verdict = {
      clause: raw,
      verdict: rule === 'true' || rule === 'told' ? 'passed' : 'corrected',
      rule,
      ...(evidence === undefined ? {} : { evidence }),
      text: this.#shown.next(shown, shown.body),
    };
    return [...first, verdict];
  }

  #withhold(raw: string, tidy: TidyClause, finding: Finding, clause?: Clause): Verdict[] {
    const dropped = tidy.bullet ? [] : this.#dropHeld();
    this.#lostItems = tidy.bullet;
    this.#withheld += 1;
    this.#thread.withheld(tidy, subjectLeft(clause, finding, this.#known), aboutOf(clause, finding));
    this.#shown.leftOut(tidy);
    const { rule, evidence } = finding;
    return [
      ...dropped,
      { clause: raw, verdict: 'withheld', rule, ...(evidence === undefined ? {} : { evidence }), text: '' },
    ];
  }

  /** Out of place and yet no lie: what follows hangs on nothing that is missing. */
  #leaveOut(raw: string, tidy: TidyClause, { rule, evidence }: Finding): Verdict[] {
    this.#shown.leftOut(tidy);
    return [
      { clause: raw, verdict: 'withheld', rule, ...(evidence === undefined ? {} : { evidence }), text: '' },
    ];
  }

  #hold(raw: string, tidy: TidyClause, clause: Clause): void {
    this.#held.push({ raw, tidy });
    this.#lostItems = false;
    this.#thread.shown(tidy, clause);
  }

  #releaseHeld(): Verdict[] {
    const held = this.#held;
    this.#held = [];
    return held.map(({ raw, tidy }) => ({
      clause: raw,
      verdict: 'passed',
      rule: 'true',
      text: this.#shown.next(tidy, tidy.body),
    }));
  }

  #dropHeld(): Verdict[] {
    const held = this.#held;
    this.#held = [];
    return held.map(({ raw, tidy }) => {
      this.#shown.leftOut(tidy);
      return { clause: raw, verdict: 'withheld', rule: 'dangling', text: '' };
    });
  }

  /** Emoji and marks stand beside what was shown; alone they are nothing. */
  #decoration(raw: string, tidy: TidyClause): Verdict[] {
    const emoji =
      /^(?:[\p{Extended_Pictographic}\s]|\u{FE0F}|\u{200D})+$/u.test(tidy.body) && tidy.breaks === 0;
    if (!emoji || this.#held.length > 0) {
      this.#shown.leftOut(tidy);
      return tidy.body === '' ? [] : [{ clause: raw, verdict: 'withheld', rule: 'decoration', text: '' }];
    }
    return [{ clause: raw, verdict: 'passed', rule: 'true', text: this.#shown.next(tidy, tidy.body) }];
  }
}

/** No sentence ends in one of these. */
const halfSaid =
  /(?<![\p{L}\p{N}])(?:de|del|con|el|los|las|un|una|y|e|al|en|por|para|que|su|sus|the|of|with|a|an|and|or|for|to|your|our|its)\s*$/iu;

/** The answer ran into its length: "The third one". An item of a list needs no full stop. */
function isCutOff(raw: string): boolean {
  if (/[([{«“¿¡]\s*$/.test(raw)) return true;
  // "Maximum load: 16 A" is a unit, "Luz: pleno sol" a line of a sheet.
  if (halfSaid.test(raw) && !/\d\s?\p{Lu}\s*$/u.test(raw)) return true;
  if (/^\W*\p{Lu}[\p{L} ]{1,30}:\W*\s\p{Ll}/u.test(raw)) return false;
  return /\p{L}["»”*)\]]*\s*$/u.test(raw) && !tidyClause(raw).bullet && !/\d/.test(raw);
}

/** Where a piece of the tidy body ends in the text as it came: markup may stand between its letters. */
function endIn(raw: string, piece: string): number {
  let at = 0;
  for (const char of piece.replace(/[^\p{L}\p{N}]+/gu, '')) {
    const found = raw.indexOf(char, at);
    if (found < 0) return at;
    at = found + char.length;
  }
  return at + (/^[\s\u00a0]?[€$£%]|^[)\]"»”*]+/.exec(raw.slice(at))?.[0].length ?? 0);
}

/** "cheese.": the end of a sentence whose beginning was not written. */
const scrap =
  /^(?!(?:s[ií]|no|yes|yep|sure|ok|okay|claro|hola|hi|hey|hello|vale|gracias|thanks)\b)\p{Ll}[\p{L}']*[.!?…]*$/u;
/** "Pizza de pepperoni: € /": a price without its figure. */
const emptyFigure = /[:(–-]\s*[€$£]\s*(?:[/.),;]|$)/;

function lowered(body: string): string {
  return /^\p{Lu}\p{Ll}/u.test(body) ? body.charAt(0).toLowerCase() + body.slice(1) : body;
}
