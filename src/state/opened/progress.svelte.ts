/** Progress of opening data from elsewhere, which a notice shows. */
export class Opening {
  /** Name of the data that is being opened: host and path, or the name of the file. */
  readonly name: string;
  /** Number of bytes received so far. */
  bytes = $state(0);
  /** True if opening the data takes so long that the reader is told so. */
  late = $state(false);
  /** Number of sites already on the map while their statements are still being read and checked. */
  sites = $state(0);
  fault = $state.raw<Error | null>(null);

  constructor(name: string) {
    this.name = name;
  }
}
