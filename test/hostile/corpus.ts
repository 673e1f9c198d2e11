import fc from 'fast-check';

/** Texts that others have been undone by. Those that are code call `trap`. */
export const corpus: readonly string[] = [
  '',
  ' ',
  // Markup, and ways out of an attribute, a tag, a template.
  '<img src="data:," onerror="trap()">',
  '<script>trap()</script>',
  '"><svg onload=trap()>',
  "' autofocus onfocus='trap()",
  '</p></dialog></template></style><style>* { display: none !important }</style>',
  '<iframe srcdoc="<script>parent.trap()</script>"></iframe>',
  '<!-- <slot name="title">',
  '<?lit$0$?><!--lit$0$--> lit$0$ {{lit}}',
  '&lt;b&gt;&#0;&amp',
  // Addresses that are scripts.
  'javascript:trap()',
  'jav\u0001a\tscript:trap()//+12025550100',
  'data:text/html,<script>trap()</script>',
  'vbscript:trap()',
  // Templates, and names that every object has.
  '${trap()}',
  '{{constructor.constructor("trap()")()}}',
  '{time} {country} {constructor} {__proto__}',
  '__proto__',
  'constructor',
  'toString',
  'title',
  'confirm-title',
  // Other kinds of values as text.
  'null',
  'NaN',
  '-1',
  '1e999',
  '[]',
  '{}',
  '{"__proto__": {"open": true}, "constructor": "x"}',
  '[{"name": "__proto__"}, {"name": "a b\\"c", "label": "<b>", "required": true}]',
  // Control characters, direction overrides, nothing to see, halves of characters.
  '\0\u0007\u001b[31m\b\r\n\t\u0085\u2028\u2029',
  '\u202e3210 555 202 1+\u202c',
  '\u2066\u2067\u2068\u200f\u061c12025550100',
  '\u200b\u200d\ufeff\u00ad',
  '\ud800 \udfff',
  // What takes more room than it seems to.
  `e${'\u0301'.repeat(300)}`,
  '\u{1f469}\u200d\u{1f467}'.repeat(60),
  '\ufdfa'.repeat(80),
  'W'.repeat(300),
  'a b '.repeat(200),
  '\n'.repeat(400),
  '1'.repeat(400),
];

/** Any text: one of the corpus, several of it in one, or any characters at all. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...corpus) },
  fc.string({ unit: fc.constantFrom(...corpus), maxLength: 3 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Any text that has a digit in it, as a phone number has. */
export const anyNumber = fc
  .tuple(anyText, fc.constantFrom('+1 202 555 0100', '0', '*31#'), anyText)
  .map((texts) => texts.join(''));

/** What a service may answer where a text, a number or nothing is agreed. */
export const anyValue = fc.oneof(
  { weight: 4, arbitrary: anyText },
  fc.constantFrom(null, undefined, true, {}, [], NaN, Infinity, -1, 0, 1e308, 8.64e15, Symbol('x')),
  fc.double(),
);

/** Texts of a megabyte. */
export const megabytes: Readonly<Record<string, string>> = {
  'one word': 'x'.repeat(1_000_000),
  markup: '<b>'.repeat(333_333),
  digits: '1'.repeat(1_000_000),
};
