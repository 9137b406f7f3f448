import type { GUI } from 'dat.gui';

/** Which folders are closed; kept for the visit. */
const closedFolders = new Set<string>();

let folderCount = 0;

/** A folder that the keyboard and a screen reader can open and close. @param memory where its state is kept */
export function addFolder(gui: GUI, name: string, memory: string, signal: AbortSignal): GUI {
  const folder = gui.addFolder(name);
  const list = folder.domElement.querySelector('ul');
  const title = folder.domElement.querySelector<HTMLElement>('li.title');
  const outer = folder.domElement.closest('li');
  if (!list || !title || !outer) throw new Error('dat.gui built no folder.');
  for (const element of [outer, list, title]) element.setAttribute('role', 'none');
  folderCount++;
  const button = document.createElement('button');
  button.type = 'button';
  button.id = `control-folder-${folderCount}`;
  button.className = 'folder-title';
  button.textContent = name;
  title.replaceChildren(button);
  folder.domElement.setAttribute('role', 'group');
  folder.domElement.setAttribute('aria-labelledby', button.id);

  const setClosed = (closed: boolean) => {
    folder.closed = closed;
    button.setAttribute('aria-expanded', String(!closed));
    if (closed) closedFolders.add(memory);
    else closedFolders.delete(memory);
  };
  setClosed(closedFolders.has(memory));
  // The button's click reaches dat.gui's own listener on the title first, which toggles the folder.
  title.addEventListener('click', () => setClosed(folder.closed), { signal });
  return folder;
}
