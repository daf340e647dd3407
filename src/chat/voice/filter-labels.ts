/** How limits are named to the shopper: on the chips above the cards, and in the sentence that says what was let go. */
import type { AttributeFilter, Filters, Reason, Relaxed, Sort } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { isColourStem, mainMeanings } from '../../language/lexicon.ts';
import { formatMoney } from '../../language/money-format.ts';
import { stem } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import { joined, say } from './phrases.ts';

export function filterLabels(
  filters: Filters,
  sort: Sort | undefined,
  language: Language,
): { label: string }[] {
  const labels: string[] = [];
  const { min, max } = filters.price ?? {};
  if (min !== undefined && max !== undefined) {
    labels.push(`${formatMoney(min, language)} – ${formatMoney(max, language)}`);
  } else if (max !== undefined) {
    labels.push(
      say(language, { es: `hasta ${formatMoney(max, language)}`, en: `up to ${formatMoney(max, language)}` }),
    );
  } else if (min !== undefined) {
    labels.push(
      say(language, { es: `desde ${formatMoney(min, language)}`, en: `from ${formatMoney(min, language)}` }),
    );
  }
  labels.push(...(filters.brands ?? []), ...(filters.categories ?? []));
  labels.push(...(filters.attributes ?? []).map((attribute) => attributeLabel(attribute, language)));
  labels.push(
    ...(filters.without ?? []).map((value) => say(language, { es: `sin ${value}`, en: `without ${value}` })),
  );
  if (filters.available === true) labels.push(say(language, { es: 'disponible', en: 'in stock' }));
  if (filters.minRating !== undefined) labels.push(`★ ${filters.minRating}+`);
  if (sort !== undefined) labels.push(sortLabel(sort, language));
  return labels.map((label) => ({ label }));
}

function sortLabel(sort: Sort, language: Language): string {
  switch (sort) {
    case 'cheapest':
      return say(language, { es: 'primero lo más barato', en: 'cheapest first' });
    case 'dearest':
      return say(language, { es: 'primero lo más caro', en: 'most expensive first' });
    case 'best_rated':
      return say(language, { es: 'primero lo mejor valorado', en: 'best rated first' });
  }
}

function attributeLabel(attribute: AttributeFilter, language: Language): string {
  const value = attribute.values[0] ?? '';
  const { label } = attribute;
  if (attribute.not === true)
    return label === undefined
      ? say(language, { es: `que no sea ${value}`, en: `not ${value}` })
      : say(language, { es: `sin ${label}`, en: `without ${label}` });
  if (label !== undefined) return label;
  // "42" alone says nothing; "rojo" does.
  return /^\d/.test(value) || /^(?:si|sí|no|yes)$/i.test(value) ? `${attribute.name} ${value}` : value;
}

const colourNames = /^colou?r(?:es|s)?$/;

export function relaxedLabels(relaxed: readonly Relaxed[], language: Language): { label: string }[] {
  return relaxed.map((one) => ({ label: relaxedLabel(one, language) }));
}

function relaxedLabel(relaxed: Relaxed, language: Language): string {
  switch (relaxed.kind) {
    case 'brand':
      return joined(relaxed.values, language);
    case 'attribute': {
      const label = attributeLabel(relaxed, language);
      // Whoever asked for purple is not told of "morado".
      return colourNames.test(fold(relaxed.name)) && relaxed.not !== true
        ? inLanguage(label, language)
        : label;
    }
    case 'without':
      return relaxed.values
        .map((value) => say(language, { es: `sin ${value}`, en: `without ${value}` }))
        .join(', ');
  }
}

/**
 * "No hay en rojo; en otros colores": how one wish that was let go is said, up to the count of what there is. Undefined for what is no
 * colour, size, brand or wearer.
 */
export function othersThereAre(relaxed: Relaxed, language: Language): string | undefined {
  const [value = ''] = relaxed.values;
  if (relaxed.kind === 'without') return undefined;
  if (relaxed.kind === 'brand')
    return say(language, {
      es: `No hay de ${value}; de otras marcas`,
      en: `There is none by ${value}; by other brands`,
    });
  if (relaxed.not === true || relaxed.label !== undefined) return undefined;
  const name = fold(relaxed.name);
  const said = inLanguage(value, language);
  if (colourNames.test(name))
    return say(language, {
      es: `No hay en ${said}; en otros colores`,
      en: `There is none in ${said}; in other colours`,
    });
  if (/^(?:tallas?|sizes?|numero)$/.test(name))
    return say(language, {
      es: `No hay en la talla ${value}; en otras tallas`,
      en: `There is none in size ${value}; in other sizes`,
    });
  if (/^(?:genero|gender|sexo|publico|audience)$/.test(name))
    return say(language, {
      es: `No hay para ${said}; para otras personas`,
      en: `There is none for ${said}; for others`,
    });
  return undefined;
}

/** A value of the catalogue as the shopper would say it: "purple" of "morado", where the word list knows it. */
function inLanguage(value: string, language: Language): string {
  const other: Language = language === 'es' ? 'en' : 'es';
  const folded = fold(value);
  const isOwn = isColourStem(stem(folded, language), language);
  return isOwn ? value : (mainMeanings(folded, other, language)[0] ?? value);
}

/** The line under a card that says why it is there. Undefined when there is nothing worth a line. */
export function reasonLine(reasons: readonly Reason[], language: Language): string | undefined {
  const parts = reasons.flatMap((reason) => reasonParts(reason, language));
  const distinct = [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()].slice(0, 4);
  if (distinct.length === 0) return undefined;
  return say(language, {
    es: `Coincide en: ${distinct.join(' · ')}`,
    en: `Matches: ${distinct.join(' · ')}`,
  });
}

/** "sneakers → zapatillas". */
function translated(said: string | undefined, value: string): string {
  return said === undefined || fold(said) === fold(value) ? value : `${said} → ${value}`;
}

function reasonParts(reason: Reason, language: Language): string[] {
  switch (reason.kind) {
    case 'sku':
      return [say(language, { es: 'referencia', en: 'reference' })];
    case 'brand':
      return [reason.value];
    case 'category':
      return [translated(reason.said, reason.value)];
    case 'attribute':
      return [
        translated(reason.said, attributeLabel({ name: reason.name, values: [reason.value] }, language)),
      ];
    case 'words': {
      const meant = Object.entries(reason.said ?? {});
      const told = new Set(meant.flatMap(([words]) => words.split(' ')));
      return [
        ...meant.map(([words, said]) => translated(said, words)),
        ...reason.words.filter((word) => !told.has(word)),
      ];
    }
    case 'similar':
      return [];
  }
}
