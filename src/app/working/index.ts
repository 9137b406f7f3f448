import './working.css';

export { WorkingPanel, type WorkingPanelProps } from './working-panel';
