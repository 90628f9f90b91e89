import Foundation
import Testing

/// What a database on a server holds, as the server's own dump program tells it: one entry for each object, in no
/// order, without Retort's own tables, comments of the program, settings and counters.
struct ServerDump: Equatable, CustomStringConvertible {
  /// "TABLE public.album" -> its lines.
  private(set) var objects: [String: [String]] = [:]

  /// - Parameters:
  ///   - ignoresColumnOrder: for PostgreSQL, which adds columns at the end only, and for columns that come back.
  ///   - leavesOut: kinds of entries that Retort does not own, such as `RULE`.
  init(_ database: ServerClient, ignoresColumnOrder: Bool = false, leavesOut: Set<String> = []) throws {
    let text = try database.schemaText()
    switch database.kind {
    case .postgresql:
      readPostgreSQL(text, leavesOut)
    case .mariadb:
      readMariaDB(text.replacingOccurrences(of: "`\(database.name)`.", with: ""))
    }
    tidyTables(sortsColumns: ignoresColumnOrder)
  }

  /// The dump of a database that holds nothing.
  static let empty = ServerDump()

  private init() {}

  /// What the dumps of PostgreSQL hold beside what Retort owns.
  static let notOwned: Set = ["RULE", "POLICY", "ROW SECURITY", "ACL", "DEFAULT ACL"]

  var description: String {
    objects.sorted { $0.key < $1.key }.map { ([$0.key] + $0.value.map { "  " + $0 }).joined(separator: "\n") }
      .joined(separator: "\n")
  }

