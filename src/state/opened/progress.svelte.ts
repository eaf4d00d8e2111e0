/** How far the opening of somebody else's data is. */
export class Opening {
  /** Whose data it is: the host and path, or the name of the file. */
  readonly name: string;
  bytes = $state(0);
  /** Whether it takes so long that the reader must be told it is still going on. */
  late = $state(false);
  /** How many sites the map shows already, while what is stated of them is being checked. */
  sites = $state(0);
  fault = $state.raw<Error | null>(null);

  constructor(name: string) {
    this.name = name;
  }
}
