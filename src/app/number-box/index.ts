import './number-box.css';

export { isLogarithmic, type NumberRange } from './nudge';
export { NumberBox } from './number-box';
export { NumberEditing, type NumberTarget } from './number-editing';
export { useNumber } from './use-number';
