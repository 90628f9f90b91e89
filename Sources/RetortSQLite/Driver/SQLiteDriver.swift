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
  public init() {}

  public var schemes: [String] { ["sqlite"] }
  public var dialect: any Dialect { SQLiteDialect() }
  public var migrationSupport: any MigrationSupport { SQLiteMigrationSupport() }
  public var inspectionSupport: any InspectionSupport { SQLiteInspectionSupport() }

  public func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection {
    var path = try SQLiteDriver.path(of: url)
    if let option = url.options.first?.name {
      throw RetortError(
        "invalid_url",
        "SQLite knows no option '\(option)' of a URL; what holds for each connection is set by an observer")
    }
    if options.missingIsEmpty, let name = path, access(name, F_OK) != 0, errno == ENOENT { path = nil }
    return try SQLiteConnection(path: path, options: options)
  }

  public func sharesNothing(_ url: DatabaseURL) -> Bool { (try? SQLiteDriver.path(of: url)) == .some(nil) }

  public func resolved(_ url: DatabaseURL, from folder: String) -> DatabaseURL {
    guard let file = url.database, file != ":memory:", !file.hasPrefix("/"), !folder.isEmpty else {
      return url
    }
    var url = url
    url.database = folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    return url
  }

  /// The file that a URL names; nil for a database in memory.
  ///
  /// - Throws: `invalid_url` for a URL with a host (`sqlite://app.db` instead of `sqlite:///app.db`).
  public static func path(of url: DatabaseURL) throws -> String? {
    if let host = url.host, !host.isEmpty {
      throw RetortError(
        "invalid_url",
        "'\(url)' names a host, which SQLite has not: write sqlite:///\(host) for a file in the current folder, "
          + "sqlite:////path/\(host) for an absolute path")
    }
    guard let database = url.database, database != ":memory:" else { return nil }
    guard !database.utf8.contains(0) else { throw RetortError("invalid_url", "the file's name holds a NUL") }
    return database
  }
}
