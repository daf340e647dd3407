/** The conjugation of a Spanish verb, folded. `hosts` are the forms that take pronouns at their end. */

import { irregular, type Own, whole } from './spanish-irregular.ts';

/** How the stem changes where it is stressed: "pensar" piensa, "contar" cuenta, "pedir" pide. */
export type StemChange = 'ie' | 'ue' | 'i';

export function conjugationOf(
  written: string,
  change: StemChange | undefined,
): { forms: string[]; hosts: string[] } {
  const lemma = written.normalize('NFD').replace(/\p{M}/gu, '');
  const paradigm = whole.get(lemma)?.split(' ');
  if (paradigm !== undefined)
    return {
      forms: [lemma, ...paradigm],
      hosts: [lemma, ...paradigm.filter((form) => form.endsWith('ndo'))],
    };
  return new Verb(lemma, change).all();
}

class Verb {
  readonly #lemma: string;
  readonly #kind: 'ar' | 'er' | 'ir';
  readonly #stem: string;
  /** The stem where it is stressed. */
  readonly #strong: string;
  /** The stem of "pidiendo", "sintiendo", "durmiendo". */
  readonly #weak: string;
  readonly #own: Own;

  constructor(lemma: string, change: StemChange | undefined) {
    this.#lemma = lemma;
    this.#kind = lemma.endsWith('ar') ? 'ar' : lemma.endsWith('er') ? 'er' : 'ir';
    this.#stem = lemma.slice(0, -2);
    this.#strong = changed(this.#stem, change);
    this.#weak =
      this.#kind === 'ir' && change !== undefined
        ? changed(this.#stem, change === 'ue' ? 'u' : 'i')
        : this.#stem;
    this.#own = ownOf(lemma);
  }

  all(): { forms: string[]; hosts: string[] } {
    const { subjunctive, strongSubjunctive } = this.#subjunctives();
    const gerund = this.#gerund();
    const usted = [`${strongSubjunctive}`, `${strongSubjunctive}n`];
    const ourselves = `${subjunctive}mos`;
    const you = this.#own.imperative ?? `${this.#strong}${this.#kind === 'ar' ? 'a' : 'e'}`;
    const forms = [
      this.#lemma,
      ...this.#present(),
      ...usted,
      `${strongSubjunctive}s`,
      ourselves,
      ...this.#past(),
      ...this.#future(),
      ...this.#participles(),
      gerund,
      you,
      ...(this.#own.also ?? []),
    ];
    return { forms, hosts: [this.#lemma, gerund, you, ...usted, ourselves, `${ourselves.slice(0, -1)}`] };
  }

  #present(): string[] {
    const [a, i] = this.#kind === 'ar' ? ['a', 'a'] : ['e', this.#kind === 'er' ? 'e' : 'i'];
    const strong = glided(this.#strong, this.#lemma);
    const regular = [
      this.#own.yo ?? `${beforeO(strong, this.#kind)}o`,
      `${strong}${a}s`,
      `${strong}${a}`,
      `${strong}${a}n`,
    ];
    return [...regular, ...(this.#own.present ?? []), `${this.#stem}${i}mos`, `${this.#stem}${i}is`];
  }

  /** With its vowel: "hable", "coma", and with the stressed stem: "cuente", "pida". */
  #subjunctives(): { subjunctive: string; strongSubjunctive: string } {
    const vowel = this.#kind === 'ar' ? 'e' : 'a';
    const { yo, subjunctive } = this.#own;
    const own = subjunctive ?? (yo === undefined ? undefined : yo.slice(0, -1));
    if (own !== undefined) return { subjunctive: own + vowel, strongSubjunctive: own + vowel };
    const spelled = (stem: string) =>
      (this.#kind === 'ar' ? beforeE(stem) : beforeO(glided(stem, this.#lemma), this.#kind)) + vowel;
    return { subjunctive: spelled(this.#weak), strongSubjunctive: spelled(this.#strong) };
  }

  #past(): string[] {
    const { preterite } = this.#own;
    const stem = this.#stem;
    const imperfect = (
      this.#kind === 'ar' ? ['aba', 'abas', 'abamos', 'aban'] : ['ia', 'ias', 'iamos', 'ian']
    ).map((end) => stem + end);
    if (preterite !== undefined) {
      const ends = [
        'e',
        'iste',
        'o',
        'imos',
        'ieron',
        'iera',
        'ieran',
        'ieras',
        'ieramos',
        'iese',
        'iesen',
        'era',
        'eran',
      ];
      return [...imperfect, ...ends.map((end) => preterite + end)];
    }
    if (this.#kind === 'ar') {
      const ends = ['aste', 'o', 'amos', 'aron', 'ara', 'aras', 'aran', 'aramos', 'ase', 'asen'];
      return [...imperfect, `${beforeE(stem)}e`, ...ends.map((end) => stem + end)];
    }
    const third = /[aeou]$/.test(stem) ? `${stem}y` : `${this.#weak}i`;
    const ends = ['o', 'eron', 'era', 'eras', 'eran', 'eramos', 'ese', 'esen'];
    return [...imperfect, `${stem}i`, `${stem}iste`, `${stem}imos`, ...ends.map((end) => third + end)];
  }

  #future(): string[] {
    const base = this.#own.future ?? this.#lemma;
    return ['e', 'as', 'a', 'emos', 'an', 'ia', 'ias', 'iamos', 'ian'].map((end) => base + end);
  }

  #participles(): string[] {
    const base = this.#own.participle ?? `${this.#stem}${this.#kind === 'ar' ? 'ad' : 'id'}`;
    return ['o', 'a', 'os', 'as'].map((end) => base + end);
  }

  #gerund(): string {
    if (this.#kind === 'ar') return `${this.#stem}ando`;
    return /[aeou]$/.test(this.#stem) ? `${this.#stem}yendo` : `${this.#weak}iendo`;
  }
}

function ownOf(lemma: string): Own {
  const direct = irregular.get(lemma);
  if (direct !== undefined) return direct;
  for (const [base, own] of irregular) {
    if (
      !['tener', 'venir', 'poner', 'traer', 'decir', 'hacer', 'volver'].includes(base) ||
      !lemma.endsWith(base)
    )
      continue;
    const prefix = lemma.slice(0, -base.length);
    if (!/^(?:man|con|ob|de|re|pro|com|dis|su|ex|su|a|sos|entre|des|pre|inter|en)$/.test(prefix)) continue;
    const { yo, present, subjunctive, preterite, future, participle, imperative, also } = own;
    const put = (form: string) => prefix + form;
    return {
      ...(yo === undefined ? {} : { yo: put(yo) }),
      ...(present === undefined ? {} : { present: present.map(put) }),
      ...(subjunctive === undefined ? {} : { subjunctive: put(subjunctive) }),
      ...(preterite === undefined ? {} : { preterite: put(preterite) }),
      ...(future === undefined ? {} : { future: put(future) }),
      ...(participle === undefined ? {} : { participle: put(participle) }),
      ...(imperative === undefined ? {} : { imperative: put(imperative) }),
      ...(also === undefined ? {} : { also: also.map(put) }),
    };
  }
  return {};
}

/** The last vowel of the stem as it is under stress. */
function changed(stem: string, change: StemChange | 'u' | undefined): string {
  if (change === undefined) return stem;
  const from = change === 'ue' || change === 'u' ? 'o' : 'e';
  const at = stem.lastIndexOf(from);
  return at < 0 ? stem : stem.slice(0, at) + change + stem.slice(at + 1);
}

/** "incluir" has "incluye". */
function glided(stem: string, lemma: string): string {
  return /[^gq]uir$/.test(lemma) ? `${stem}y` : stem;
}

function beforeE(stem: string): string {
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu`;
  if (stem.endsWith('g')) return `${stem}u`;
  return stem.endsWith('z') ? `${stem.slice(0, -1)}c` : stem;
}

/** "conocer" has "conozco", "convencer" has "convenzo", "coger" has "cojo", "seguir" has "sigo". */
function beforeO(stem: string, kind: 'ar' | 'er' | 'ir'): string {
  if (kind === 'ar') return stem;
  if (/[aeiou]c$/.test(stem)) return `${stem.slice(0, -1)}zc`;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}z`;
  if (stem.endsWith('gu')) return stem.slice(0, -1);
  if (stem.endsWith('g')) return `${stem.slice(0, -1)}j`;
  return stem.endsWith('qu') ? `${stem.slice(0, -2)}c` : stem;
}
