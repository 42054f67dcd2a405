/** Works out once, when it is first asked for. */
export function lazily<T>(workOut: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: workOut() }).value;
}
