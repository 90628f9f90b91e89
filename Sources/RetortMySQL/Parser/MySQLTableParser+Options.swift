import RetortSQL

/// What stands behind the columns: options of the table, and its partitions.
extension MySQLTableParser {
  mutating func options() throws {
    while !cursor.isAtEnd, !cursor.isAt("PARTITION"), !cursor.isAtSymbol(";") {
      if cursor.take("WITH", "SYSTEM") {
        try cursor.expect("VERSIONING")
        table.options.set("system_versioning", to: true, for: "mysql")
        continue
      }
      if cursor.take("TABLESPACE") {
        other("TABLESPACE", .string(try cursor.name()))
        if cursor.take("STORAGE") { _ = try cursor.name() }
        continue
      }
      _ = cursor.takeSymbol(",")
      _ = cursor.take("DEFAULT")
      var name = try cursor.name().uppercased()
      if cursor.take("SET") { name = "CHARSET" }
      if cursor.take("DIRECTORY") { name += " DIRECTORY" }
      _ = cursor.takeSymbol("=")
      try option(name, try optionValue())
    }
    if cursor.take("PARTITION", "BY") { try partitions() }
  }

  private mutating func optionValue() throws -> JSONValue {
    guard let token = cursor.current else { throw cursor.failure("expected the value of an option") }
    if token.kind == .string { return .string(try cursor.string()) }
    if cursor.isAtSymbol("(") { return .string("(\(try cursor.parenthesized()))") }
    if token.kind == .number {
      cursor.position += 1
      let text = cursor.text(token)
      return Int64(text).map { .integer($0) } ?? .string(text)
    }
    return .string(try cursor.name())
  }

  private mutating func option(_ name: String, _ value: JSONValue) throws {
    switch name {
    case "ENGINE": table.options.set("engine", to: value, for: "mysql")
    case "AUTO_INCREMENT", "SEQUENCE": break  // the next number is no part of a schema
    case "CHARSET": table.options.set("charset", to: value, for: "mysql")
    case "COLLATE": table.options.set("collate", to: value, for: "mysql")
    case "ROW_FORMAT": table.options.set("row_format", to: value, for: "mysql")
    case "KEY_BLOCK_SIZE": table.options.set("key_block_size", to: value, for: "mysql")
    case "COMMENT": table.comment = value.stringValue
    case "PAGE_COMPRESSED": table.options.set("page_compressed", to: value, for: "mysql")
    case "ENCRYPTED": table.options.set("encrypted", to: value, for: "mysql")
    default: other(name, value)
    }
  }

  private mutating func other(_ name: String, _ value: JSONValue) {
    var members = table.options.value("other", for: ["mysql"])?.objectValue ?? JSONObject()
    members[name] = value
    table.options.set("other", to: .object(members), for: "mysql")
  }

  private mutating func partitions() throws {
    let start = cursor.position
    while !cursor.isAtEnd, !cursor.isAtSymbol(";") {
      if cursor.isAtSymbol("("), cursor.isAt("PARTITION", offset: 1) { break }
      if cursor.isAt("PARTITIONS") { break }
      if cursor.isAtSymbol("(") { _ = try cursor.parenthesized() } else { cursor.position += 1 }
    }
    table.options.set("partition_by", to: .string(own(cursor.text(from: start))), for: "mysql")
    if cursor.take("PARTITIONS") {
      table.options.set("partitions", to: .integer(try cursor.integer()), for: "mysql")
    } else if cursor.isAtSymbol("(") {
      let list = try cursor.parenthesized()
      table.options.set("partitions", to: .string(withoutEngine(list)), for: "mysql")
    }
  }

  /// Partitions without the engine that they have in common with their table.
  private func withoutEngine(_ list: String) -> String {
    let engine = table.options.value("engine", for: ["mysql"])?.stringValue ?? dialect.server.defaultEngine
    let list = MySQLTokenCursor(list)
    var result: [UInt8] = []
    var copied = 0
    var position = 0
    while position < list.tokens.count {
      var here = list
      here.position = position
      if here.take("ENGINE"), here.takeSymbol("="),
        (try? here.name())?.asciiLowercased == engine.asciiLowercased
      {
        var end = list.tokens[position].range.lowerBound
        while end > copied, list.bytes[end - 1] == 0x20 { end -= 1 }
        result += list.bytes[copied..<end]
        copied = list.tokens[here.position - 1].range.upperBound
        position = here.position
      } else {
        position += 1
      }
    }
    result += list.bytes[copied...]
    return SQLText.trimmed(String(decoding: result, as: UTF8.self))
  }
}
