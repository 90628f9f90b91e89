import RetortEngine
import RetortSQL

/// What migrations need of MariaDB and MySQL.
public struct MySQLMigrationSupport: MigrationSupport {
  /// What statements are written for where no server was asked.
  let dialect: MySQLDialect

  public init(dialect: MySQLDialect = MySQLDialect()) {
    self.dialect = dialect
  }

  public var beginStatement: String { "START TRANSACTION" }

  public func reflect(_ connection: Connection, options: ReflectionOptions) throws -> Metadata {
    try MySQLSchemaReader(connection).metadata(options)
  }
}
