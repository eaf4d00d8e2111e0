/** Progress of opening external data, which a notice shows. */
export class Opening {
  /** Name of the data: host and path, or the name of the file. */
  readonly name: string;
  /** Number of bytes received. */
  bytes = $state(0);
  /** True if opening takes so long that the page says so. */
  late = $state(false);
  /** Number of sites already on the map while their statements are still being read and checked. */
  sites = $state(0);
  fault = $state.raw<Error | null>(null);

  constructor(name: string) {
    this.name = name;
  }
}
