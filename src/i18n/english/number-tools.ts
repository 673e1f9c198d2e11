/** What stands at the copy buttons and the code to scan. */
export const numberToolsStrings = {
  'copy-number': 'Copy the number',
  'copy-code': 'Copy the access code',
  copied: 'Copied',
  'copy-failed': 'Copying failed. Select the text.',
  qr: 'QR code to dial {number}',
  'qr-hint': 'Dial on your phone, or scan the code.',
} as const;
