import './list-editor.css';
import './item.css';

export { ListEditor, type ListEditorProps } from './list-editor';
