import './matrix-editor.css';

export { MatrixEditor, type MatrixEditorProps } from './matrix-editor';
export { VectorEditor, type VectorEditorProps } from './vector-editor';
