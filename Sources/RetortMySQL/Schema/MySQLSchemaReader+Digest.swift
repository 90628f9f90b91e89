import RetortEngine
import RetortSQL

extension MySQLSchemaReader {
  /// What a thing looks like now: its digest in few characters, and of a table with foreign keys its definition.
  func state(of subject: ChangeSubject) throws -> SubjectState {
    switch subject.kind {
    case .rows: return SubjectState(digest: "")
    case .table, .index, .type: return try state("TABLE", subject.name)
    case .view: return try state("VIEW", subject.name)
    case .trigger: return try state("TRIGGER", subject.name)
    case .function: return try state("FUNCTION", subject.name)
    case .procedure: return try state("PROCEDURE", subject.name)
    case .event: return try state("EVENT", subject.name)
    case .sequence: return try state("SEQUENCE", subject.name)
    case .database: return SubjectState(digest: try wholeDigest())
    }
  }

  private func state(_ kind: String, _ name: QualifiedName) throws -> SubjectState {
    let sql = try showCreate(kind, name)
    if kind == "TABLE" { return MySQLSchemaReader.state(printed: sql) }
    return SubjectState(digest: sql.map { MySQLSchemaReader.digest([$0]) } ?? "absent")
  }

  /// The state of a table of which the server prints `sql`.
  static func state(printed sql: String?) -> SubjectState {
    guard var sql else { return SubjectState(digest: "absent") }
    sql = MySQLSchemaReader.withoutCounter(sql)
    let bytes = Array(sql.utf8)
    return SubjectState(
      digest: MySQLSchemaReader.digest([sql]),
      definition: bytes.firstPlace(of: " FOREIGN KEY ".utf8, in: bytes.indices) == nil ? nil : sql)
  }

  private func wholeDigest() throws -> String {
    MySQLSchemaReader.digest(try definitions().map(MySQLSchemaReader.withoutCounter))
  }

  /// The next number of AUTO_INCREMENT changes with the rows.
  static func withoutCounter(_ sql: String) -> String {
    var bytes = Array(sql.utf8)
    let option = " AUTO_INCREMENT=".utf8
    // Options stand behind the last line that begins with a parenthesis.
    guard let line = bytes.lastPlace(of: "\n)".utf8),
      let start = bytes.firstPlace(of: option, in: line..<bytes.count)
    else { return sql }
    let end = bytes[(start + option.count)...].firstIndex { !($0 >= 0x30 && $0 <= 0x39) } ?? bytes.endIndex
    bytes.removeSubrange(start..<end)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// FNV-1a, twice with different starts: 128 bits, against chance and not against malice.
  static func digest(_ texts: [String]) -> String {
    var a: UInt64 = 0xcbf2_9ce4_8422_2325
    var b: UInt64 = 0x9ae1_6a3b_2f90_404f
    for var text in texts {
      text.withUTF8 { bytes in
        for byte in bytes {
          a = (a ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
          b = (b ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 &+ (b >> 47)
        }
      }
      a = (a ^ 0xFF) &* 0x0000_0100_0000_01b3
      b = (b ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    let both = (a.bigEndian, b.bigEndian)
    return withUnsafeBytes(of: both) { Hexadecimal.text($0) }
  }
}
