import RetortSQL

// XA (https://mariadb.com/kb/en/xa-transactions/, https://dev.mysql.com/doc/refman/8.0/en/xa-statements.html).
extension MySQLDialect {
  public func twoPhaseStatements(_ step: TwoPhaseStep) throws -> [String]? {
    switch step {
    case .begin(let name, let options):
      guard !options.deferrable else {
        throw RetortError(
          "unsupported_option", "\(title) has no DEFERRABLE transactions: leave the option out")
      }
      try options.requireNoLocking(title)
      var settings: [String] = []
      if let isolation = options.isolation { settings.append("ISOLATION LEVEL \(isolation.rawValue)") }
      if options.readOnly { settings.append("READ ONLY") }
      let start = "XA START \(try transactionName(name))"
      return settings.isEmpty ? [start] : ["SET TRANSACTION \(settings.joined(separator: ", "))", start]
    case .prepare(let name):
      let name = try transactionName(name)
      return ["XA END \(name)", "XA PREPARE \(name)"]
    case .abandon(let name):
      let name = try transactionName(name)
      return ["XA END \(name)", "XA ROLLBACK \(name)"]
    case .commit(let name): return ["XA COMMIT \(try transactionName(name))"]
    case .rollback(let name): return ["XA ROLLBACK \(try transactionName(name))"]
    case .list: return ["XA RECOVER"]
    }
  }

  /// The columns are the format, the lengths of the two parts of the name, and the name.
  public func preparedName(_ row: [SQLValue]) -> String? {
    // Other programs make other formats, and names of two parts.
    guard row.count == 4, row[0].integer == 1, row[2].integer == 0 else { return nil }
    if case .blob(let bytes) = row[3] { return String(validUTF8: bytes) }
    return row[3].text
  }

  /// A name as it stands behind XA: what is no plain ASCII as its bytes, since the server keeps bytes and no characters.
  private func transactionName(_ name: String) throws -> String {
    guard name.utf8.count <= 64 else {
      throw RetortError(
        "identifier_too_long",
        "the name of a prepared transaction has at most 64 bytes on \(title), '\(name)' has \(name.utf8.count)"
      )
    }
    let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    return isPlain ? literal(name) : "X'\(Hexadecimal.text(name.utf8))'"
  }
}
