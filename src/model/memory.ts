/** Answers that were worked out before, by key. */
export type Memory<T> = (key: string, work: () => T) => T;

/** Remembers so many answers at most, and then begins anew. For answers that hang on their key alone and that nobody changes. */
export function createMemory<T>(most: number): Memory<T> {
  const known = new Map<string, T>();
  return (key, work) => {
    const answer = known.get(key);
    if (answer !== undefined || known.has(key)) return answer as T;
    const worked = work();
    if (known.size >= most) known.clear();
    known.set(key, worked);
    return worked;
  };
}
