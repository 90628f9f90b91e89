import RetortSQL

/// The constructs that take dialect options; `docs/options.md` lists the keys of each.
enum OptionConstruct: String, Sendable {
  case table, column
  case primaryKey = "primary key"
  case unique
  case foreignKey = "foreign key"
  case check
  case exclude
  case index
  case dropIndex = "drop_index"
  case view
  case alterColumn = "alter_column"
  case batch = "batch_alter_table"

  /// The legal keys by dialect; `mariadb` has those of `mysql`.
  var keys: [String: [String]] {
    switch self {
    case .table:
      [
        "sqlite": ["strict", "without_rowid", "autoincrement"],
        "postgresql": [
          "unlogged", "tablespace", "with", "using", "partition_by", "partition_of", "inherits", "on_commit",
        ],
        "mysql": [
          "engine", "charset", "collate", "row_format", "key_block_size", "auto_increment", "partition_by",
          "partitions",
          "system_versioning", "page_compressed", "encrypted", "other", "periods", "indexes",
        ],
      ]
    case .column:
      [
        "sqlite": ["on_conflict_not_null", "on_conflict_unique", "on_conflict_primary_key"],
        "postgresql": ["storage", "compression", "statistics", "with", "inherited", "sequence"],
        "mysql": ["invisible", "column_format", "system_versioning", "srid", "compressed", "generated"],
      ]
    case .primaryKey:
      [
        "sqlite": ["on_conflict", "desc", "collate"],
        "postgresql": ["include", "tablespace", "with", "using_index"],
        "mysql": ["using", "length", "key_block_size", "desc", "without_overlaps", "ignored"],
      ]
    case .unique:
      [
        "sqlite": ["on_conflict", "desc", "collate"],
        "postgresql": ["include", "nulls_not_distinct", "tablespace", "with", "using_index"],
        "mysql": ["using", "length", "ignored", "invisible", "key_block_size", "without_overlaps"],
      ]
    case .foreignKey: ["postgresql": ["not_valid", "on_delete_columns"]]
    case .check: ["postgresql": ["not_valid", "no_inherit"], "mysql": ["not_enforced", "column"]]
    case .exclude: ["postgresql": ["tablespace", "with", "include"]]
    case .index:
      [
        "sqlite": ["where"],
        "postgresql": [
          "using", "where", "include", "with", "tablespace", "concurrently", "nulls_not_distinct", "only",
          "invalid",
        ],
        "mysql": ["prefix", "using", "with_parser", "key_block_size", "ignored", "invisible", "comment"],
      ]
    case .dropIndex: ["postgresql": ["concurrently", "cascade"]]
    case .view:
      [
        "sqlite": ["temporary"],
        "postgresql": ["with", "recursive", "temporary", "tablespace", "using"],
        "mysql": ["algorithm", "definer", "sql_security", "check_option"],
      ]
    case .alterColumn:
      [
        "sqlite": ["on_conflict_not_null"],
        "postgresql": ["storage", "compression", "statistics", "with", "sequence"],
        "mysql": [
          "algorithm", "lock", "after", "first", "invisible", "column_format", "system_versioning", "srid",
          "compressed",
        ],
      ]
    case .batch:
      OptionConstruct.table.keys.merging(["mysql": ["algorithm", "lock"]]) { $0 + $1 }
    }
  }
}

extension DialectOptions {
  static let knownDialects = ["sqlite", "postgresql", "mysql", "mariadb"]

  /// Reads `{dialect: {key: value}}`; unknown dialects and keys are issues that name the nearest one.
  init(_ cursor: JSONCursor?, for construct: OptionConstruct) {
    self.init()
    guard let cursor, var object = cursor.object() else { return }
    let legal = construct.keys
    for (dialect, value) in object.all() {
      guard DialectOptions.knownDialects.contains(dialect) else {
        value.report(
          "unknown dialect '\(dialect)'\(NearestName.hint(for: dialect, among: DialectOptions.knownDialects)); "
            + "known are \(DialectOptions.knownDialects.joined(separator: ", "))")
        continue
      }
      let keys = legal[dialect == "mariadb" ? "mysql" : dialect] ?? []
      guard var options = value.object() else { continue }
      for (key, option) in options.all() {
        guard keys.contains(key) else {
          let known = keys.isEmpty ? "it has none" : "known are \(keys.joined(separator: ", "))"
          option.report(
            "unknown \(dialect) option \"\(key)\" of a \(construct.rawValue)\(NearestName.hint(for: key, among: keys)); \(known)"
          )
          continue
        }
        set(key, to: option.node.value, for: dialect)
      }
    }
  }

  var json: JSONValue {
    .object(
      JSONObject(
        byDialect.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .object($0.value)) }))
  }
}
