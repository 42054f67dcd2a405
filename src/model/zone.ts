/** A zone that a date is told in where that is not the site's. Bounds are always counted in the site's: `home`. */
export interface OwnZone {
  /** IANA names. */
  readonly name: string;
  readonly home: string;
}
