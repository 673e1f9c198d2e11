/**
 * What is mutated, and which tests have to notice it. Each row is a run of its own: a mutant is
 * tried against the tests of its row only, since most other tests take long and reach it by chance.
 *
 * @typedef {object} Part
 * @property {readonly string[]} sources files, or folders with all their files, from the root
 * @property {readonly string[]} tests the same of tests; first those that other tests disturb, which
 *   leave the mouse where the launcher is going to be
 */

/** @type {readonly Part[]} */
export const parts = [
  { sources: ['src/lifecycle/'], tests: ['test/lifecycle/'] },
  { sources: ['src/services/'], tests: ['test/services/'] },
  {
    sources: ['src/opening/link-controller.ts'],
    tests: ['test/opening/link-controller.test.ts'],
  },
  {
    sources: [
      'src/opening/moment.ts',
      'src/opening/opening.ts',
      'src/opening/phases.ts',
      'src/opening/request-queue.ts',
    ],
    tests: [
      'test/panel/missing-files.test.ts',
      'test/panel/panel.test.ts',
      'test/opening/',
      'test/removal.test.ts',
      'test/click-to-call.test.ts',
      'test/panel/focus.test.ts',
      'test/features/persistence/persistence.test.ts',
      'test/hostile/hostile-data.test.ts',
    ],
  },
  {
    sources: ['src/panel/focus-controller.ts', 'src/panel/heading.ts'],
    tests: [
      'test/panel/focus-controller-alone.test.ts',
      'test/panel/focus-controller.test.ts',
      'test/panel/focus.test.ts',
      'test/opening/opening.test.ts',
      'test/panel/touch-screen.test.ts',
      'test/panel/presentation-on-pages.test.ts',
      'test/hostile/hostile-scripts.test.ts',
    ],
  },
  {
    sources: ['src/panel/presentation-controller.ts'],
    tests: [
      'test/panel/presentation-controller-states.test.ts',
      'test/panel/presentation-controller.test.ts',
      'test/panel/presentation-controller-page.test.ts',
      'test/panel/presentation-controller-viewport.test.ts',
      'test/panel/focus-traps.test.ts',
      'test/panel/touch-screen.test.ts',
      'test/panel/presentation-on-pages.test.ts',
    ],
  },
  {
    sources: ['src/panel/announcement-controller.ts'],
    tests: ['test/panel/announcement-controller.test.ts'],
  },
  {
    sources: ['src/panel/announcement-view.ts', 'src/panel/announcement-words.ts'],
    tests: [
      'test/panel/announcement-words.test.ts',
      'test/panel/panel.test.ts',
      'test/panel/language.test.ts',
    ],
  },
  {
    sources: ['src/panel/flat-tree.ts'],
    tests: ['test/panel/flat-tree.test.ts'],
  },
  {
    sources: ['src/panel/panel-features.ts', 'src/panel/preload-phone.ts'],
    tests: [
      'test/panel/panel.test.ts',
      'test/panel/feature-loader.test.ts',
      'test/features/persistence/persistence.test.ts',
      'test/features/wait/wait-limit.test.ts',
      'test/features/number-tools/number-tools.test.ts',
      'test/features/custom-form/custom-form.test.ts',
      'test/features/phone/phone-field.test.ts',
      'test/features/groups/groups.test.ts',
      'test/features/consent-record/',
      'test/features/robot-check/robot-check.test.ts',
      'test/features/attribution/attribution-of-the-element.test.ts',
    ],
  },
  {
    sources: ['src/panel/form-replacement.ts'],
    tests: ['test/panel/form-replacement.test.ts'],
  },
  {
    sources: ['src/panel/user-data.ts'],
    tests: [
      'test/request/submission-request.test.ts',
      'test/features/attribution/attribution-of-the-element.test.ts',
      'test/features/consent-record/',
      'test/features/robot-check/',
    ],
  },
  {
    sources: ['src/panel/plain-presentation.ts'],
    tests: ['test/panel/plain-presentation.test.ts'],
  },
  { sources: ['src/panel/typed-keys.ts'], tests: ['test/panel/typed-keys.test.ts'] },
  { sources: ['src/panel/feature-loader.ts'], tests: ['test/panel/feature-loader.test.ts'] },
  {
    sources: ['src/panel/watch-focus.ts'],
    tests: ['test/panel/watch-focus.test.ts', 'test/panel/focus-traps.test.ts'],
  },
  {
    sources: ['src/panel/obscured-focus-controller.ts'],
    tests: ['test/panel/obscured-focus-controller.test.ts'],
  },
  {
    sources: ['src/panel/restores-minimized.ts'],
    tests: ['test/features/persistence/persistence.test.ts'],
  },
  {
    sources: [
      'src/panel/panel.ts',
      'src/panel/views.ts',
      'src/panel/frame-view.ts',
      'src/panel/leave-question.ts',
      'src/panel/leave-question-view.ts',
      'src/panel/panel-screen.ts',
    ],
    tests: [
      'test/panel/missing-files.test.ts',
      'test/panel/frame-view.test.ts',
      'test/panel/leave-question.test.ts',
      'test/panel/panel-alone.test.ts',
      'test/panel/panel.test.ts',
      'test/panel/escape.test.ts',
      'test/panel/focus.test.ts',
      'test/panel/language.test.ts',
      'test/panel/spoken-names.test.ts',
      'test/opening/opening.test.ts',
      'test/request/submission.test.ts',
      'test/click-to-call.test.ts',
      'test/features/persistence/persistence.test.ts',
      'test/features/groups/groups.test.ts',
      'test/features/wait/wait-limit.test.ts',
      'test/features/number-tools/number-tools.test.ts',
      'test/features/custom-form/custom-form.test.ts',
      'test/features/robot-check/robot-check.test.ts',
      'test/features/phone/phone-field.test.ts',
      'test/panel/focus-controller.test.ts',
      'test/panel/presentation-controller-page.test.ts',
      'test/panel/presentation-on-pages.test.ts',
      'test/panel/obscured-focus-controller.test.ts',
      'test/form/filling.test.ts',
      'test/views/print.test.ts',
    ],
  },
  { sources: ['src/form/form-controller.ts'], tests: ['test/form/form-controller.test.ts'] },
  { sources: ['src/form/validation.ts'], tests: ['test/form/validation.test.ts'] },
  { sources: ['src/form/shown-value.ts'], tests: ['test/form/shown-value.test.ts'] },
  { sources: ['src/form/likely-country.ts'], tests: ['test/form/likely-country.test.ts'] },
  { sources: ['src/form/show-first-error.ts'], tests: ['test/form/show-first-error.test.ts'] },
  { sources: ['src/form/plain-phone.ts'], tests: ['test/form/plain-phone.test.ts'] },
  { sources: ['src/form/form-view.ts'], tests: ['test/form/form-view.test.ts'] },
  { sources: ['src/form/hidden-problem.ts'], tests: ['test/form/hidden-problem.test.ts'] },
  { sources: ['src/form/report-problems.ts'], tests: ['test/form/report-problems.test.ts'] },
  { sources: ['src/form/definition.ts'], tests: ['test/form/', 'test/panel/language.test.ts'] },
  {
    sources: ['src/request/submission-controller.ts'],
    tests: ['test/request/submission-controller.test.ts', 'test/request/submission.test.ts'],
  },
  {
    sources: [
      'src/request/failed-view.ts',
      'src/request/request-controller.ts',
      'src/request/submission.ts',
    ],
    tests: [
      'test/panel/missing-files.test.ts',
      'test/panel/panel.test.ts',
      'test/request/',
      'test/opening/opening.test.ts',
      'test/click-to-call.test.ts',
      'test/offline.test.ts',
      'test/panel/language.test.ts',
      'test/features/groups/groups.test.ts',
    ],
  },
  {
    sources: ['src/number/', 'src/number-phase.ts'],
    tests: [
      'test/panel/panel.test.ts',
      'test/number/',
      'test/panel/language.test.ts',
      'test/panel/spoken-names.test.ts',
      'test/views/print.test.ts',
      'test/features/number-tools/number-tools.test.ts',
      'test/features/custom-form/slotted-controls.test.ts',
    ],
  },
  {
    sources: [
      'src/click-to-call.ts',
      'src/launcher/',
      'src/launcher-texts.ts',
      'src/lifecycle-controller.ts',
    ],
    tests: [
      'test/panel/missing-files.test.ts',
      'test/opening/',
      'test/removal.test.ts',
      'test/click-to-call.test.ts',
      'test/launcher/',
      'test/panel/focus.test.ts',
      'test/panel/language.test.ts',
      'test/features/persistence/persistence.test.ts',
      'test/features/hours/hours.test.ts',
      'test/features/attribution/attribution-of-the-element.test.ts',
      'test/companions/click-to-call-when.test.ts',
    ],
  },
  { sources: ['src/property-checks.ts'], tests: ['test/property-checks.test.ts'] },
  {
    sources: ['src/features/persistence/'],
    tests: [
      'test/features/persistence/persistence-controller.test.ts',
      'test/features/persistence/persistence.test.ts',
    ],
  },
  { sources: ['src/features/wait/'], tests: ['test/features/wait/'] },
  {
    sources: ['src/features/hours/'],
    tests: ['test/features/hours/', 'test/features/groups/groups.test.ts'],
  },
  {
    sources: ['src/features/groups/'],
    tests: ['test/features/groups/', 'test/features/hours/hours.test.ts'],
  },
  {
    sources: ['src/features/number-tools/', 'src/features/qr/'],
    tests: ['test/features/number-tools/', 'test/panel/language.test.ts'],
  },
  {
    sources: ['src/features/robot-check/'],
    tests: ['test/features/robot-check/'],
  },
  { sources: ['src/features/consent-record/'], tests: ['test/features/consent-record/'] },
  { sources: ['src/features/attribution/'], tests: ['test/features/attribution/'] },
  { sources: ['src/features/page-context/'], tests: ['test/features/page-context/'] },
  { sources: ['src/features/custom-form/'], tests: ['test/features/custom-form/'] },
  {
    sources: ['src/features/phone/'],
    tests: ['test/features/phone/', 'test/form/plain-phone.test.ts'],
  },
];
