import type { FieldDefinition } from './definition.js';

/**
 * The value that a control shows for a value of the page, by the rules of its type: what is shown is
 * what is sent.
 */
export function shownValue({ type, options, maxlength }: FieldDefinition, value: string): string {
  if (type === 'hidden') return value;
  if (type === 'checkbox') return value && value !== 'false' ? 'on' : '';
  if (type === 'select') return options?.some((option) => option.value === value) ? value : '';
  const text = type === 'textarea' ? value.replace(/\r\n?/g, '\n') : value.replace(/[\r\n]/g, '');
  return text.slice(0, maxlength);
}
