import CLibPQ
import RetortEngine
import RetortSQL

/// PostgreSQL 12 and later, through libpq.
///
/// Options of a URL go to libpq as they are (`sslmode`, `sslrootcert`, `connect_timeout`, `application_name`,
/// `options`, …: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS), but for
/// `prepared_statements=off`, which keeps the connection from preparing statements: for poolers that hand a
/// connection to somebody else after each transaction.
public struct PostgreSQLDriver: Driver {
  public init() {}

  public var schemes: [String] { ["postgresql"] }
  public var dialect: any Dialect { PostgreSQLDialect() }
  public var migrationSupport: any MigrationSupport { PostgreSQLMigrationSupport() }
  public var inspectionSupport: any InspectionSupport { PostgreSQLInspectionSupport() }

  public func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection {
    try PostgreSQLConnection(url, options: options)
  }
}
