import RetortSQL

/// A character set with its collation, as a table or column has them.
struct MySQLCharset: Hashable, Sendable {
  var charset: String
  var collation: String

  init(charset: String, collation: String) {
    self.charset = charset
    self.collation = collation
  }

  /// What the database's tables have that say nothing.
  init(of server: MySQLServer) {
    charset = MySQLCharset.spelled(server.databaseCharset)
    collation = MySQLCharset.spelled(server.databaseCollation)
  }

  /// What is meant by a character set, a collation, or both.
  init?(charset: String?, collation: String?, server: MySQLServer) {
    let charset = charset.map(MySQLCharset.spelled)
    let collation = collation.map(MySQLCharset.spelled)
    if let collation {
      self.init(charset: charset ?? MySQLCharset.charset(of: collation), collation: collation)
    } else if let charset {
      self.init(charset: charset, collation: MySQLCharset.defaultCollation(of: charset, server))
    } else {
      return nil
    }
  }

  /// In lower case, `utf8` by its new name.
  static func spelled(_ name: String) -> String {
    let name = name.asciiLowercased
    if name == "utf8" { return "utf8mb3" }
    return name.hasPrefix("utf8_") ? "utf8mb3_" + name.dropFirst(5) : name
  }

  /// A collation's name begins with its character set's.
  static func charset(of collation: String) -> String {
    if collation.hasPrefix("uca1400_") { return "utf8mb4" }
    return String(collation.prefix { $0 != "_" })
  }

  /// The collation of a character set that none was chosen for
  /// (https://mariadb.com/kb/en/supported-character-sets-and-collations/).
  static func defaultCollation(of charset: String, _ server: MySQLServer) -> String {
    if charset == spelled(server.databaseCharset), charset == "utf8mb4" || charset == "utf8mb3",
      server.mariaDB(11, 2)
    {
      // character_set_collations decides there; the database's own is the best that is known.
      return server.mariaDB(11, 5) ? "\(charset)_uca1400_ai_ci" : "\(charset)_general_ci"
    }
    switch charset {
    case "binary": return "binary"
    case "utf8mb4" where server.isMySQL: return "utf8mb4_0900_ai_ci"
    case "latin1", "dec8", "swe7": return "\(charset)_swedish_ci"
    case "big5", "gb2312", "gbk", "gb18030": return "\(charset)_chinese_ci"
    case "hp8": return "hp8_english_ci"
    case "ujis", "sjis", "cp932", "eucjpms": return "\(charset)_japanese_ci"
    case "tis620": return "tis620_thai_ci"
    case "euckr": return "euckr_korean_ci"
    case "latin5": return "latin5_turkish_ci"
    default: return "\(charset)_general_ci"
    }
  }
}

extension MySQLDialect {
  /// What a table's text columns have that say nothing themselves.
  func charset(of options: DialectOptions) -> MySQLCharset {
    MySQLCharset(
      charset: options.value("charset", for: optionNames)?.stringValue,
      collation: options.value("collate", for: optionNames)?.stringValue, server: server)
      ?? MySQLCharset(of: server)
  }

