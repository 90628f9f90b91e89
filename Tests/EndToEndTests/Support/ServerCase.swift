import Foundation
import Testing

/// A single change on a server, from a file of `Fixtures/changes`: a start with rows, the plain DDL that leads to the
/// target, and the proof that Retort finds, makes and takes back the same change without losing anything.
///
/// What stands in a file before its first case belongs to the start of all its cases. The lines that mean something:
///
///     -- case: <name>
///     -- options: --rename a=b      arguments of `retort revision`
///     -- column order: free         a column that was dropped comes back as the last one
///     -- values: free               the values that the change gives depend on the time or on chance
///     -- start
///     -- change
struct ServerCase: Sendable, CustomTestStringConvertible {
  var kind: ServerKind
  var file: String
  var name: String
  var start = ""
  var change = ""
  var arguments: [String] = []
  var ignoresColumnOrder = false
  var comparesValues = true
  /// All of the target, where it is not the start with the change made to it.
  var wholeTarget: String?
  /// Why the file could not be read.
  var problem: String?

  var testDescription: String { "\(file): \(name)" }

  private var renames: [String] {
    zip(arguments, arguments.dropFirst()).filter { $0.0 == "--rename" }.map(\.1)
  }

  // MARK: Files

  /// All cases of a server. What cannot be read becomes a case that fails.
  static func all(_ kind: ServerKind) -> [ServerCase] {
    let folder = "changes/\(kind.rawValue)"
    do {
      return try Tools.fixtureNames(in: folder).filter { $0.hasSuffix(".sql") }.flatMap { file in
        try read(Tools.fixture("\(folder)/\(file)"), kind: kind, file: String(file.dropLast(4)))
      }
    } catch {
      return [ServerCase(kind: kind, file: folder, name: "unreadable", problem: "\(error)")]
    }
  }

  /// All cases, or a sample of them chosen by the seed.
  static func sample(_ kind: ServerKind) -> [ServerCase] {
    var cases = all(kind)
    // While working on one thing: RETORT_TEST_CASES=partition runs the cases whose file or name says so.
    if let wanted = ProcessInfo.processInfo.environment["RETORT_TEST_CASES"] {
      cases = cases.filter { "\($0.file): \($0.name)".contains(wanted) }
    }
    guard cases.count > Amount.serverChanges else { return cases }
    var random = SeededGenerator(seed: Amount.seed)
    return Array(cases.shuffled(using: &random).prefix(Amount.serverChanges))
  }

  private enum Section { case none, start, change }

  private static func read(_ text: String, kind: ServerKind, file: String) throws -> [ServerCase] {
    var cases: [ServerCase] = []
    var common = ""
    var section = Section.none
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("-- case: ") {
        section = .none
        cases.append(ServerCase(kind: kind, file: file, name: String(line.dropFirst(9)), start: common))
        continue
      }
      guard let last = cases.indices.last else {
        common += line + "\n"
        continue
      }
      switch line {
      case "-- start": section = .start
      case "-- change": section = .change
      case "-- column order: free": cases[last].ignoresColumnOrder = true
      case "-- values: free": cases[last].comparesValues = false
      case _ where line.hasPrefix("-- options: "):
        cases[last].arguments = line.dropFirst(12).split(separator: " ").map(String.init)
      default:
        switch section {
        case .start: cases[last].start += line + "\n"
        case .change: cases[last].change += line + "\n"
        case .none:
          guard line.isEmpty else {
            throw SupportError("\(file).sql: '\(line)' belongs to nothing in the case '\(cases[last].name)'")
          }
        }
      }
    }
    return cases
  }

  // MARK: Proof

  /// Runs the whole way: start, target, check, back, forth again. Throws where it leaves the path.
  func verify() throws {
    if let problem { throw SupportError(problem) }
    let target = try ServerClient(kind)
    if let wholeTarget {
      try target.run(wholeTarget)
    } else {
      try target.run(start)
      try target.run(change)
    }
    let project = try ServerProject(kind, target: target.url)
    let database = project.database
    try database.run(start)

    let startDump = try dump(database)
    let targetDump = try dump(target)
    if !ignoresColumnOrder, startDump == targetDump {
      throw SupportError("\(name): the change changes nothing")
    }
    let startShape = try ServerShape(database)
    let targetShape = try ServerShape(target)
    let surviving = ServerShape.surviving(from: startShape, to: targetShape, renames: renames)
    let kept = try database.rows(surviving.start)
    let wanted = try target.rows(targetShape.everything)
    let startPositions = try database.sequencePositions()
    let targetPositions = try target.sequencePositions()

    func requireTarget(_ when: String) throws {
      try Self.require(try dump(database), targetDump, when)
      try SurvivingRows.compare(try database.rows(surviving.target), with: kept, when)
      if comparesValues {
        let found = try database.rows(targetShape.everything)
        try SurvivingRows.compare(found, with: wanted, "\(when), against the target's rows")
      }
      try Self.require(try database.sequencePositions(), atLeast: targetPositions, when)
    }
    func requireStart(_ when: String) throws {
      try Self.require(try dump(database), startDump, when)
      try SurvivingRows.compare(try database.rows(surviving.start), with: kept, when)
      // A sequence that was gone in between begins again.
      let lasting = startPositions.filter { targetPositions[$0.key] != nil }
      try Self.require(try database.sequencePositions(), atLeast: lasting, when)
    }

    var revision = "(none)"
    do {
      try project.succeed(["revision", "-m", "change", "--autogenerate"] + arguments)
      revision = try project.newestRevision()
      try requireStart("after autogenerate")
      try project.succeed("upgrade", "head")
      try requireTarget("after the upgrade")
      try project.succeed("check")
      try project.succeed("downgrade", "base")
      try requireStart("after the downgrade")
      try project.succeed("upgrade", "head")
      try requireTarget("after the second upgrade")
      try Self.require(try dump(target), targetDump, "at the end, in the target")
    } catch {
      throw SupportError("\(file): \(name): \(error)\nThe change:\n\(change)\nThe revision:\n\(revision)")
    }
  }

  private func dump(_ database: ServerClient) throws -> ServerDump {
    try ServerDump(database, ignoresColumnOrder: ignoresColumnOrder)
  }

  private static func require(_ found: ServerDump, _ expected: ServerDump, _ when: String) throws {
    if let difference = found.difference(from: expected) {
      throw SupportError("\(when), the database is not what it must be:\n\(difference)")
    }
  }

  private static func require(_ found: [String: Int], atLeast expected: [String: Int], _ when: String) throws
  {
    for (name, position) in expected.sorted(by: { $0.key < $1.key }) {
      guard let now = found[name], now >= position else {
        let place = found[name].map(String.init) ?? "nowhere"
        throw SupportError("\(when), the sequence \(name) stands at \(place), not at \(position) or later")
      }
    }
  }
}
