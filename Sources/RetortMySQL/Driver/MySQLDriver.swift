import RetortEngine
import RetortSQL

/// MariaDB and MySQL, through libmariadb.
public struct MySQLDriver: Driver {
  /// The server that statements are written for where none is asked; nil leaves it to the URL's scheme.
  private let known: MySQLDialect?

  private static let assumed = (
    mariaDB: MySQLDialect(server: .assumed), mySQL: MySQLDialect(server: .assumedMySQL)
  )

  public init() { known = nil }

  /// A driver for a server that is known already.
  public init(server: MySQLServer) { known = MySQLDialect(server: server) }

  private init(_ dialect: MySQLDialect) { known = dialect }

  public var schemes: [String] { ["mysql", "mariadb"] }
  public var dialect: any Dialect { known ?? MySQLDriver.assumed.mariaDB }
  public var migrationSupport: any MigrationSupport {
    MySQLMigrationSupport(dialect: known ?? MySQLDriver.assumed.mariaDB)
  }
  public var inspectionSupport: any InspectionSupport { MySQLInspectionSupport() }

  public func informed(by connection: any DriverConnection) -> any Driver {
    (connection as? MySQLConnection).map { MySQLDriver($0.mySQLDialect) } ?? self
  }

  /// What scripts are written for where no server was asked: by the URL's scheme.
  public func dialect(for url: DatabaseURL) -> any Dialect {
    known ?? (url.scheme == "mysql" ? MySQLDriver.assumed.mySQL : MySQLDriver.assumed.mariaDB)
  }

  /// Opens a connection.
  ///
  /// - Throws: `DatabaseError` (`cannot_connect`, `access_denied`, `too_many_connections`), `server_too_old`,
  ///   `invalid_url`.
  public func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection {
    try MySQLConnection(try MySQLConnectionSettings(url), options: options)
  }
}
