import RetortSQL

/// Where the statements of a schema go.
enum SchemaOutput {
  case connection(Connection)
  case text(SchemaText)
}

/// Statements that were collected, and the schema that they have made so far.
final class SchemaText {
  var statements: [String] = []
  private(set) var schema: Metadata

  init(schema: Metadata = Metadata()) { self.schema = schema }

  /// Notes what later statements may have to know of a change.
  func note(_ change: SchemaChange) {
    switch change {
    case .createTable(let table, _): schema.tables.append(table)
    case .alterTable(let alteration):
      guard let index = schema.tables.firstIndex(where: { $0.qualifiedName == alteration.table }) else {
        return
      }
      for case .addConstraint(let constraint) in alteration.changes {
        schema.tables[index].constraints.append(constraint)
      }
    default: break
    }
  }
}

/// A dialect that brings along what makes statements of changes of a schema. Those of Retort do.
public protocol SchemaDialect: Dialect {
  var migrationSupport: any MigrationSupport { get }
  var inspectionSupport: any InspectionSupport { get }
}

extension Dialect {
  /// The dialect as one that makes statements of changes.
  ///
  /// - Throws: `unsupported_by_dialect`.
  func forSchemas() throws -> any SchemaDialect {
    guard let own = self as? any SchemaDialect else {
      throw RetortError(
        "unsupported_by_dialect",
        "the dialect '\(name)' cannot write changes of a schema: it has to be a SchemaDialect")
    }
    return own
  }
}
