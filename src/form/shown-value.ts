import type { FieldDefinition } from './definition.js';

/**
 * The value that a control shows for a value of the page, by the rules of its type: what is shown is
 * what is sent.
 */
export function shownValue({ type, options, maxlength }: FieldDefinition, value: string): string {
  if (type === 'hidden') return value;
  // A page without types may say no in other ways than with `false`.
  if (type === 'checkbox') return /^(false|off|no|0)?$/i.test(value.trim()) ? '' : 'on';
  if (type === 'select') return options?.some((option) => option.value === value) ? value : '';
  if (type === 'textarea') return value.replace(/\r\n?/g, '\n').slice(0, maxlength);
  const line = value.replace(/[\r\n]/g, '');
  return (type === 'email' ? line.trim() : line).slice(0, maxlength);
}
