/** Diagrams beside the picture. Fetched when they are first shown; uPlot lives here. */
import 'uplot/dist/uPlot.min.css';
import './charts.css';

export { Charts, type ChartsProps } from './charts';
