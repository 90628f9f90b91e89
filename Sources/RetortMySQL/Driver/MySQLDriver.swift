import RetortEngine
import RetortSQL

/// MariaDB and MySQL, through libmariadb.
public struct MySQLDriver: Driver {
  public init() {}

  public var schemes: [String] { ["mysql", "mariadb"] }
  public var dialect: any Dialect { MySQLDialect() }
  public var migrationSupport: any MigrationSupport { MySQLMigrationSupport() }

  /// What scripts are written for where no server was asked: by the URL's scheme.
  public func dialect(for url: DatabaseURL) -> any Dialect {
    MySQLDialect(server: url.scheme == "mysql" ? .assumedMySQL : .assumed)
  }

  /// Opens a connection.
  ///
  /// - Throws: `DatabaseError` (`cannot_connect`, `access_denied`, `too_many_connections`), `server_too_old`,
  ///   `invalid_url`.
  public func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection {
    try MySQLConnection(try MySQLConnectionSettings(url), options: options)
  }
}
