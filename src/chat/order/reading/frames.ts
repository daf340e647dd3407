/** Few general frames: goods put in, taken out, changed into others, set to a number, extras on them; or named, and nothing said of them. */

import { isOnlyPlain } from '../names/candidates.ts';
import { areOnlyPeople, article, whomIn } from '../names/mention.ts';
import { type Cue, cuesAt } from '../said/cues.ts';
import type { Item } from '../said/order-act.ts';
import { openingOf } from '../said/order-verbs.ts';
import { moreOf } from '../said/read-count.ts';
import { namesNothing } from '../said/read-item.ts';
import { wholePhrase } from '../said/whole-phrases.ts';
import { said, type Word } from '../said/words.ts';
import { pointing } from './change-frames.ts';
import { believed, type ClauseReading, circumstance, dearer, matching, verdict } from './clause.ts';
import { learntClause } from './clause-kinds.ts';
import { scrap } from './clause-words.ts';
import { RemarkFrames } from './remark-frames.ts';
import { asksOfIt, saysRatherThan, withoutVerb } from './verbs-said.ts';

const agrees =
  /^(?:go on|go ahead|ok|okay|vale|venga|dale|si|yes|yeah|sure|fine|great|claro|perfecto|then|pues|bueno)(?: |$)/;
const why =
  /^(?:(?:me|nos|le) (?:gustan?|encantan?|convencen?|molan?|chiflan?)|nobody|no one|none of (?:us|them)|nadie|(?:that|this|it) (?:is|was)|th[eo]se (?:are|were)|es[aeo]s? (?:es|son|era|eran)|que|porque|because|since|cause|cos|as|ya que|so that|so|para que|to be|if|si|when|cuando|which|who|looks?|seems?|sounds?|is|are|was|esta|estan|parece|parecen|es|son|tiene|calza|usa|lleva|he|she|they|its|thats|hes|shes|theyre|im|were|we|somos|estamos)(?= \S)/;

/** "No put the fries back": what follows says what to do. */
const doesSomething = (words: readonly Word[]): boolean =>
  cuesAt(words, 0).some(({ kind }) => ['put', 'take', 'change', 'become', 'better'].includes(kind));

/** "Ya tengo en casa", "I have some already": why, and nothing that closes. */
const hasAlready =
  /^(?:(?:que|porque|because|as|since) )?(?:ya (?:l[oa]s? )?(?:tengo|tenemos|tiene|tienen|hay)|(?:i|we) (?:already (?:have|got)|(?:have|got) (?:one|some|it|them|enough|plenty)(?= already| at home|$))|(?:ive|weve) already got|(?:(?:i|we|ive|weve) )?(?:just )?found (?:it|them|one|some|mine|ours)|(?:ya |al final )?(?:l[oa]s? )?(?:encontre|encontramos|halle))(?: |$)/;

/** "No le valen", "ya no se lleva": how things are not; "no le pongas" says what not to do. */
const tellsWhyNot = (words: readonly Word[]): boolean =>
  /^(?:ya )?no (?:me|te|le|nos|les|se) \S/.test(said(words)) &&
  !words
    .slice(0, 4)
    .some((_, at) => cuesAt(words, at).some(({ kind, length }) => length > 1 && orders.has(kind)));
const orders: ReadonlySet<string> = new Set(['put', 'put_on', 'take', 'refuse', 'change', 'become']);

const verbs: ReadonlySet<string> = new Set(['put', 'wish', 'take', 'change', 'keep', 'leave', 'put_on']);

/** What is asked of something, and would be passed over by a verb that follows. */
const passedOver = 0.5;
/** Goods that are listed and not heard. */
const missed = 1.2;
/** "One more, the same but …", before a "no". */
const orderPassedOver = 1;
/** "For myself I'll have the pepperoni", "para mi hija quiero …": whom it is for, said before the verb. */
function forWhom(before: readonly Word[], reading: ClauseReading): ClauseReading {
  const whom = whomIn(before);
  if (whom === undefined) return reading;
  const acts = reading.acts.map((act) =>
    act.kind === 'add' && act.item.whom === undefined ? { ...act, item: { ...act.item, whom } } : act,
  );
  return { ...reading, acts };
}