  /// The lines in which two dumps differ, nil when they are equal.
  func difference(from expected: ServerDump) -> String? {
    guard self != expected else { return nil }
    var lines: [String] = []
    for name in Set(objects.keys).union(expected.objects.keys).sorted()
    where objects[name] != expected.objects[name] {
      guard let found = objects[name] else { lines.append("missing: \(name)"); continue }
      guard let wanted = expected.objects[name] else { lines.append("not expected: \(name)"); continue }
      lines.append("\(name):")
      for change in found.difference(from: wanted) {
        switch change {
        case .insert(_, let line, _): lines.append("  found    \(line)")
        case .remove(_, let line, _): lines.append("  expected \(line)")
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func add(_ key: String, _ lines: [String]) {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    objects[key, default: []] += lines
  }

  // MARK: PostgreSQL

  /// Every entry stands below a line that names it: `-- Name: album; Type: TABLE; Schema: public; Owner: -`.
  private mutating func readPostgreSQL(_ text: String, _ leavesOut: Set<String>) {
    var key: String?
    var lines: [String] = []
    func isNoise(_ line: String) -> Bool {
      line == "--" || line.hasPrefix("SET default_") || line.hasPrefix("\\")
        || line.hasPrefix("-- PostgreSQL database dump")
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let header = Self.header(line) {
        if let key { add(key, lines) }
        key = leavesOut.contains(header.type) ? nil : "\(header.type) \(header.schema).\(header.name)"
        lines = []
      } else if !isNoise(line) {
        lines.append(line)
      }
    }
    if let key { add(key, lines) }
  }

  private static func header(_ line: String) -> (name: String, type: String, schema: String)? {
    guard line.hasPrefix("-- Name: "), let owner = line.range(of: "; Owner: ", options: .backwards),
      let schema = line.range(of: "; Schema: ", options: .backwards),
      let type = line.range(of: "; Type: ", options: .backwards)
    else { return nil }
    let start = line.index(line.startIndex, offsetBy: 9)
    return (
      String(line[start..<type.lowerBound]), String(line[type.upperBound..<schema.lowerBound]),
      String(line[schema.upperBound..<owner.lowerBound])
    )
  }

  /// Takes away the commas between columns, which move when a column comes or goes.
  private mutating func tidyTables(sortsColumns: Bool) {
    for (key, lines) in objects where key.hasPrefix("TABLE ") || key.hasPrefix("table ") {
      guard let open = lines.firstIndex(where: { $0.hasSuffix(" (") }),
        let close = lines[open...].firstIndex(where: { $0.hasPrefix(")") }), open + 1 < close
      else { continue }
      let columns = lines[(open + 1)..<close].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
      let inner = sortsColumns ? columns.sorted() : columns
      objects[key] = Array(lines[...open]) + inner + Array(lines[close...])
    }
  }

  // MARK: MariaDB

  private mutating func readMariaDB(_ text: String) {
    var delimiter = ";"
    var statement: [String] = []
    var mode = ""
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Self.withoutTrailingSpace(String(raw))
      if statement.isEmpty, line.isEmpty || line.hasPrefix("/*M!999999") { continue }
      if statement.isEmpty, line.hasPrefix("DELIMITER ") {
        delimiter = String(line.dropFirst(10))
      } else if line.hasSuffix(delimiter) {
        statement.append(Self.withoutTrailingSpace(String(line.dropLast(delimiter.count))))
        let first = statement.first ?? ""
        if let setting = first.firstMatch(of: #/SET sql_mode\s*= '([^']*)'/#.ignoresCase()) {
          mode = String(setting.1)
        } else {
          addStatement(statement, mode: mode)
        }
        statement = []
      } else {
        statement.append(line)
      }
    }
  }

  private mutating func addStatement(_ statement: [String], mode: String) {
    let isOutline = statement.first?.hasPrefix("/*!50001 CREATE VIEW") == true
    var lines = statement.map {
      Self.withoutTrailingSpace($0.replacing(#//\*M?!\d+ ?/#, with: "").replacing(#/ ?\*//#, with: ""))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let pattern =
      #/\s(TABLE|VIEW|SEQUENCE|TRIGGER|FUNCTION|PROCEDURE|EVENT|PACKAGE BODY|PACKAGE)\s+(`(?:[^`]|``)+`|[^\s(]+)/#
    guard lines.first?.hasPrefix("CREATE ") == true,
      let match = lines.joined(separator: "\n").firstMatch(of: pattern.ignoresCase())
    else { return }
    let kind = match.1.lowercased()
    let name = match.2.hasPrefix("`") ? String(match.2.dropFirst().dropLast()) : String(match.2)
    switch kind {
    case "table":
      guard !name.hasPrefix("retort_") else { return }
      lines = Self.table(lines)
    case "sequence":
      guard !name.hasPrefix("retort_") else { return }
    case "trigger":
      // Printed as it was written, with or without quotes.
      lines = lines.map { $0.replacing(#/`(\w+)`/#) { $0.1 } } + ["sql_mode \(mode)"]
    case "view":
      break
    default:
      lines.append("sql_mode \(mode)")
    }
    add("\(isOutline ? "columns of view" : kind) \(name)", lines)
  }

  /// A table without its counter; its keys and constraints in the order of their text.
  private static func table(_ lines: [String]) -> [String] {
    guard lines.count > 2, let close = lines.lastIndex(where: { $0.hasPrefix(") ENGINE=") }) else {
      return lines
    }
    let elements = lines[1..<close].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    let isKey = { (line: String) in
      line.firstMatch(of: #/^\s+(PRIMARY KEY|UNIQUE KEY|KEY|FULLTEXT KEY|SPATIAL KEY|CONSTRAINT) /#) != nil
    }
    let options = lines[close].replacing(#/ AUTO_INCREMENT=\d+/#, with: "")
    return [lines[0]] + elements.filter { !isKey($0) } + elements.filter(isKey).sorted() + [options]
      + lines[(close + 1)...]
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}

/// Expects two databases on a server to hold the same, and shows the lines in which they differ.
func expectSame(
  _ found: ServerDump, _ expected: ServerDump, _ comment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let difference = found.difference(from: expected) else { return }
  Issue.record("\(comment)\nThe schemas differ:\n\(difference)", sourceLocation: sourceLocation)
}
