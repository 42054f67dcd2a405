import { recall, traced, type Traced } from '../store/trace.ts';

/** Works something out once for each object that it is asked about, such as an archive or a place. */
export function once<K extends WeakKey, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, Traced<V>>();
  return (key) => {
    const found = known.get(key);
    if (found) return recall(found);
    const made = traced(() => workOut(key));
    known.set(key, made);
    return made.value;
  };
}