export class Frames extends RemarkFrames {
  /** Everything the words of a clause may ask, with what each way leaves unexplained. */
  read(all: readonly Word[]): ClauseReading[] {
    const { ground, mode } = this.context;
    const words = this.trimmed(all);
    const folded = said(words);
    if (folded === '') return [{ acts: [], cost: 0, mode }];
    if (openingOf(folded)?.opening.kind === 'other') {
      // "Quiero montar la oficina: la silla, el escritorio …": what is listed behind is not passed over.
      const at = words.findIndex(({ before }, place) => place > 0 && /[:,;]/.test(before));
      return [{ acts: [], cost: at < 0 ? 0 : this.loose(words.slice(at)), mode }];
    }
    const whole = wholePhrase(said(all), ground.hasLines) ?? wholePhrase(folded, ground.hasLines);
    if (whole !== undefined) return [{ acts: [whole], cost: 0, mode: undefined }];
    // "Ah", "buenas": greets or thinks aloud, and nothing else.
    if (cuesAt(words, 0).some(({ kind, length }) => kind === 'filler' && length === words.length))
      return [{ acts: [], cost: 0, mode }];
    // "Mushrooms on top" of a pizza; of a tent it only says that there is more.
    const onto = this.ontoTop(all);
    if (onto.length > 0) return onto;
    const preferred = this.preferred(words);
    if (preferred.length > 0) return preferred;
    const found: ClauseReading[] = [];
    for (const at of this.starts(words)) {
      for (const cue of cuesAt(words, at)) {
        if (cue.kind !== 'filler' && cue.kind !== 'lead')
          found.push(...this.withCue(cue, [], words.slice(at + cue.length)));
      }
      const rest = this.trimmed(words.slice(at));
      if (rest.length > 0) found.push(...this.bare(rest, agrees.test(said(words.slice(0, at)))));
    }
    // What closes a clause may look like a courtesy: "con tres va bien".
    for (let at = 1; at < all.length; at += 1) {
      for (const cue of cuesAt(all, at)) {
        if (cue.kind === 'total' && at + cue.length === all.length && !this.isAllThereIs(all.slice(at)))
          found.push(...this.withCue(cue, all.slice(0, at), []));
      }
    }
    for (let at = 1; at < words.length; at += 1) {
      for (const cue of cuesAt(words, at)) {
        if (cue.kind === 'filler') continue;
        // "Both orange, scratch" and then "the grey one": the verb is of what follows.
        const isLead = this.context.runsOn && at + cue.length === words.length && verbs.has(cue.kind);
        const isCut = isLead && !cue.pronoun && /[,;]/.test(words[at]?.before ?? '');
        const readings = this.withCue(cue, words.slice(0, at), words.slice(at + cue.length));
        found.push(...(isCut ? readings.map((one) => dearer(one, orderPassedOver)) : readings));
      }
    }
    // "Esa que sea otra de jamón": asked of what is pointed at.
    const pointed = pointing.test(words[0]?.folded ?? '');
    const isAsked = [...this.starts(words), ...(pointed ? [1] : [])].some((at) =>
      cuesAt(words, at).some(({ kind }) =>
        ['put', 'take', 'change', 'become', 'better', 'instead_of'].includes(kind),
      ),
    );
    const plain =
      matching.test(folded) || this.tellsDoing(words)
        ? 0.1
        : verdict.test(folded) && !isAsked
          ? 0.2
          : scrap.test(folded)
            ? 0.4
            : hasAlready.test(folded) || believed.test(folded) || areOnlyPeople(words)
              ? 0.1
              : circumstance.test(folded)
                ? 0.6 +
                  (words.slice(1).some(({ folded, before }) => before.includes(',') || folded === 'so')
                    ? this.loose(words)
                    : 0)
                : why.test(folded) || tellsWhyNot(words)
                  ? 0.3 + this.loose(words)
                  : this.loose(words) + 0.6;
    const isNominal =
      !matching.test(folded) && (article.test(words[0]?.folded ?? '') || words[0]?.number !== undefined);
    // What is counted in an order is never passed over in silence.
    const isListed = mode?.kind === 'put' || !this.context.isFirst;
    // "… y los bloques de corcho", in the same breath and of something the shop has: asked about at least.
    const isThing = isNominal || /^(?:el|la|los|las|the)$/.test(words[0]?.folded ?? '');
    const isMissed = isThing && isListed && this.loose(words) >= 1;
    const unheard = (isNominal ? (isListed ? 1 : 0.5) : 0) + (isMissed ? missed : 0);
    const cost = plain + (isAsked ? 1.5 : 0) + unheard;
    found.push({ acts: [], cost, mode }, ...this.remarks(words));
    found.push(...this.stillWanted(words), ...this.forSomebody(words), ...this.reasons(words));
    if (this.context.isParted && !hasAlready.test(folded)) found.push(...learntClause(all, this.context));
    return found;
  }

