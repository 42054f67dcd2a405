/** The older EDTF library, kept as the other side of a property test. */
declare module 'edtf' {
  export default function edtf(text: string): unknown;
}
