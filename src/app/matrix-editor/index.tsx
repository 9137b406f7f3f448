import './matrix-editor.css';
import './cells.css';
import './tools.css';

export { MatrixEditor, type MatrixEditorProps } from './matrix-editor';
export { VectorEditor, type VectorEditorProps } from './vector-editor';
