/** A place in a content file. Lines and columns count from 1, as editors show them. */
export interface Position {
  /** Path inside the content folder, with forward slashes: `reports/a.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
