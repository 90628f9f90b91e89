import Testing

/// A start with rows, a target, and the proof that the way there and back loses nothing.
struct SchemaChange: Sendable, CustomTestStringConvertible {
  var name: String
  var start: String
  var rows: String
  var target: String
  var arguments: [String]

  init(_ name: String, start: String, rows: String = "", target: String, arguments: [String] = []) {
    self.name = name
    self.start = start
    self.rows = rows
    self.target = target
    self.arguments = arguments
  }

  var testDescription: String { name }

  private var renames: [String] {
    zip(arguments, arguments.dropFirst()).filter { $0.0 == "--rename" }.map(\.1)
  }

  /// Runs the whole way: start, rows, target, check, back, forth again. Throws where it leaves the path.
  func verify() throws {
    let startDump = try SchemaDump(script: start)
    let targetDump = try SchemaDump(script: target)
    let project = try Project(schema: start)
    try project.migrate("start")
    try Self.require(project, startDump, "after building the start")
    try project.database.run("PRAGMA foreign_keys = ON;\n" + rows)
    try Self.requireSound(project, "after inserting the rows, before the change")

    let surviving = SurvivingRows(from: startDump, to: targetDump, renames: renames)
    let rowsBefore = try surviving.rows(in: project.database, .start)
    func requireRows(_ side: SurvivingRows.Side, _ when: String) throws {
      try SurvivingRows.compare(try surviving.rows(in: project.database, side), with: rowsBefore, when)
    }

    try project.setTarget(target)
    try project.migrate("change", arguments)
    let revision = try project.newestRevision()
    do {
      try Self.require(project, targetDump, "after the upgrade")
      try requireRows(.target, "after the upgrade")
      try project.succeed("check")
      try project.succeed("downgrade", "-1")
      try Self.require(project, startDump, "after the downgrade")
      try requireRows(.start, "after the downgrade")
      try project.succeed("upgrade", "head")
      try Self.require(project, targetDump, "after the second upgrade")
      try requireRows(.target, "after the second upgrade")
    } catch {
      throw SupportError("\(name): \(error)\nThe revision:\n\(revision)")
    }
  }

  private static func require(_ project: Project, _ expected: SchemaDump, _ when: String) throws {
    if let difference = try SchemaDump(project.database).difference(from: expected) {
      throw SupportError("\(when), the database is not what it must be:\n\(difference)")
    }
    try requireSound(project, when)
  }

  private static func requireSound(_ project: Project, _ when: String) throws {
    let faults = try project.database.faults()
    guard faults.isEmpty else {
      throw SupportError("\(when), the database is damaged:\n\(faults.joined(separator: "\n"))")
    }
  }
}