  protected withCue(cue: Cue, before: readonly Word[], after: readonly Word[]): ClauseReading[] {
    const pre = this.trimmed(before);
    const post = this.trimmed(after);
    // "No me pongas agua": what is denied is not asked for.
    const isDenied = pre.some(({ folded }) =>
      /^(?:no|not|(?:do|does|did|wo|ca|is|are|could|would)nt|cannot|never|nobody|nunca|nadie|ni|sin|without)$/.test(
        folded,
      ),
    );
    const isPassedOver = asksOfIt(pre) || saysRatherThan(pre);
    const loose = this.loose(pre) + (isDenied ? 3 : 0) + (isPassedOver ? passedOver : 0);
    const oneMore = moreOf.test(said(pre)) ? orderPassedOver : 0;
    switch (cue.kind) {
      case 'put':
        // "Scrap the whole order": a noun.
        if (/^(?:the|my|our|whole|this|entire)$/.test(pre.at(-1)?.folded ?? '')) return [];
        // "Dos órdenes de papas": a noun too.
        if (pre.at(-1)?.number !== undefined && /^(?:de|of)$/.test(after[0]?.folded ?? '')) return [];
        // "Take off the fries".
        if (/^(?:off|away)$/.test(after[0]?.folded ?? '')) return [];
        // "Take the white one out".
        if (
          post.length > 2 &&
          post.some(({ folded }) => /^(?:off|from)$/.test(folded)) &&
          !/^(?:off|out|away)$/.test(post.at(-1)?.folded ?? '')
        )
          return [...this.put(cue, post, 'strong'), ...this.take(cue, pre, post, 'asked')].map((reading) =>
            dearer(reading, loose),
          );
        if (post.length > 1 && /^(?:off|out|away)$/.test(post.at(-1)?.folded ?? ''))
          return this.take(cue, pre, post.slice(0, -1), 'asked');
        return [
          ...(cue.pronoun ? this.putSo(pre, post) : []),
          ...this.ofThese(pre, post),
          ...(pre.length === 0 ? this.optionOn(post) : []),
          ...this.put(cue, post, 'strong').map((reading) => forWhom(pre, dearer(reading, loose))),
        ];
      case 'wish':
        // "I like the black more".
        if (post.length > 1 && post.at(-1)?.folded === 'more')
          return this.better(post.slice(0, -1), 'behind');
        return [
          ...this.putSo(pre, post),
          ...this.ofThese(pre, post),
          ...(pre.length === 0 ? this.optionOn(post) : []),
          ...this.put(cue, post, 'weak').map((reading) => forWhom(pre, dearer(reading, loose))),
        ];
      case 'put_on':
        return this.putOn(pre, post);
      case 'take':
        // "Two pepperonis to go": taken along.
        if (/^(?:to|good|ready|lets)$/.test(before.at(-1)?.folded ?? '') && post.length === 0) return [];
        return [
          ...this.takeOff(cue, pre, post),
          ...this.levelled(post),
          ...this.take(cue, pre, post, 'asked'),
        ];
      case 'refuse':
        // "No, dos": what was said before is put right.
        if (
          cue.length === 1 &&
          pre.length === 0 &&
          (/[,;.:]/.test(after[0]?.before ?? '') || after[0]?.number !== undefined || doesSomething(post))
        )
          return [...this.notSoMany(post), ...this.revise(post)];
        return [
          ...this.take(cue, pre, post, 'not_wanted').map((one) => dearer(one, oneMore)),
          ...(cue.length === 1 ? this.notSo(pre, post).map((one) => dearer(one, 0.1)) : []),
        ];
      case 'change':
        return this.change(cue, pre, post);
      case 'become':
        return this.become(pre, post);
      case 'level':
        return this.levelled(post);
      case 'instead_of':
        return this.insteadOf(pre, post);
      case 'instead':
        return post.length > 0 ? [] : this.better(pre, 'behind');
      case 'better':
        // "El balón mejor no".
        if (pre.length > 0 && /^(?:no|not)$/.test(said(post))) return this.take(cue, [], pre, 'not_wanted');
        if (pre.length === 0) return this.better(post, 'before');
        // "Dos sillas mejor, una para cada uno": what follows the comma is another clause.
        if (pre[0]?.number !== undefined && /[,;]/.test(post[0]?.before ?? '')) return [];
        if (post.length > 0) {
          const whose = this.ofPerson(pre, post);
          if (whose.length > 0) return whose;
        }
        return post.length > 0 ? this.become(pre, post) : this.better(withoutVerb(pre), 'behind');
      case 'only':
        return this.onlySo(pre, post);
      case 'total':
        if (post.length === 0) return [...this.total(pre), ...this.suits(pre)];
        return cue.length === 1 && pre.length === 1 ? this.oneAlone(pre, post) : [];
      case 'fewer':
        return this.fewer(pre, post);
      case 'bear':
        return this.bear(pre, post);
      case 'half':
        return [...this.halfSo(pre, post), ...this.scale(cue.kind, pre, post)];
      case 'double':
        return this.scale(cue.kind, pre, post);
      case 'halved':
        return post.length > 0 ? this.halfSo(pre, post) : this.halved(pre);
      case 'be':
        return this.be(pre, post);
      case 'excess':
        if (post.length === 0) return this.revise(pre);
        return pre.length > 0 ? [] : this.tooMuch(post);
      case 'revise':
        return pre.length > 0 && post.length > 0
          ? this.afterAll(pre, post)
          : this.revise(pre.length > 0 ? pre : post);
      case 'back':
        return this.back(post).map((reading) => dearer(reading, loose));
      case 'keep':
        if (/^(?:de|del|of)$/.test(pre[0]?.folded ?? '')) return this.keepOf(pre.slice(1), post);
        return pre.length > 0 || !this.context.ground.hasLines ? [] : this.keep(cue, post);
      case 'leave': {
        if (
          /^(?:de|del|of)$/.test(pre[0]?.folded ?? '') &&
          /^(?:solo|solamente|only|just)$/.test(post[0]?.folded ?? '')
        )
          return this.keepOf(pre.slice(1), post);
        const isSo =
          /^(?:sin|con|without|with)$/.test(post[0]?.folded ?? '') && (pre.length > 0 || cue.pronoun);
        const left = isSo ? this.leftSo(pre, post) : this.leave(pre, post);
        if (left.length > 0) return left;
        return pre.length > 0 || !this.context.ground.hasLines ? [] : this.keep(cue, post);
      }
      default:
        return [];
    }
  }

