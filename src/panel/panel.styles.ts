import { css } from 'lit';
import { formStyles } from '../form/form.styles.js';
import { controlStyles } from '../ui/control.styles.js';
import { frameStyles } from './frame.styles.js';
import { leaveQuestionStyles } from './leave-question.styles.js';

/** The panel and its views; loaded with them. */
export const panelStyles = css`
  ${frameStyles}${controlStyles}${formStyles}${leaveQuestionStyles}
`;
