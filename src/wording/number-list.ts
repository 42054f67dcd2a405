/** Whole numbers in a typed array that grows as they come. */
export interface NumberList {
  readonly length: () => number;
  readonly push: (value: number) => void;
  readonly values: () => Int32Array;
}

export function createNumberList(): NumberList {
  let [array, length] = [new Int32Array(1024), 0];
  return {
    length: () => length,
    push: (value) => {
      if (length === array.length) {
        const larger = new Int32Array(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    values: () => array.slice(0, length),
  };
}
