/** Progress of opening external data. */
export class Opening {
  /** Host and path, or the name of the file. */
  readonly name: string;
  /** Number of bytes received. */
  bytes = $state(0);
  /** True if it takes so long that the page says so. */
  late = $state(false);
  /** Number of sites that the map shows already while their statements are being checked. */
  sites = $state(0);
  fault = $state.raw<Error | null>(null);

  constructor(name: string) {
    this.name = name;
  }
}
