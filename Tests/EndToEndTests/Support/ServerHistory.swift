import Foundation

/// Any JSON.
enum JSONText: Codable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONText])
  case object([String: JSONText])

  init(_ text: String) throws { self = try JSONDecoder().decode(JSONText.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONText].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONText].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  subscript(key: String) -> JSONText? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

/// Revisions from a file of `Fixtures/revisions`: a JSON array of them in their order. An operation with the key `only`
/// is for one server.
enum ServerHistory {
  /// Writes the revisions into a project, each after the one before, and returns their ids.
  static func add(_ file: String, to project: ServerProject) throws -> [String] {
    guard case .array(let revisions) = try JSONText(Tools.fixture("revisions/\(file).json")) else {
      throw SupportError("\(file).json is no list of revisions")
    }
    var ids: [String] = []
    for revision in revisions {
      guard case .object(var members) = revision, case .string(let id)? = members["revision"] else {
        throw SupportError("\(file).json holds a revision without an id")
      }
      members["down_revision"] = ids.last.map { JSONText.string($0) } ?? JSONText.null
      members["message"] = .string("revision \(id)")
      members["upgrade"] = fitting(members["upgrade"], project.database.kind)
      members["downgrade"] = fitting(members["downgrade"], project.database.kind)
      try project.project.write(JSONText.object(members).text, to: "\(Project.versions)/\(id).json")
      ids.append(id)
    }
    return ids
  }

  private static func fitting(_ operations: JSONText?, _ kind: ServerKind) -> JSONText {
    guard case .array(let operations)? = operations else { return .array([]) }
    return .array(
      operations.compactMap { operation -> JSONText? in
        guard case .object(var members) = operation, let only = members["only"] else { return operation }
        members["only"] = nil
        return only == .string(kind.rawValue) ? JSONText.object(members) : nil
      })
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
