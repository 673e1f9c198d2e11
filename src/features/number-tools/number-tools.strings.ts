/** The English texts of the copy buttons and the QR code. */
export const numberToolsStrings = {
  'copy-number': 'Copy the number',
  'copy-code': 'Copy the access code',
  copied: 'Copied',
  'copy-failed': 'Copying failed. Select the text.',
  qr: 'QR code to dial {number}',
  'qr-hint': 'Dial on your phone, or scan the QR code.',
  'qr-code-hint': 'Dial or scan, then key in the access code.',
} as const;
