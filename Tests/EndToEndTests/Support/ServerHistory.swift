import Foundation

/// Revisions from a file of `Fixtures/revisions`: a JSON array of them in their order. An operation with the key `only`
/// is for one server.
enum ServerHistory {
  /// Writes the revisions into a project, each after the one before, and returns their ids.
  static func add(_ file: String, to project: ServerProject) throws -> [String] {
    let data = Data(try Tools.fixture("revisions/\(file).json").utf8)
    guard let revisions = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      throw SupportError("\(file).json is no list of revisions")
    }
    var ids: [String] = []
    for var revision in revisions {
      guard let id = revision["revision"] as? String, let upgrade = revision["upgrade"] as? [[String: Any]]
      else { throw SupportError("\(file).json: a revision without a part that it needs") }
      revision["down_revision"] = ids.last ?? NSNull()
      revision["message"] = "revision \(id)"
      revision["upgrade"] = fitting(upgrade, project.database.kind)
      revision["downgrade"] = fitting(revision["downgrade"] as? [[String: Any]] ?? [], project.database.kind)
      let text = try JSONSerialization.data(withJSONObject: revision, options: [.sortedKeys])
      try project.project.write(String(decoding: text, as: UTF8.self), to: "\(Project.versions)/\(id).json")
      ids.append(id)
    }
    return ids
  }

  private static func fitting(_ operations: [[String: Any]], _ kind: ServerKind) -> [[String: Any]] {
    operations.compactMap { operation in
      guard let only = operation["only"] as? String else { return operation }
      return only == kind.rawValue ? operation.filter { $0.key != "only" } : nil
    }
  }
}

/// What a run of revisions leaves in a database.
struct ServerOutcome: Equatable {
  var dump: ServerDump
  var rows: [String: [String]]
  var positions: [String: Int]
  var versions: [String]

  init(_ project: ServerProject) throws {
    dump = try ServerDump(project.database)
    rows = try project.database.rows(try ServerShape(project.database).everything)
    positions = try project.database.sequencePositions()
    versions = try project.versionRows()
  }

  /// Throws where another run has left something else, or did not run every revision once.
  func require(_ project: ServerProject, _ ids: [String], _ label: String) throws {
    let found = try ServerOutcome(project)
    if let difference = found.dump.difference(from: dump) {
      throw SupportError("\(label): the schemas differ:\n\(difference)")
    }
    try SurvivingRows.compare(found.rows, with: rows, label)
    guard found == self else {
      throw SupportError(
        "\(label): \(found.versions) and \(found.positions), not \(versions) and \(positions)")
    }
    let completed = try project.completedRevisions()
    guard completed == ids else {
      throw SupportError("\(label): the history has \(completed), not each revision once")
    }
    let journal = try project.database.lines("SELECT count(*) FROM retort_journal")
    guard journal == ["0"] else { throw SupportError("\(label): \(journal) entries are left in the journal") }
  }
}
