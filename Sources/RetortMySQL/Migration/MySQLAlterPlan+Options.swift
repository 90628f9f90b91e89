import RetortEngine
import RetortSQL

extension MySQLAlterPlan {
  private static let requestNames = ["algorithm", "lock", "after", "first"]

  static func withoutRequests(_ options: DialectOptions) -> DialectOptions {
    var result = options
    for dialect in options.byDialect.keys {
      for key in requestNames { result.set(key, to: nil, for: dialect) }
    }
    return result
  }

  /// `ALGORITHM` and `LOCK` as they were asked for: the server refuses what would need more.
  mutating func takeRequests(_ given: DialectOptions) {
    for key in ["algorithm", "lock"] {
      guard let value = given.value(key, for: dialect.optionNames)?.stringValue else { continue }
      let text = "\(key.uppercased())=\(value.uppercased())"
      if !requests.contains(text) { requests.append(text) }
    }
  }

  mutating func setOptions(_ requested: DialectOptions) throws {
    let given = dialect.underOneName(requested)
    let before = editor.table.options
    try editor.apply(.setOptions(given))
    let now = editor.table.options
    let names = dialect.optionNames
    let changed = Set(
      given.byDialect.filter { names.contains($0.key) }.flatMap { $0.value.members.map(\.key) })
    var set = DialectOptions()
    for key in changed {
      let value = now.value(key, for: names)
      if key == "partition_by" || key == "partitions" || value == before.value(key, for: names) { continue }
      if key == "system_versioning" {
        options.append("\(now.flag(key, for: names) ? "ADD" : "DROP") SYSTEM VERSIONING")
        continue
      }
      if key == "periods" {
        let held = before.value(key, for: names)?.stringArrayValue ?? []
        let wanted = value?.stringArrayValue ?? []
        options += held.filter { !wanted.contains($0) }.map {
          "DROP \(SQLText.trimmed(String($0.prefix { $0 != "(" })))"
        }
        options += wanted.filter { !held.contains($0) }.map { "ADD \($0)" }
        continue
      }
      if key == "other" {
        set.set(key, to: .object(changes(before.value(key, for: names), value)), for: "mysql")
      } else {
        set.set(key, to: value ?? dialect.impliedOption(key), for: "mysql")
      }
    }
    if changed.contains("charset") || changed.contains("collate") {
      set.set("charset", to: nil, for: "mysql")
      set.set("collate", to: nil, for: "mysql")
      changeCharset(from: dialect.charset(of: before), to: dialect.charset(of: now), &set)
    }
    options += dialect.tableOptions(set, comment: nil)
    if changed.contains("partition_by") || changed.contains("partitions") {
      let text = dialect.partitionText(now)
      if text != dialect.partitionText(before) { partitions = text ?? "REMOVE PARTITIONING" }
    }
  }

  /// The members of `other` that are new, and those that are gone with what they are without.
  private func changes(_ old: JSONValue?, _ new: JSONValue?) -> JSONObject {
    var result = JSONObject()
    let old = old?.objectValue ?? JSONObject()
    let new = new?.objectValue ?? JSONObject()
    for member in new.members where old[member.key] != member.value { result[member.key] = member.value }
    for member in old.members where new[member.key] == nil {
      let numeric: Bool = if case .integer = member.value { true } else { false }
      let takesDefault = ["PACK_KEYS", "STATS_PERSISTENT", "STATS_AUTO_RECALC", "STATS_SAMPLE_PAGES"]
      let isOfEngine = member.key.hasPrefix("PAGE_COMPRESSION") || member.key.hasPrefix("ENCRYPTION")
      result[member.key] =
        takesDefault.contains(member.key) || !numeric || isOfEngine
        ? member.key == "CONNECTION" ? "" : .null : 0
    }
    return result
  }

  /// The table's text columns that have no character set of their own change with it: the option alone is for
  /// columns that are added later.
  private mutating func changeCharset(
    from old: MySQLCharset, to new: MySQLCharset, _ set: inout DialectOptions
  ) {
    guard old != new else { return }
    set.set("charset", to: .string(new.charset), for: "mysql")
    set.set("collate", to: .string(new.collation), for: "mysql")
    for column in editor.table.columns where dialect.isText(column.type) {
      if column.type.rare.charset == nil || column.type.collation == nil { restated.insert(column.name) }
    }
  }
}

extension MySQLDialect {
  /// What options say for this dialect, under the name that reflection uses.
  func underOneName(_ options: DialectOptions) -> DialectOptions {
    var result = options
    for name in optionNames {
      for member in options.byDialect[name]?.members ?? [] where name != ownOptions {
        result.set(member.key, to: nil, for: name)
      }
    }
    for member in options.merged(for: optionNames).members {
      result.set(member.key, to: member.value, for: ownOptions)
    }
    return result
  }

  /// Whether an index may be the one that the server made for a foreign key: it bears its name, or its first
  /// column's, and holds its columns alone.
  func isImplied(_ index: Index, in table: Table) -> Bool {
    guard !index.unique, index.options.isEmpty, index.comment == nil else { return false }
    let columns = index.elements.compactMap {
      $0.length == nil && !$0.descending ? $0.column.map(foldPart) : nil
    }
    return columns.count == index.elements.count
      && table.foreignKeys.contains { $0.columns.map(foldPart) == columns }
  }

  /// What an option of a table goes back to.
  func impliedOption(_ key: String) -> JSONValue? {
    switch key {
    case "engine": .string(server.defaultEngine)
    case "row_format": "DEFAULT"
    case "key_block_size": 0
    case "page_compressed": "DEFAULT"
    case "encrypted": "DEFAULT"
    default: nil
    }
  }
}
