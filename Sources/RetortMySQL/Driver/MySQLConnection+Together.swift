import CMariaDB
import RetortEngine
import RetortSQL

/// Several statements in one packet, by the text protocol.
extension MySQLConnection {
  /// What a packet may hold without a look at `max_allowed_packet`, in bytes.
  private static let packetSize = 1 << 20

  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    let texts = try statements.map { try MySQLInlining.text(of: $0, rules: mySQLDialect.lexicalRules) }
    guard texts.reduce(0, { $0 + $1.utf8.count }) < MySQLConnection.packetSize else {
      return try zip(statements, texts).flatMap { statement, text in
        try executeTogether(text, [statement])
      }
    }
    // A line of its own: the statement before may end in a comment.
    return try executeTogether(texts.joined(separator: "\n;\n"), statements)
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
      error.statement = statements[min(done, statements.count - 1)].sql
      throw error
    }
    return results
  }
}

/// Statements with the values of their parameters written into them.
enum MySQLInlining {
  static func text(of statement: BoundStatement, rules: SQLLexicalRules) throws -> String {
    guard !statement.parameters.isEmpty else { return statement.sql }
    let bytes = Array(statement.sql.utf8)
    let places = marks(in: bytes, rules)
    guard places.count == statement.parameters.count else {
      throw RetortError(
        "parameter_count",
        "\(statement.parameters.count) parameters were given for \(places.count) in: \(statement.sql)")
    }
    var result: [UInt8] = []
    var copied = 0
    for (place, parameter) in zip(places, statement.parameters) {
      result += bytes[copied..<place]
      result += try literal(parameter).utf8
      copied = place + 1
    }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Where parameters stand.
  private static func marks(in bytes: [UInt8], _ rules: SQLLexicalRules) -> [Int] {
    let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: "?") }
    // Where nothing is quoted and nothing is a comment, every one is a parameter.
    let others: Set<UInt8> = [
      UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "-"), UInt8(ascii: "#"),
      UInt8(ascii: "/"),
    ]
    guard bytes.contains(where: others.contains) else { return places }
    var tokenizer = SQLTokenizer(bytes: bytes, rules: rules)
    var result: [Int] = []
    while let token = tokenizer.next() {
      let place = token.range.lowerBound
      if token.range.count == 1, bytes[place] == UInt8(ascii: "?") { result.append(place) }
    }
    return result
  }

  /// A value as text that means the same under every `sql_mode`: a revision may have set another one.
  private static func literal(_ value: SQLValue) throws -> String {
    switch value {
    case .null: return "NULL"
    case .bool(let flag): return flag ? "TRUE" : "FALSE"
    case .integer(let number): return String(number)
    case .double(let number):
      try MySQLValue.requireFinite(number)
      // With an exponent it is a number of the type double.
      let text = String(number)
      return text.contains("e") ? text : text + "e0"
    case .blob(let bytes): return "x'\(Hexadecimal.text(bytes))'"
    case .array: return try literal(value.arrayAsJSON)
    case .text(let text):
      let isPlain = text.utf8.allSatisfy {
        $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\")
      }
      return isPlain ? "'\(text)'" : "_utf8mb4 x'\(Hexadecimal.text(text.utf8))'"
    }
  }
}
