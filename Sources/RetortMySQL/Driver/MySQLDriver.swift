import RetortEngine
import RetortSQL

/// MariaDB and MySQL, through libmariadb.
public struct MySQLDriver: Driver {
  /// The server that statements are written for where none is asked; nil leaves it to the URL's scheme.
  private let server: MySQLServer?

  public init() { server = nil }

  /// A driver for a server that is known already.
  public init(server: MySQLServer) { self.server = server }

  public var schemes: [String] { ["mysql", "mariadb"] }
  public var dialect: any Dialect { MySQLDialect(server: server ?? .assumed) }
  public var migrationSupport: any MigrationSupport {
    MySQLMigrationSupport(dialect: MySQLDialect(server: server ?? .assumed))
  }
  public var inspectionSupport: any InspectionSupport { MySQLInspectionSupport() }

  public func informed(by connection: any DriverConnection) -> any Driver {
    (connection as? MySQLConnection).map { MySQLDriver(server: $0.server) } ?? self
  }

  /// What scripts are written for where no server was asked: by the URL's scheme.
  public func dialect(for url: DatabaseURL) -> any Dialect {
    MySQLDialect(server: server ?? (url.scheme == "mysql" ? .assumedMySQL : .assumed))
  }

  /// Opens a connection.
  ///
  /// - Throws: `DatabaseError` (`cannot_connect`, `access_denied`, `too_many_connections`), `server_too_old`,
  ///   `invalid_url`.
  public func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection {
    try MySQLConnection(try MySQLConnectionSettings(url), options: options)
  }
}
