import CSQLite
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// SQLite, through the system's libsqlite3.
public struct SQLiteDriver: Driver {
  private let functions: [SQLiteFunction]
  private let collations: [SQLiteCollation]

  /// - Parameters:
  ///   - functions: known on each connection, in their order: the last one of a name and a number of arguments counts.
  ///   - collations: the same for orders of texts.
  public init(functions: [SQLiteFunction] = [], collations: [SQLiteCollation] = []) {
    self.functions = functions
    self.collations = collations
  }

  public var schemes: [String] { ["sqlite"] }
  public var dialect: any Dialect { SQLiteDialect() }
  public var migrationSupport: any MigrationSupport { SQLiteMigrationSupport() }
  public var inspectionSupport: any InspectionSupport { SQLiteInspectionSupport() }

  /// Opens a connection.
  ///
  /// - Throws: `invalid_url`, `invalid_function`, a `DatabaseError`.
  public func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection {
    var location = try SQLiteLocation(url)
    try location.requireKnownOptions()
    if options.missingIsEmpty, let name = location.path, access(name, F_OK) != 0, errno == ENOENT {
      location = SQLiteLocation(path: nil)
    }
    let connection = try SQLiteConnection(location, options: options)
    for function in functions { try connection.define(function) }
    for collation in collations { try connection.define(collation) }
    return connection
  }

  public func sharesNothing(_ url: DatabaseURL) -> Bool { (try? SQLiteLocation(url))?.isPrivate ?? false }

  public func resolved(_ url: DatabaseURL, from folder: String) -> DatabaseURL {
    guard !folder.isEmpty, let file = try? SQLiteLocation(url).path, !file.hasPrefix("/") else { return url }
    var url = url
    let path = folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    let isURI = url.database?.hasPrefix("file:") == true && url.database != file
    url.database = isURI ? "file:\(path)" : path
    return url
  }

  /// The file that a URL names; nil for a database in memory.
  ///
  /// - Throws: `invalid_url` for a URL with a host (`sqlite://app.db` instead of `sqlite:///app.db`).
  public static func path(of url: DatabaseURL) throws -> String? { try SQLiteLocation(url).path }
}
