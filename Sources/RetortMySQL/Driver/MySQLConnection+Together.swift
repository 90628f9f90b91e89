import CMariaDB
import RetortEngine
import RetortSQL

/// Several statements in one packet, by the text protocol.
extension MySQLConnection {
  /// What a packet may hold without a look at `max_allowed_packet`, in bytes.
  private static let packetSize = 1 << 20

  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    var text: [UInt8] = []
    for statement in statements {
      // A line of its own: the statement before may end in a comment.
      if !text.isEmpty { text += "\n;\n".utf8 }
      try inlining.write(statement, to: &text, rules: mySQLDialect.lexicalRules)
    }
    guard text.count < MySQLConnection.packetSize || statements.count == 1 else {
      return try statements.enumerated().flatMap { position, statement in
        do {
          return try executeTogether([statement])
        } catch var error as DatabaseError {
          error.position = position
          throw error
        }
      }
    }
    return try executeTogether(String(decoding: text, as: UTF8.self), statements)
  }

  private func executeTogether(_ text: String, _ statements: [BoundStatement]) throws -> [StatementResult] {
    var results = statements.map { _ in StatementResult() }
    var done = 0
    do {
      try severalResults(
        text,
        onEnd: { number, count in
          if results.indices.contains(number) { results[number].count = count }
          done = number + 1
        },
        onRow: { number, row in
          if results.indices.contains(number) {
            results[number].rows.append(row.values)
          }
        })
    } catch var error as DatabaseError {
      if done == statements.count - 1, statements[done].isOptional, error.kind != .connectionLost {
        results[done].failure = error
        return results
      }
      let position = min(done, statements.count - 1)
      error.position = position
      error.statement = statements[position].sql
      throw error
    }
    // A server that stops between two statements need not call it an error.
    guard done >= statements.count else {
      var error = DatabaseError(
        kind: .interrupted, nativeCode: 1317,
        reason: "the server has answered \(done) of \(statements.count) statements",
        statement: statements[done].sql)
      error.position = done
      throw error
    }
    return results
  }
}

/// Writes the values of parameters into statements.
struct MySQLInlining {
  /// Where the parameters of statements stand: the same ones come again and again.
  private var places: [String: [Int]] = [:]
  private var rules = SQLLexicalRules()

  /// Appends a statement with its values.
  ///
  /// - Throws: `parameter_count`; `unsupported_value` for numbers that are none.
  mutating func write(_ statement: BoundStatement, to text: inout [UInt8], rules: SQLLexicalRules) throws {
    guard !statement.parameters.isEmpty else {
      text += statement.sql.utf8
      return
    }
    let places = places(in: statement.sql, rules)
    guard places.count == statement.parameters.count else {
      throw RetortError(
        "parameter_count",
        "\(statement.parameters.count) parameters were given for \(places.count) in: \(statement.sql)")
    }
    var sql = statement.sql
    try sql.withUTF8 { bytes in
      var copied = 0
      for (place, parameter) in zip(places, statement.parameters) {
        text += bytes[copied..<place]
        try MySQLInlining.write(parameter, to: &text)
        copied = place + 1
      }
      text += bytes[copied...]
    }
  }

  private mutating func places(in sql: String, _ rules: SQLLexicalRules) -> [Int] {
    if rules != self.rules || places.count > 64 {
      places = [:]
      self.rules = rules
    }
    if let known = places[sql] { return known }
    var tokenizer = SQLTokenizer(bytes: Array(sql.utf8), rules: rules)
    var found: [Int] = []
    while let token = tokenizer.next() {
      let place = token.range.lowerBound
      if token.range.count == 1, tokenizer.bytes[place] == UInt8(ascii: "?") { found.append(place) }
    }
    places[sql] = found
    return found
  }

  /// A value as text that means the same under every `sql_mode`: a revision may have set another one.
  private static func write(_ value: SQLValue, to bytes: inout [UInt8]) throws {
    switch value {
    case .null: bytes += "NULL".utf8
    case .bool(let flag): bytes += (flag ? "TRUE" : "FALSE").utf8
    case .integer(let number): bytes += String(number).utf8
    case .double(let number):
      try MySQLValue.requireFinite(number)
      // With an exponent it is a number of the type double.
      let text = String(number)
      bytes += (text.contains("e") ? text : text + "e0").utf8
    case .blob(let blob): write(hexadecimal: blob, to: &bytes)
    case .decimal(let text):
      if DecimalText.isNumber(text) { bytes += text.utf8 } else { try write(.text(text), to: &bytes) }
    case .array: try write(value.arrayAsJSON, to: &bytes)
    case .text(var text):
      text.withUTF8 { text in
        let isPlain = text.allSatisfy {
          $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\")
        }
        if isPlain {
          bytes.append(UInt8(ascii: "'"))
          bytes += text
          bytes.append(UInt8(ascii: "'"))
        } else {
          bytes += "_utf8mb4 ".utf8
          write(hexadecimal: text, to: &bytes)
        }
      }
    }
  }

  private static func write(hexadecimal content: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    bytes += "x'".utf8
    Hexadecimal.append(content, to: &bytes)
    bytes.append(UInt8(ascii: "'"))
  }
}
