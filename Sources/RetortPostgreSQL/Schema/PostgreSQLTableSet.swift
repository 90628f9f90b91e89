import RetortSQL

/// The tables and views of a reflection while it goes on.
struct PostgreSQLTableSet {
  /// What the catalogue says of a column besides what `Column` holds.
  struct Attribute {
    var name = ""
    /// The column's type, its base type for a domain.
    var type: Int64 = 0
    var collation: Int64 = 0
    /// Where the column is in the table's `columns`.
    var column = 0
  }

  struct Entry {
    var table: Table
    /// A view in place of the table; a materialized one has attributes and indexes.
    var view: View?
    /// By number, with gaps for dropped columns.
    var attributes: [Attribute] = []

    /// The name of the column with this number.
    func name(_ number: Int64) -> String? {
      attribute(number).map(\.name)
    }

    func attribute(_ number: Int64) -> Attribute? {
      guard number > 0, number <= attributes.count else { return nil }
      let attribute = attributes[Int(number) - 1]
      return attribute.name.isEmpty ? nil : attribute
    }
  }

  /// Where a constraint is whose index is still to be read.
  struct ConstraintPlace {
    var entry: Int
    var constraint: Int
    /// The operators of an EXCLUDE constraint, in the order of the index's columns.
    var operators: [String] = []
  }

  /// A foreign key's columns in a table that is not read.
  struct ForeignReference {
    var entry: Int
    var constraint: Int
    var table: Int64
    var columns: [Int64]
  }

  var entries: [Entry] = []
  /// By oid.
  var position: [Int64: Int] = [:]
  /// By the oid of the index.
  var constraintOfIndex: [Int64: ConstraintPlace] = [:]
  var foreignReferences: [ForeignReference] = []
  var sequences: [DatabaseSequence] = []
  var comments: [ObjectComment] = []
  var foreignTables: [UnmanagedTable] = []

  /// Says of integer keys that neither have a sequence nor are an identity that they do not.
  mutating func finish() {
    for entry in entries.indices {
      for name in entries[entry].table.primaryKey?.columns ?? [] {
        guard let index = entries[entry].table.columnIndex(name) else { continue }
        let column = entries[entry].table.columns[index]
        guard column.autoincrement == .auto, column.identity == nil,
          case .exact(let type) = column.type.name, PostgreSQLTableSet.integers.contains(type)
        else { continue }
        entries[entry].table.columns[index].autoincrement = .off
      }
    }
  }

  private static let integers: Set<String> = ["smallint", "integer", "bigint"]
}
