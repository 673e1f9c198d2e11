/**
 * The contact centre of the demo. The numbers from NNN-555-0100 to NNN-555-0199 are set aside for
 * fiction: none of them rings anywhere.
 */

/**
 * @param {number} areaCode
 * @param {number} [count] at most 100
 */
const fictionalNumbers = (areaCode, count = 100) =>
  Array.from({ length: count }, (_, index) => `+1${areaCode}5550${100 + index}`);

/**
 * The groups by name; `label` is for the demo page.
 *
 * @type {Readonly<Record<string, import('./group.js').Group & { label: string }>>}
 */
export const groups = {
  support: {
    label: 'Support: three agents, a short line',
    numbers: fictionalNumbers(202),
    queue: { name: 'support', agents: 3, waiting: 2, secondsPerCall: 120 },
  },
  sales: {
    label: 'Sales: nobody in line',
    numbers: fictionalNumbers(212),
    queue: { name: 'sales', agents: 2, waiting: 0, secondsPerCall: 240 },
  },
  reception: {
    label: 'Reception: numbers without an access code',
    numbers: fictionalNumbers(312),
    codeless: true,
    queue: { name: 'reception', agents: 1, waiting: 1, secondsPerCall: 30 },
  },
  repairs: {
    label: 'Repairs: a single number, so the second caller has to wait',
    numbers: fictionalNumbers(303, 1),
    queue: { name: 'repairs', agents: 1, waiting: 4, secondsPerCall: 300 },
  },
  billing: {
    label: 'Billing: closed for today',
    numbers: fictionalNumbers(415),
    closed: true,
    queue: { name: 'billing', agents: 2, waiting: 0, secondsPerCall: 180 },
  },
  nights: {
    label: 'Nights: open, but nobody is logged in',
    numbers: fictionalNumbers(617),
    queue: { name: 'nights', agents: 0, waiting: 0, secondsPerCall: 180 },
  },
  returns: {
    label: 'Returns: new, so the wait is unknown',
    numbers: fictionalNumbers(206),
    queue: { name: 'returns', agents: 1, waiting: 0 },
  },
};
