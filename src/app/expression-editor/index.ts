import './expression-editor.css';
import './function-menu.css';
import './letters.css';

export { ExpressionEditor, type ExpressionEditorProps } from './expression-editor';
