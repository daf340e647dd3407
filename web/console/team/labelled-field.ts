import { element } from '../../shared/element.ts';

/** A label and its field, which has an id. */
export function labelled(text: string, field: HTMLElement): HTMLElement[] {
  return [element('label', { for: field.id }, text), field];
}
