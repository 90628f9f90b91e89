import CMariaDB
import RetortEngine
import RetortSQL

/// Several statements in one packet, by the text protocol.
extension MySQLConnection {
  /// What a packet may hold without a look at `max_allowed_packet`, in bytes.
  private static let packetSize = 1 << 20

  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    let texts = try statements.map { try MySQLInlining.text(of: $0, server: server) }
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
            results[number].rows.append((0..<row.count).map { row.value($0) })
          }
        })
    } catch var error as DatabaseError {
      error.statement = statements[min(done, statements.count - 1)].sql
      throw error
    }
    return results
  }
}

/// Statements with the values of their parameters written into them.
enum MySQLInlining {
  static func text(of statement: BoundStatement, server: MySQLServer) throws -> String {
    guard !statement.parameters.isEmpty else { return statement.sql }
    var tokenizer = SQLTokenizer(
      bytes: Array(statement.sql.utf8), rules: MySQLDialect(server: server).lexicalRules)
    let bytes = tokenizer.bytes
    var result: [UInt8] = []
    var copied = 0
    var number = 0
    while let token = tokenizer.next() {
      guard token.range.count == 1, bytes[token.range.lowerBound] == UInt8(ascii: "?") else { continue }
      guard number < statement.parameters.count else { break }
      result += bytes[copied..<token.range.lowerBound]
      result += try literal(statement.parameters[number]).utf8
      copied = token.range.upperBound
      number += 1
    }
    guard number == statement.parameters.count else {
      throw RetortError(
        "parameter_count",
        "\(statement.parameters.count) parameters were given for \(number) in: \(statement.sql)")
    }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
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
    case .blob(let bytes): return "x'\(MySQLDialect.hexadecimal(bytes))'"
    case .text(let text):
      let isPlain = text.utf8.allSatisfy {
        $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\")
      }
      return isPlain ? "'\(text)'" : "_utf8mb4 x'\(MySQLDialect.hexadecimal(text.utf8))'"
    }
  }
}
