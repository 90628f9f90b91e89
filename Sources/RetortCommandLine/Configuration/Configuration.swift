import RetortMigrations
import RetortSQL

/// One section of `retort.yaml`, with the defaults filled in.
struct Configuration {
  /// The desired schema.
  enum Target: Equatable {
    /// `.sql` files, loaded one after the other.
    case sqlFiles([String])
    case document(String)
    case database(String)
    case command([String])
  }

  /// A command that runs after a revision file was written.
  struct Hook {
    var command: [String]
  }

  /// The folder of the file: what it names is looked for from here.
  var folder = ""
  var path = ""
  var section = "default"
  var url: String?
  var scriptLocation = "migrations"
  var versionLocations: [String] = ["migrations/versions"]
  var target: Target?
  var versionTable = "retort_version"
  var versionTableSchema: String?
  var versionColumnLength = 255
  var scratchURL: String?
  var schemas: [String] = []
  var include: [String] = []
  var exclude: [String] = []
  var owns: Set<OwnedKind> = Set(OwnedKind.allCases)
  var transaction = "revision"
  var lockTimeout: Double = 30
  var statementTimeout: Double?
  var fileTemplate = "%(rev)s_%(slug)s"
  var timezone: String?
  var namingConvention: [String: String] = [:]
  var hooks: [Hook] = []
  var x: [String: String] = [:]

  static let fileName = "retort.yaml"

  /// The path of the configuration: the one given, or `retort.yaml` here or in the nearest folder above.
  ///
  /// - Throws: `missing_configuration`.
  static func locate(_ given: String?) throws -> String {
    if let given {
      guard FileSystem.exists(given) else {
        throw RetortError("missing_configuration", "there is no configuration file '\(given)'")
      }
      return given
    }
    if FileSystem.exists(fileName) { return fileName }
    var folder = FileSystem.parent(of: FileSystem.currentDirectory)
    while !folder.isEmpty {
      let candidate = FileSystem.path(fileName, in: folder)
      if FileSystem.exists(candidate) { return candidate }
      if folder == "/" { break }
      folder = FileSystem.parent(of: folder)
    }
    throw RetortError(
      "missing_configuration",
      "there is no \(fileName) in this folder or above it: write one with 'retort init migrations', or name it with --config"
    )
  }
}
