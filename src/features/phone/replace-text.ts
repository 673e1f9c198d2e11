import { isFocused } from '../../ui/focused-in.js';

/**
 * Replaces the text of a field so that the visitor can undo the change. Setting `value` would clear
 * the undo history in every engine, and so would `setRangeText()`. The command `insertText` keeps
 * it in Chromium, Firefox and WebKit.
 * @param caret The new position of the caret.
 */
export function replaceText(field: HTMLInputElement, text: string, caret: number): void {
  // The command changes the focused element.
  if (isFocused(field)) {
    field.select();
    document.execCommand('insertText', false, text);
  }
  if (field.value !== text) field.value = text;
  field.setSelectionRange(caret, caret);
}
