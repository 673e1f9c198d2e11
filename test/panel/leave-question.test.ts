import { expect, fixture, html } from '@open-wc/testing';
import type { Interaction } from '../../src/lifecycle/interaction.js';
import type { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { LeaveQuestion } from '../../src/panel/leave-question.js';
import { leaveQuestionView } from '../../src/panel/leave-question-view.js';
import type { Texts } from '../../src/i18n/localizer.js';

/** The question, and what becomes of the interaction meanwhile. */
function openQuestion() {
  let follow = (_interaction: Interaction) => {};
  const subscribe = (listener: typeof follow) => void (follow = listener);
  const question = new LeaveQuestion({ subscribe } as unknown as Lifecycle);
  const answers: boolean[] = [];
  const ask = () => question.ask().then((leave) => void answers.push(leave));
  const become = (state: Interaction['state'], cancelled: number | false) =>
    follow({ state, metadata: { cancelled } } as Interaction);
  return { question, answers, ask, become };
}

describe('the question whether to leave', () => {
  for (const leave of [true, false]) {
    it(`is open until it is answered: ${leave}`, async () => {
      const { question, answers, ask } = openQuestion();
      expect(question.isOpen).to.be.false;
      const asked = ask();
      expect(question.isOpen).to.be.true;
      question.answer(leave);
      question.answer(!leave);
      expect(question.isOpen).to.be.false;
      await asked;
      expect(answers).to.deep.equal([leave]);
    });
  }

  it('stays while the number that is asked about is there', () => {
    const { question, ask, become } = openQuestion();
    void ask();
    become('number', 1);
    expect(question.isOpen).to.be.true;
  });

  for (const [what, state, cancelled, leave] of [
    ['with no, where another view takes its place', 'number', false, false],
    ['with yes, where the panel is closed without it', 'closed', false, true],
    ['with yes, where it was open when the panel was closed', 'closed', 1, true],
  ] as const) {
    it(`is answered ${what}`, async () => {
      const { question, answers, ask, become } = openQuestion();
      const asked = ask();
      become(state, cancelled);
      expect(question.isOpen).to.be.false;
      await asked;
      expect(answers).to.deep.equal([leave]);
    });
  }

  for (const hasNumber of [true, false]) {
    it(`says what is lost, and what each button does: ${hasNumber}`, async () => {
      const pressed: string[] = [];
      const view = await fixture(
        html`<div>
          ${leaveQuestionView({
            texts: { text: (key: string) => `(${key})` } as unknown as Texts,
            hasNumber,
            onLeave: () => pressed.push('leave'),
            onStay: () => pressed.push('stay'),
          })}
        </div>`,
      );
      const part = (name: string) => view.querySelector<HTMLElement>(`[part="${name}"]`)!;
      const text = (name: string) => part(name).innerText.trim();
      expect(text('heading')).to.equal('(confirm-title)');
      expect(text('hint')).to.equal(hasNumber ? '(confirm-number)' : '(confirm-form)');
      expect(text('confirm-no').toLowerCase()).to.equal('(confirm-no)');
      expect(text('confirm-yes').toLowerCase()).to.equal('(confirm-yes)');
      part('confirm-no').click();
      part('confirm-yes').click();
      expect(pressed).to.deep.equal(['stay', 'leave']);
    });
  }
});
