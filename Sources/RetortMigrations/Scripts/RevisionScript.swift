import RetortSQL

/// A revision file: its place in the graph, and where its operations are read from.
public struct RevisionScript: Sendable {
  public var revision: Revision
  public var message: String
  public var createDate: String
  /// False: it runs outside any transaction.
  public var transactional: Bool
  /// `downgrade` is null.
  public var isIrreversible: Bool
  public var path: String

  public var id: String { revision.id }

  /// Reads a revision file. Its operations are validated and let go: a large history need not be held.
  ///
  /// - Throws: `invalid_revision_file` with every mistake found.
  public init(path: String, bytes: [UInt8]) throws {
    let reader = DocumentReader(file: path, bytes: bytes)
    guard let root = reader.parse() else {
      try reader.throwIfInvalid(code: RevisionScript.errorCode)
      throw RetortError(RevisionScript.errorCode, path)
    }
    let script = RevisionScript(root, path: path) { cursor, _ in
      guard !cursor.isNull else { return }
      for item in cursor.array() ?? [] { _ = Operation(item) }
    }
    try reader.throwIfInvalid(code: RevisionScript.errorCode)
    guard let script else { throw RetortError(RevisionScript.errorCode, "\(path) is not a revision file") }
    self = script
  }

  static let errorCode = "invalid_revision_file"

  /// Reads the members of the file; `operations` is called with `upgrade` and `downgrade`.
  init?(_ root: JSONCursor, path: String, operations: (JSONCursor, Plan.Direction) -> Void) {
    guard var object = root.object() else { return nil }
    _ = object.string("$schema")
    let id = object.required("revision").flatMap { RevisionScript.revisionID($0) }
    var parents: [String] = []
    if let down = object.required("down_revision"), !down.isNull {
      if case .array(let items) = down.node.content {
        if items.isEmpty { down.report("expected null, an id or a list of at least one id") }
        parents = (down.array() ?? []).compactMap { RevisionScript.revisionID($0) }
        if Set(parents).count != parents.count { down.report("an id stands twice") }
      } else if let parent = RevisionScript.revisionID(down) {
        parents = [parent]
      }
    }
    let labels = (object.nonNull("branch_labels")?.array() ?? []).compactMap { RevisionScript.label($0) }
    let dependencies = object.nonNull("depends_on")?.strings() ?? []
    message = object.string("message") ?? ""
    createDate = object.string("create_date") ?? ""
    transactional = object.bool("transactional") ?? true
    if let upgrade = object.required("upgrade") {
      if upgrade.isNull { upgrade.expected("a list of operations") }
      operations(upgrade, .upgrade)
    }
    var irreversible = false
    if let downgrade = object.required("downgrade") {
      irreversible = downgrade.isNull
      operations(downgrade, .downgrade)
    }
    isIrreversible = irreversible
    object.finish()
    self.path = path
    guard let id else { return nil }
    revision = Revision(
      id: id, downRevisions: parents, dependsOn: dependencies, branchLabels: labels, source: path)
  }

  static let reserved = ["head", "heads", "base", "current"]

  /// Why a text cannot be a revision id, nil where it can.
  public static func problem(ofID id: String) -> String? {
    if id.isEmpty { return "a revision id must not be empty" }
    if id.utf8.count <= 7, reserved.contains(id) { return "'\(id)' is reserved and cannot be a revision id" }
    if id.utf8.first == UInt8(ascii: "-") { return "a revision id must not begin with '-'" }
    let isASCII = id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    let hasMark = id.utf8.contains {
      $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "+")
    }
    if hasMark
      || (!isASCII
        && id.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F })
    {
      return "a revision id must not hold '@', ':', '+' or white space"
    }
    return nil
  }

  private static func revisionID(_ cursor: JSONCursor) -> String? {
    guard let text = cursor.string() else { return nil }
    if let problem = problem(ofID: text) { cursor.report(problem) }
    return text
  }

  private static func label(_ cursor: JSONCursor) -> String? {
    guard let text = cursor.string() else { return nil }
    if let problem = problem(ofID: text) {
      cursor.report(problem.replacing("revision id", with: "branch label"))
    }
    return text
  }
}

/// The operations of a revision, both ways.
public struct RevisionOperations: Sendable {
  public var upgrade: [Operation]
  /// Nil for a revision that cannot be undone.
  public var downgrade: [Operation]?

  public subscript(direction: Plan.Direction) -> [Operation]? { direction == .upgrade ? upgrade : downgrade }

  /// Reads and validates all operations of a file.
  ///
  /// - Throws: `invalid_revision_file` with every mistake found.
  public init(path: String, bytes: [UInt8]) throws {
    upgrade = []
    downgrade = nil
    let reader = DocumentReader(file: path, bytes: bytes)
    var lists: [Plan.Direction: [Operation]] = [:]
    if let root = reader.parse() {
      _ = RevisionScript(root, path: path) { cursor, direction in
        guard !cursor.isNull, let items = cursor.array() else { return }
        lists[direction] = items.compactMap { Operation($0) }
      }
    }
    try reader.throwIfInvalid(code: RevisionScript.errorCode)
    upgrade = lists[.upgrade] ?? []
    downgrade = lists[.downgrade]
  }
}
