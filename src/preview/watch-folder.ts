import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; what comes within this is one change. */
const TOGETHER_MS = 20;

/**
 * Calls back with the paths inside a folder that have changed, appeared or gone, hidden ones left out. Folders are watched one by one, since
 * watching each file takes longer than reading it.
 */
export function watchFolder(root: string, onChange: (paths: readonly string[]) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const paths = [...changed];
    changed.clear();
    onChange(paths);
  };
  const open = (folder: string) => {
    if (watchers.has(folder) || !existsSync(join(root, folder))) return;
    const watcher = watch(join(root, folder), (_, name) => {
      if (name === null || name.startsWith('.')) return;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) openAll(path);
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(tell, TOGETHER_MS);
    });
    // A folder that is removed ends its own watch.
    watcher.on('error', () => watchers.delete(folder));
    watchers.set(folder, watcher);
  };
  const openAll = (folder: string) => {
    open(folder);
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) openAll(folder === '' ? entry.name : `${folder}/${entry.name}`);
    }
  };
  if (existsSync(root)) openAll('');
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
