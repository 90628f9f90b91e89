import RetortSQL

extension MySQLDialect {
  public var expressionSyntax: ExpressionSyntax {
    server.isMariaDB ? .mariadb : server.namesNewRow ? MySQLDialect.namingNewRow : .mysql
  }

  private static let namingNewRow: ExpressionSyntax = {
    var syntax = ExpressionSyntax.mysql
    syntax.namesNewRow = true
    return syntax
  }()

  /// CAST knows few types, by names of their own
  /// (https://mariadb.com/kb/en/cast/).
  public func castTypeText(_ type: SQLType) throws -> String {
    let text = try typeText(type)
    let name = text.prefix { $0 != "(" && $0 != " " }.uppercased()
    let arguments = text.firstIndex(of: "(").map { String(text[$0...]) } ?? ""
    switch name {
    case "INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT", "BOOL", "BOOLEAN":
      return text.uppercased().hasSuffix("UNSIGNED") ? "UNSIGNED" : "SIGNED"
    case "VARCHAR", "CHAR", "TEXT", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT":
      return name.hasSuffix("TEXT") ? "CHAR" : "CHAR\(arguments)"
    // Without a scale it would be a whole number.
    case "DECIMAL", "NUMERIC": return "DECIMAL\(arguments.isEmpty ? "(65, 30)" : arguments)"
    case "BLOB", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "BINARY", "VARBINARY":
      return name.hasSuffix("BLOB") ? "BINARY" : "BINARY\(arguments)"
    case "JSON": return server.isMariaDB ? "CHAR" : "JSON"
    case "TIMESTAMP": return "DATETIME\(arguments)"
    default: return text
    }
  }
}
