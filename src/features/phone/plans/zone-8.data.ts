import { plansOf } from './plans.js';

export const plans = plansOf('8');
