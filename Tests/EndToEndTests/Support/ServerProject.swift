import Foundation

/// A project whose database is on a server; its target is another database there.
struct ServerProject {
  let project: Project
  let database: ServerClient

  /// Makes a project with an empty database and `target` (a URL, a file) as its target, and runs `init`.
  init(_ kind: ServerKind, target: String = "schema.sql", on server: URLComponents? = nil) throws {
    project = try Project()
    database = try ServerClient(kind, on: server)
    try project.succeed(
      "init", "migrations", "--format", "json", "--target", target, "--url", database.url)
  }

  /// The target that autogenerate and `check` compare with.
  func setTarget(_ url: String) throws {
    let lines = try project.read("retort.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.firstIndex(where: { $0.firstMatch(of: /^\s*target:/) != nil }) else {
      throw SupportError("no target in retort.yaml")
    }
    let indentation = lines[place].prefix { $0 == " " }
    var changed = lines.map(String.init)
    changed[place] = "\(indentation)target: \(Operations.quoted(url))"
    try project.write(changed.joined(separator: "\n"), to: "retort.yaml")
  }

  @discardableResult
  func run(_ arguments: String...) throws -> CommandResult { try project.run(arguments, limit: 120) }

  /// Runs retort and throws unless it ends with exit status 0.
  @discardableResult
  func succeed(_ arguments: [String]) throws -> CommandResult {
    let result = try project.run(arguments, limit: 120)
    guard result.status == 0 else { throw SupportError("expected exit status 0\n\(result)") }
    return result
  }

  @discardableResult
  func succeed(_ arguments: String...) throws -> CommandResult { try succeed(arguments) }

  /// Autogenerates the difference between database and target, and applies it.
  func migrate(_ message: String, _ arguments: [String] = []) throws {
    try succeed(["revision", "-m", message, "--autogenerate"] + arguments)
    do {
      try succeed("upgrade", "head")
    } catch {
      throw SupportError("\(error)\n\(try newestRevision().prefix(20_000))")
    }
  }

  func newestRevision() throws -> String { try project.newestRevision() }

  /// What the version table holds.
  func versionRows(table: String = "retort_version") throws -> [String] {
    try database.lines("SELECT version_num FROM \(table) ORDER BY 1")
  }

  /// The revisions that were completed, in the order in which that happened.
  func completedRevisions(_ direction: String = "upgrade") throws -> [String] {
    try database.lines(
      "SELECT revision FROM retort_history WHERE outcome = 'done' AND direction = '\(direction)' ORDER BY id")
  }

  /// Sets a key of the configuration's default section.
  func configure(_ key: String, _ value: String) throws {
    let lines = try project.read("retort.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    var changed = lines.map(String.init).filter {
      !$0.trimmingCharacters(in: .whitespaces).hasPrefix("\(key):")
    }
    guard let place = changed.firstIndex(where: { $0.hasPrefix("default:") }) else {
      throw SupportError("no section 'default' in retort.yaml")
    }
    changed.insert("  \(key): \(value)", at: place + 1)
    try project.write(changed.joined(separator: "\n"), to: "retort.yaml")
  }
}
