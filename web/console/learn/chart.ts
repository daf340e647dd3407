import { element, setAttributes } from '../../shared/element.ts';

export type Series = {
  name: string;
  /** One a day; undefined where there is nothing to draw. */
  values: readonly (number | undefined)[];
  /** A colour of the style sheet. */
  tone: 'accent' | 'good' | 'warn' | 'bad' | 'muted';
};

export type ChartOptions = {
  title: string;
  /** Of each day, as a person writes it. */
  days: readonly string[];
  series: readonly Series[];
  /** Bars stand on one another; lines cross. */
  kind: 'bars' | 'lines';
  format(value: number): string;
  /** What the heads of the table are called. */
  words: { day: string; table: string; nothing: string };
};

const width = 440;
const height = 170;
const box = { left: 52, right: 8, top: 10, bottom: 24 };
const inner = { width: width - box.left - box.right, height: height - box.top - box.bottom };

/** A chart drawn as SVG, and the same figures as a table for who would rather read or hear them. */
export function chart(options: ChartOptions): HTMLElement {
  const { title, series, words } = options;
  if (!series.some(({ values }) => values.some((value) => value !== undefined && value > 0))) {
    return element(
      'figure',
      { class: 'chart' },
      element('figcaption', {}, title),
      element('p', { class: 'quiet' }, words.nothing),
    );
  }
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, title),
    ...(series.length > 1 ? [legend(series)] : []),
    drawing(options),
    asTable(options),
  );
}

function legend(series: readonly Series[]): HTMLElement {
  return element(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    ...series.map(({ name, tone }) => element('li', { class: `tone-${tone}` }, name)),
  );
}

function drawing({ title, days, series, kind, format }: ChartOptions): SVGElement {
  const most = niceTop(highest(series, kind));
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  const y = (value: number) => box.top + inner.height * (1 - value / most);
  const step = inner.width / Math.max(1, days.length);
  const x = (index: number) => box.left + step * index;
  for (const share of [0, 0.5, 1]) {
    const at = y(most * share);
    svg.append(
      shape('line', { class: 'grid', x1: box.left, x2: width - box.right, y1: at, y2: at }),
      text(format(most * share), { x: box.left - 6, y: at + 4, 'text-anchor': 'end' }),
    );
  }
  for (const index of new Set([0, Math.floor(days.length / 2), days.length - 1])) {
    const anchor = index === 0 ? 'start' : index === days.length - 1 ? 'end' : 'middle';
    const place =
      index === 0 ? box.left : index === days.length - 1 ? width - box.right : x(index) + step / 2;
    svg.append(text(days[index] ?? '', { x: place, y: height - 6, 'text-anchor': anchor }));
  }
  if (kind === 'bars') svg.append(...bars(series, days.length, { x, y, step }));
  else svg.append(...series.flatMap((one) => [line(one, { x, y, step }), ...dots(one, { x, y, step })]));
  return svg;
}

type Scale = { x(index: number): number; y(value: number): number; step: number };

function bars(series: readonly Series[], days: number, { x, y, step }: Scale): SVGElement[] {
  const drawn: SVGElement[] = [];
  const gap = Math.min(4, step * 0.2);
  for (let day = 0; day < days; day += 1) {
    let base = 0;
    for (const { values, tone } of series) {
      const value = values[day] ?? 0;
      if (value <= 0) continue;
      const top = y(base + value);
      drawn.push(
        shape('rect', {
          class: `fill-${tone}`,
          x: x(day) + gap / 2,
          y: top,
          width: Math.max(1, step - gap),
          height: Math.max(0.5, y(base) - top),
        }),
      );
      base += value;
    }
  }
  return drawn;
}

/** A day alone between two without figures is a dot and no line. */
function dots({ values, tone }: Series, { x, y, step }: Scale): SVGElement[] {
  return values.flatMap((value, day) =>
    value === undefined
      ? []
      : [shape('circle', { class: `fill-${tone}`, cx: x(day) + step / 2, cy: y(value), r: 2.5 })],
  );
}

/** Broken where a day has no value: a gap is no zero. */
function line({ values, tone }: Series, { x, y, step }: Scale): SVGElement {
  let drawn = '';
  let broken = true;
  for (const [day, value] of values.entries()) {
    if (value !== undefined)
      drawn += `${broken ? 'M' : 'L'}${(x(day) + step / 2).toFixed(1)} ${y(value).toFixed(1)}`;
    broken = value === undefined;
  }
  return shape('path', { class: `stroke-${tone}`, d: drawn });
}

function asTable({ title, days, series, format, words }: ChartOptions): HTMLElement {
  const head = (name: string) => element('th', { scope: 'col' }, name);
  return element(
    'details',
    {},
    element('summary', {}, words.table),
    element(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': title },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, head(words.day), ...series.map(({ name }) => head(name)))),
        element(
          'tbody',
          {},
          ...days.map((day, index) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, day),
              ...series.map(({ values }) => {
                const value = values[index];
                return element('td', {}, value === undefined ? '–' : format(value));
              }),
            ),
          ),
        ),
      ),
    ),
  );
}

function highest(series: readonly Series[], kind: ChartOptions['kind']): number {
  const lengths = series.map(({ values }) => values.length);
  const perDay = Array.from({ length: Math.max(0, ...lengths) }, (_, day) => {
    const values = series.map((one) => one.values[day] ?? 0);
    return kind === 'bars' ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  return Math.max(1, ...perDay);
}

/** The next of 1, 2, 5, 10, 20 … so that the lines stand at round figures. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((one) => one * power >= most) ?? 10;
  return step * power;
}

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(made, attributes);
  return made;
}

function text(content: string, attributes: Record<string, string | number>): SVGElement {
  const made = shape('text', attributes);
  made.append(content);
  return made;
}
