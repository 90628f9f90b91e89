import RetortSQL

/// Writes revision files.
public struct RevisionWriter: Sendable {
  public struct Draft: Sendable {
    public var id: String
    public var downRevisions: [String]
    public var branchLabels: [String] = []
    public var dependsOn: [String] = []
    public var message: String
    public var createDate: Clock.Components
    public var upgrade: [Operation] = []
    public var downgrade: [Operation]? = []
    /// Shown at the head of the operations, for likely renames.
    public var notes: [String] = []

    public init(id: String, downRevisions: [String], message: String, createDate: Clock.Components) {
      self.id = id
      self.downRevisions = downRevisions
      self.message = message
      self.createDate = createDate
    }
  }

  /// The text of the template: `${revision}`, `${down_revision}`, `${branch_labels}`, `${depends_on}`,
  /// `${message}`, `${create_date}`, `${upgrade}`, `${downgrade}`, each replaced by JSON.
  public var template: String

  public init(template: String) {
    self.template = template
  }

  /// The file's text.
  ///
  /// - Throws: `invalid_template` where the template names something unknown or yields no valid revision.
  public func text(of draft: Draft) throws -> String {
    let down: JSONValue =
      switch draft.downRevisions.count {
      case 0: .null
      case 1: .string(draft.downRevisions[0])
      default: .strings(draft.downRevisions)
      }
    let notes = draft.notes.map { Operation(.execute(Execute("-- NOTE: \($0)"))) }
    let values: [String: JSONValue] = [
      "revision": .string(draft.id),
      "down_revision": down,
      "branch_labels": .strings(draft.branchLabels),
      "depends_on": .strings(draft.dependsOn),
      "message": .string(draft.message),
      "create_date": .string(Clock.timestamp(components: draft.createDate)),
      "upgrade": .array((notes + draft.upgrade.groupedByTable()).map { .object($0.json()) }),
      "downgrade": draft.downgrade.map { .array($0.groupedByTable().map { .object($0.json()) }) } ?? .null,
    ]
    var result: [UInt8] = []
    var rest = template[...]
    while let start = rest.firstRange(of: "${") {
      result += rest[..<start.lowerBound].utf8
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else { break }
      let name = String(rest[start.upperBound..<end])
      guard let value = values[name] else {
        throw RetortError(
          "invalid_template",
          "the revision template names '${\(name)}'\(NearestName.hint(for: name, among: values.keys)); it knows "
            + values.keys.sorted().joined(separator: ", "))
      }
      let line = result.lastIndex(of: 0x0A).map { result[($0 + 1)...] } ?? result[...]
      let column = line.prefix { $0 == 0x20 }.count
      value.write(to: &result, indentation: (column, 100))
      rest = rest[rest.index(after: end)...]
    }
    result += rest.utf8
    do {
      _ = try RevisionScript(path: "script.json.template", bytes: result)
    } catch let error as RetortError {
      throw RetortError(
        "invalid_template", "the revision template does not yield a revision: \(error.message)")
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The name of a file by `pattern`, without the ending: `%(rev)s`, `%(slug)s`, `%(epoch)s`, `%(year)d`,
  /// `%(month).2d` and so on, as in Alembic.
  public static func fileName(_ pattern: String, _ draft: Draft, slugLength: Int = 40) throws -> String {
    var result = ""
    var rest = pattern[...]
    let date = draft.createDate
    while let start = rest.firstRange(of: "%(") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstIndex(of: ")") else { break }
      let name = String(rest[start.upperBound..<end])
      rest = rest[rest.index(after: end)...]
      var width = 0
      if rest.hasPrefix("."), let digits = rest.dropFirst().first?.wholeNumberValue {
        width = digits
        rest = rest.dropFirst(2)
      }
      guard rest.hasPrefix("s") || rest.hasPrefix("d") else {
        throw RetortError("invalid_template", "file_template: '%(\(name))' must be followed by s or d")
      }
      rest = rest.dropFirst()
      let value: String
      switch name {
      case "rev": value = draft.id
      case "slug": value = slug(of: draft.message, length: slugLength)
      case "epoch": value = String(date.epoch)
      case "year": value = String(date.year)
      case "month": value = String(date.month)
      case "day": value = String(date.day)
      case "hour": value = String(date.hour)
      case "minute": value = String(date.minute)
      case "second": value = String(date.second)
      default:
        throw RetortError(
          "invalid_template",
          "file_template names '%(\(name))'; it knows rev, slug, epoch, year, month, day, hour, minute, second"
        )
      }
      result += String(repeating: "0", count: max(0, width - value.count)) + value
    }
    result += rest
    while result.hasSuffix("_") { result.removeLast() }
    return result.replacing("/", with: "_")
  }

  /// Words of the message in lower case, joined by `_`, cut at a word's end.
  static func slug(of message: String, length: Int) -> String {
    let words = message.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
    var slug = ""
    for word in words {
      if !slug.isEmpty, slug.count + 1 + word.count > length { break }
      slug += slug.isEmpty ? String(word.prefix(length)) : "_\(word)"
    }
    return slug
  }

  /// Twelve random hexadecimal digits.
  public static func newID() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = String(generator.next() & 0xFFFF_FFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
