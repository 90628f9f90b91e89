import RetortEngine
import RetortSQL

/// Finds in a document what the server would refuse only when a revision is half done, or in words that say little.
struct PostgreSQLTargetCheck {
  let target: Metadata
  let connection: Connection
  private let dialect = PostgreSQLDialect()

  init(_ target: Metadata, on connection: Connection) {
    self.target = target
    self.connection = connection
  }

  /// - Throws: `unsupported_by_dialect`, `unsupported_type`.
  func run() throws {
    try requireStored()
    try requireTypes()
  }

  /// Generated columns that are computed when they are read came with PostgreSQL 18
  /// (https://www.postgresql.org/docs/18/ddl-generated-columns.html).
  private func requireStored() throws {
    guard let driver = connection.driverConnection as? PostgreSQLConnection, driver.serverVersion < 180_000
    else { return }
    for table in target.tables {
      guard let column = table.columns.first(where: { $0.computed?.persisted == false }) else { continue }
      throw RetortError(
        "unsupported_by_dialect",
        "column '\(column.name)' of table '\(table.qualifiedName)' is computed and not stored (\"persisted\": false), "
          + "which takes PostgreSQL 18 or later: let it be stored")
    }
  }

  /// Asks the server for the types that look like misspelt generic ones.
  private func requireTypes() throws {
    let own = Set(
      (target.enums.map(\.name) + target.domains.map(\.name) + target.tables.map(\.name)
        + target.objects.map(\.name)).map(dialect.fold))
    for type in target.typesThatMayBeMisspelt(dialect, known: PostgreSQLTargetCheck.knownTypes, own: own)
    where try connection.scalar("SELECT to_regtype($1) IS NULL", [.text(type.word)]) == .bool(true) {
      throw type.error(table: "\(type.table.qualifiedName)")
    }
  }

  /// Words that types begin with and no question need be asked of.
  private static let knownTypes: Set<String> = [
    "int", "int2", "int4", "int8", "integer", "smallint", "bigint", "serial", "bigserial", "smallserial",
    "serial2",
    "serial4", "serial8", "numeric", "decimal", "dec", "real", "double", "float", "float4", "float8", "money",
    "char",
    "character", "varchar", "text", "bpchar", "bytea", "bool", "boolean", "date", "time", "timetz",
    "timestamp",
    "timestamptz", "interval", "uuid", "json", "jsonb", "xml", "bit", "varbit", "inet", "cidr", "macaddr",
    "point",
    "line", "box", "path", "circle", "tsvector", "tsquery", "national", "nchar",
  ]
}