  /** "El Cloud doble me sirve", "the black one works": that one is taken. */
  protected suits(words: readonly Word[]): ClauseReading[] {
    const item = this.item(words);
    const isOption = this.context.ground.isOptionOfFocus(`${item.words} ${item.variantWords}`.trim());
    const isNamed = item.article === 'the' || (item.article === 'none' && isOption);
    if (!isNamed || namesNothing(item) || item.reference !== undefined) return [];
    const act = { kind: 'add' as const, item, strength: 'weak' as const };
    return [{ acts: [act], cost: 0.1 + this.costOfGoods(item), mode: undefined }];
  }

  protected onlySo(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    if (post.length === 0) return [];
    const { ground } = this.context;
    const keeping = ground.hasLines
      ? cuesAt(post, 0).find(({ kind }) => kind === 'keep' || kind === 'leave')
      : undefined;
    if (keeping !== undefined) return this.keepAlone(post.slice(keeping.length));
    const there = this.onlyThere(pre, post);
    if (there.length > 0) return there;
    const item = this.item(post);
    const { lastItem } = this.context;
    // "One pepperoni, just plain".
    if (lastItem !== undefined && lastItem.words !== '' && isOnlyPlain(item))
      return [
        { acts: [{ kind: 'add', item, strength: 'bare' }], cost: this.loose(pre), mode: this.context.mode },
      ];
    const isKept =
      ground.hasLines &&
      item.article === 'the' &&
      item.quantity === undefined &&
      (pre.length === 0 || this.count(pre) === 0);
    const kept: ClauseReading[] = isKept
      ? [{ acts: [{ kind: 'keep_only', item }], cost: 0.1 + ground.costOfLine(item), mode: undefined }]
      : [];
    if (ground.hasLines)
      return [...kept, ...this.onlyOn(post), ...this.onlyExtras(post, pre), ...this.number(post, pre, 0.05)];
    // "Al final solo la cafetera", "just the kettle": chosen, where it is one that is known by its name.
    const strength = item.article === 'none' ? 'bare' : 'weak';
    return [
      {
        acts: [{ kind: 'add', item, strength }],
        cost: this.loose(pre) + this.costOfGoods(item),
        mode: undefined,
      },
    ];
  }