  /// Leaves out of a table what it would be without saying so: the server's engine, the database's character
  /// set, the table's character set on its columns. Both sides of a comparison go through it.
  func removeImplied(from table: inout Table) {
    let own = charset(of: table.options)
    func set(_ key: String, _ value: JSONValue?) {
      for name in optionNames where !table.options.isEmpty { table.options.set(key, to: nil, for: name) }
      if let value { table.options.set(key, to: value, for: "mysql") }
    }
    if own == MySQLCharset(of: server) {
      set("charset", nil)
      set("collate", nil)
    } else {
      set("charset", .string(own.charset))
      set("collate", .string(own.collation))
    }
    let engine = table.options.value("engine", for: optionNames)?.stringValue.map(
      MySQLDialect.spelled(engine:))
    if let engine {
      set("engine", engine == MySQLDialect.spelled(engine: server.defaultEngine) ? nil : .string(engine))
    }
    if let format = table.options.value("row_format", for: optionNames)?.stringValue {
      set("row_format", format.asciiLowercased == "default" ? nil : .string(format.uppercased()))
    }
    if let other = table.options.value("other", for: optionNames)?.objectValue {
      // The server prints them in its own order.
      let members = other.members.compactMap { member -> JSONObject.Member? in
        let key = member.key.uppercased()
        switch member.value {
        case .null: return nil
        case .bool(let flag): return .init(key: key, value: .integer(flag ? 1 : 0))
        default: return .init(key: key, value: member.value)
        }
      }
      .filter { !isImplied(option: $0, engine: engine ?? MySQLDialect.spelled(engine: server.defaultEngine)) }
      set("other", members.isEmpty ? nil : .object(JSONObject(members.sorted { $0.key < $1.key })))
    }
    switch table.options.value("page_compressed", for: optionNames) {
    case .bool(true)?: set("page_compressed", "1")
    case .integer(let level)?: set("page_compressed", .string(String(level)))
    default: break
    }
    switch table.options.value("encrypted", for: optionNames) {
    case .bool(true)?: set("encrypted", "YES")
    case .string(let word)?: set("encrypted", .string(word.uppercased()))
    default: break
    }
    if let size = table.options.value("key_block_size", for: optionNames)?.stringValue.flatMap({ Int64($0) })
    {
      set("key_block_size", .integer(size))
    }
    for key in ["system_versioning", "page_compressed", "encrypted"]
    where table.options.value(key, for: optionNames) == .bool(false) { set(key, nil) }
    // Most columns say nothing of their own, and then the array of them is not copied.
    for index in table.columns.indices where saysCharset(table.columns[index]) {
      reduceCharset(of: &table.columns[index], in: own)
    }
  }

  private func saysCharset(_ column: Column) -> Bool {
    guard column.type.hasDetails else { return column.type.collation != nil }
    let type = column.type.variant(for: optionNames)
    return type.rare.charset != nil || type.collation != nil
  }

  /// The engines' names as the server prints them.
  private static let engines = [
    "InnoDB", "MyISAM", "Aria", "MEMORY", "ARCHIVE", "CSV", "BLACKHOLE", "MRG_MyISAM", "FEDERATED", "CONNECT",
    "SEQUENCE", "SPIDER", "ROCKSDB", "Mroonga", "Columnstore", "S3", "OQGRAPH", "SphinxSE", "ndbcluster",
  ]

  static func spelled(engine: String) -> String {
    switch engine.asciiLowercased {
    case "heap": "MEMORY"
    case "merge": "MRG_MyISAM"
    case let name: engines.first { $0.asciiLowercased == name } ?? engine
    }
  }

  /// Aria has checksums of its pages without being asked, and the server leaves that word behind when a table
  /// goes to another engine, where it means nothing.
  private func isImplied(option: JSONObject.Member, engine: String) -> Bool {
    switch option.key {
    case "PAGE_CHECKSUM": engine != "Aria" || option.value == .integer(1)
    case "TRANSACTIONAL": engine != "Aria" && server.isMariaDB
    default: false
    }
  }

  /// Says a column's character set and collation in the one way that is needed.
  private func reduceCharset(of column: inout Column, in table: MySQLCharset) {
    let type = column.type.variant(for: optionNames)
    guard isText(type),
      let own = MySQLCharset(charset: type.rare.charset, collation: type.collation, server: server)
    else { return }
    column.type = type
    column.type.rare.charset = nil
    column.type.collation = nil
    if own == table { return }
    if own.charset != table.charset { column.type.rare.charset = own.charset }
    if own.charset == table.charset
      || own.collation != MySQLCharset.defaultCollation(of: own.charset, server)
    {
      column.type.collation = own.collation
    }
  }
}
