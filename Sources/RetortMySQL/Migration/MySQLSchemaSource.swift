import RetortEngine
import RetortSQL

/// The live database as the source of what a change has to know.
struct MySQLSchemaSource: SchemaSource {
  let reader: MySQLSchemaReader

  func table(_ name: QualifiedName) throws -> Table? { try reader.table(named: name) }

  func metadata() throws -> Metadata { try reader.metadata() }
}