  /** "Solo setas": those and none of the others that are on it. */
  protected onlyExtras(words: readonly Word[], target: readonly Word[]): ClauseReading[] {
    return this.extras(words, target, 'with').map((reading) => ({
      ...reading,
      acts: reading.acts.map((act) => (act.kind === 'extras' ? { ...act, only: true } : act)),
    }));
  }

  /** "Two ropes, sorry", "I meant pepperoni": what was said before is put right. */
  protected revise(words: readonly Word[]): ClauseReading[] {
    if (!this.context.isFirst) return [];
    if (words.length === 0) return [{ acts: [{ kind: 'no' }], cost: 0, mode: undefined }];
    return this.read(words)
      .filter(({ acts }) => acts.length > 0)
      .map((reading) => ({
        ...reading,
        acts: reading.acts.every((act) => act.kind === 'add' && act.strength === 'bare')
          ? [{ kind: 'no' }, ...reading.acts]
          : reading.acts,
      }));
  }

  /** "Las botas al final en un 34": what is there, and how it is to be after all. */
  protected afterAll(before: readonly Word[], after: readonly Word[]): ClauseReading[] {
    const named = this.item(before);
    const [line, ...others] = named.article === 'the' ? this.context.ground.linesOf(named) : [];
    if (named.words === '' || line?.quantity !== 1 || others.length > 0) return [];
    return this.into(before, after.slice(/^(?:en|in|al?|to|por|for)$/.test(after[0]?.folded ?? '') ? 1 : 0));
  }

  /** "Back to the Corso 15": what was there before comes back, in place of what came for it. */
  protected back(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const item: Item = { ...this.item(words), article: 'the' };
    if (!ground.hasLines || ground.draft.state.undo === undefined || item.words === '') return [];
    return [{ acts: [{ kind: 'keep', item }], cost: 0.1 + ground.oddness(item), mode: undefined }];
  }

  protected keep(cue: Cue, words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    // "Leave the racket out".
    const out = words.findIndex(({ folded }, at) => at > 0 && /^(?:off|out)$/.test(folded));
    if (out > 0) return out < words.length - 1 ? [] : this.take(cue, [], words.slice(0, out), 'asked');
    const alone = words.findIndex(
      ({ folded }) => !/^(?:only|just|solo|solamente|unicamente|con|with)$/.test(folded),
    );
    if (alone > 0 && !/^(?:con|with)$/.test(words[0]?.folded ?? ''))
      return words[alone]?.number === undefined
        ? this.keepAlone(words.slice(alone))
        : this.number(words.slice(alone), [], 0);
    // "Deja los enchufes en 2".
    const at = words.findLastIndex(({ folded }) => /^(?:en|a|in|at|to)$/.test(folded));
    if (at > 0 && words[at + 1]?.number !== undefined)
      return this.number(words.slice(at + 1), words.slice(0, at), 0);
    const item = this.item(words);
    if (item.quantity !== undefined && item.article === 'count') return this.number(words, [], 0);
    const isThere = item.words !== '' && ground.linesOf(item).length > 0;
    return [{ acts: [{ kind: 'keep', item }], cost: isThere ? 0.05 : 0.4, mode: undefined }];
  }
}
