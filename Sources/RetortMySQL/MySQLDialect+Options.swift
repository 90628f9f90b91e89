import RetortSQL

extension MySQLDialect {
  /// The options of a table as they stand behind its columns, in the order in which the server prints them.
  func tableOptions(_ options: DialectOptions, comment: String?) -> [String] {
    var result: [String] = []
    func text(_ key: String) -> String? {
      switch options.value(key, for: optionNames) {
      case .string(let text)?: text
      case .integer(let number)?: String(number)
      case .number(let number)?: number
      case .bool(let flag)?: flag ? "1" : "0"
      default: nil
      }
    }
    if let engine = text("engine") { result.append("ENGINE=\(word(engine))") }
    if let start = text("auto_increment") { result.append("AUTO_INCREMENT=\(start)") }
    if let charset = text("charset") { result.append("DEFAULT CHARSET=\(word(charset))") }
    if let collation = text("collate") { result.append("COLLATE=\(word(collation))") }
    if let compressed = text("page_compressed") {
      result.append("PAGE_COMPRESSED=\(engineValue(compressed))")
    }
    if let encrypted = options.value("encrypted", for: optionNames) {
      switch encrypted {
      case .bool(let flag): result.append("ENCRYPTED=\(flag ? "YES" : "NO")")
      case .string(let text): result.append("ENCRYPTED=\(engineValue(text))")
      default: break
      }
    }
    for member in options.value("other", for: optionNames)?.objectValue?.members ?? [] {
      result.append(otherOption(member.key, member.value))
    }
    if let format = text("row_format") { result.append("ROW_FORMAT=\(format.uppercased())") }
    if let size = text("key_block_size") { result.append("KEY_BLOCK_SIZE=\(size)") }
    if let comment, !comment.isEmpty { result.append("COMMENT=\(literal(comment))") }
    if options.flag("system_versioning", for: optionNames) { result.append("WITH SYSTEM VERSIONING") }
    return result
  }

  private func engineValue(_ text: String) -> String {
    if text == "DEFAULT" { return text }
    return text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && !text.isEmpty ? text : literal(text)
  }

  /// The options whose values are text between quotes; all others are numbers and words.
  private static let quotedOptions: Set<String> = [
    "COMPRESSION", "CONNECTION", "DATA DIRECTORY", "INDEX DIRECTORY", "PASSWORD", "ENCRYPTION",
    "ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE",
  ]

  private func otherOption(_ name: String, _ value: JSONValue) -> String {
    let name = name.uppercased()
    switch value {
    case .integer(let number): return "\(name)=\(number)"
    case .number(let text): return "\(name)=\(text)"
    case .bool(let flag): return "\(name)=\(flag ? 1 : 0)"
    case .string(let text):
      if name == "TABLESPACE" { return "TABLESPACE \(identifier(text))" }
      if text.hasPrefix("("), text.hasSuffix(")") { return "\(name)=\(text)" }
      let isWord =
        !text.isEmpty
        && text.utf8.allSatisfy {
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
        }
      return isWord && !MySQLDialect.quotedOptions.contains(name)
        ? "\(name)=\(text)" : "\(name)=\(literal(text))"
    case .null, .array, .object: return "\(name)=DEFAULT"
    }
  }

  /// Whether the table is InnoDB's, by its own engine or the server's default.
  func isInnoDB(_ table: Table) -> Bool {
    let engine = table.options.value("engine", for: optionNames)?.stringValue
    return (engine ?? server.defaultEngine).asciiLowercased == "innodb"
  }

  /// `PARTITION BY …`: how, and the partitions themselves.
  func partitionText(_ options: DialectOptions) -> String? {
    guard let how = options.value("partition_by", for: optionNames)?.stringValue else { return nil }
    var text = how.asciiLowercased.hasPrefix("partition by") ? how : "PARTITION BY \(how)"
    if let partitions = options.value("partitions", for: optionNames) {
      switch partitions {
      case .integer(let count): text += "\nPARTITIONS \(count)"
      case .string(let list):
        let isNumber = !list.isEmpty && list.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        text += isNumber ? "\nPARTITIONS \(list)" : list.hasPrefix("(") ? "\n\(list)" : "\n(\(list))"
      default: break
      }
    }
    return text
  }
}
