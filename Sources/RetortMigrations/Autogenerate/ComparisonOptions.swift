import RetortSQL

/// The kinds of things that a target may own.
public enum OwnedKind: String, Hashable, Sendable, CaseIterable {
  case tables, indexes, constraints, enums, domains, sequences, views, triggers, functions, schemas,
    extensions
  case comments, options
}

/// What to compare, and how.
public struct ComparisonOptions: Sendable {
  /// Patterns of names to compare (`*` and `?`), all where empty.
  public var include: [String] = []
  public var exclude: [String] = []
  /// What the target does not own is never proposed for dropping.
  public var owns: Set<OwnedKind> = Set(OwnedKind.allCases)
  public var renames: [Rename] = []
  /// The target was read from a database: what it does not name has no name. A document that gives no name
  /// leaves the name open.
  public var isExact = false
  /// The live schema is what revisions say (`--offline`): a constraint that they give no name has the one that the server gave
  /// it, whatever the target says.
  public var isLiveDeclared = false
  /// Schemas that are not dropped though the target does not name them: that of the version table.
  public var keptSchemas: [String] = []
  /// Whether objects kept as text that the target does not name are dropped: a document that knows none
  /// leaves them alone.
  public var ownsObjects = true
  /// Partitions that the target does not name stay: they are often made by jobs.
  public var keepsPartitions = true

  public init() {}

  /// Whether a table, view, … of this name is compared.
  public func covers(_ name: QualifiedName) -> Bool {
    let names = [name.name, name.description]
    func matches(_ patterns: [String]) -> Bool {
      patterns.contains { pattern in names.contains { Glob.matches($0, pattern: pattern) } }
    }
    return (include.isEmpty || matches(include)) && !matches(exclude)
  }
}

/// An answer to a rename question: a table's (`column` nil) or a column's.
public struct Rename: Hashable, Sendable {
  public var table: String
  public var schema: String?
  /// The column's old name, nil for a table.
  public var column: String?
  public var newName: String

  public init(table: String, schema: String? = nil, column: String? = nil, newName: String) {
    self.table = table
    self.schema = schema
    self.column = column
    self.newName = newName
  }

  /// Reads `old=new` (a table) or `table.old=table.new` (a column).
  ///
  /// - Throws: `invalid_rename`.
  public init(_ text: String) throws {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let old = sides[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let new =
      sides.count == 2
      ? sides[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init) : []
    guard sides.count == 2, old.count == new.count || new.count == 1, (1...3).contains(old.count),
      !old.contains(""), !new.contains("")
    else {
      throw RetortError(
        "invalid_rename",
        "'\(text)' is not a rename: write old=new for a table, table.old=table.new for a column")
    }
    self.init(
      table: old.count == 1 ? old[0] : old[old.count - 2], schema: old.count == 3 ? old[0] : nil,
      column: old.count == 1 ? nil : old[old.count - 1], newName: new[new.count - 1])
  }

  /// The argument of `--rename`.
  public var argument: String {
    guard let column else { return "\(table)=\(newName)" }
    return "\(table).\(column)=\(table).\(newName)"
  }
}

/// Patterns of names: `*` any run of characters, `?` one character.
enum Glob {
  static func matches(_ text: String, pattern: String) -> Bool {
    let text = Array(text.lowercased().unicodeScalars)
    let pattern = Array(pattern.lowercased().unicodeScalars)
    var t = 0
    var p = 0
    var star: (p: Int, t: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let back = star {
        star = (back.p, back.t + 1)
        p = back.p + 1
        t = back.t + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}
