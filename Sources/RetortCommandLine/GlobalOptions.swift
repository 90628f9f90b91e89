import ArgumentParser

/// The options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "The configuration file. (default: retort.yaml here or in the nearest folder above)")
  var config: String?

  @Option(name: [.short, .long], help: "The section of the configuration to use. (default: default)")
  var name: String?

  @Option(
    name: .customShort("x"),
    help: ArgumentHelp("A value for the migration environment.", valueName: "key=value"))
  var values: [String] = []

  @Option(help: "The database URL; wins over RETORT_URL, which wins over the configuration.")
  var url: String?

  @Flag(help: "Print JSON on standard output; everything else goes to standard error.")
  var json = false

  @Flag(help: "Print results and errors only.")
  var quiet = false

  @Flag(help: "Print more: statements as they run, details of revisions.")
  var verbose = false

  @Flag(help: "Use no colour and no progress display, as with NO_COLOR.")
  var noColor = false
}
