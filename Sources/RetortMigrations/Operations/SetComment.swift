import RetortSQL

/// `set_comment`: the comment of anything but tables and columns, which have their own; null removes it.
///
/// ```json
/// {"op": "set_comment", "on": "index", "name": "ix_post_title", "table": "post",
///  "comment": "For the search"}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has no comments
/// COMMENT ON INDEX ix_post_title IS 'For the search'
/// ```
public struct SetComment: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "set_comment"

  /// What has the comment.
  public typealias Subject = ObjectComment.Subject

  /// What kind of thing has the comment.
  public var subject: Subject
  /// Its name.
  public var name: QualifiedName
  /// The table of a constraint or index.
  public var table: String?
  /// The comment; nil for none.
  public var comment: String?

  /// Sets the comment of `name`.
  public init(on subject: Subject, _ name: QualifiedName, table: String? = nil, comment: String?) {
    self.subject = subject
    self.name = name
    self.table = table
    self.comment = comment
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let subject = object.required("on")?.choice(Subject.self)
    let name = object.qualifiedName()
    let owner = object.optional("table")?.identifier()
    let comment = object.required("comment")
    let text = comment.flatMap { $0.isNull ? nil : $0.string() }
    if subject == .constraint, owner == nil, !object.has("table") {
      object.cursor.report("the comment of a constraint needs its \"table\"")
    }
    guard let subject, let name, comment != nil else { return nil }
    self.init(on: subject, name, table: owner, comment: text)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["on"] = .string(subject.rawValue)
    object["name"] = .string(name.name)
    object.set("table", self.table)
    object.set("schema", name.schema)
    object["comment"] = comment.map { .string($0) } ?? .null
  }

  public func changes() -> [SchemaChange] { [.setComment(subject, name, table: table, text: comment)] }

  private func constraintPosition(
    in metadata: Metadata, _ dialect: any Dialect
  ) throws -> (table: Int, constraint: Int) {
    let position = try metadata.requiredTable(QualifiedName(table ?? "", schema: name.schema), dialect)
    let constraints = metadata.tables[position].constraints
    if let index = constraints.firstIndex(where: {
      $0.name.map(dialect.foldPart) == dialect.foldPart(name.name)
    }) {
      return (position, index)
    }
    let hint = NearestName.hint(for: name.name, among: constraints.compactMap(\.name))
    throw RetortError(
      "unknown_constraint", "table '\(table ?? "")' has no constraint '\(name.name)'\(hint)")
  }

  /// Sets the comment of an index or constraint, or of another thing in the list of comments.
  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    switch subject {
    case .index:
      switch try indexPlace(in: metadata, dialect) {
      case .table(let position, let index): metadata.tables[position].indexes[index].comment = comment
      case .view(let position, let index): metadata.views[position].indexes[index].comment = comment
      case .constraint: setListed(in: &metadata, dialect)
      }
    case .constraint:
      let (position, index) = try constraintPosition(in: metadata, dialect)
      metadata.tables[position].constraints[index].comment = comment
    case .view, .sequence, .type, .domain, .schema, .function:
      setListed(in: &metadata, dialect)
    }
  }

  private func setListed(in metadata: inout Metadata, _ dialect: any Dialect) {
    let position = metadata.comments.firstIndex { isSubject($0, dialect) }
    if let position { metadata.comments.remove(at: position) }
    if let comment {
      metadata.comments.append(
        ObjectComment(subject, name.name, schema: name.schema, table: table, text: comment))
    }
  }

  /// Where an index is: among those of a table or of a materialized view, or what a constraint is kept as, whose comment
  /// is in the list.
  private enum IndexPlace {
    case table(Int, index: Int)
    case view(Int, index: Int)
    case constraint
  }

  private func indexPlace(in metadata: Metadata, _ dialect: any Dialect) throws -> IndexPlace {
    if let (position, index) = metadata.indexPosition(name, table: table, dialect) {
      return .table(position, index: index)
    }
    let wanted = dialect.foldPart(name.name)
    func isOwner(_ other: QualifiedName) -> Bool {
      other.schema.map(dialect.fold) == name.schema.map(dialect.fold)
        && table.map { dialect.fold($0) == dialect.fold(other.name) } ?? true
    }
    for (position, view) in metadata.views.enumerated() where isOwner(view.qualifiedName) {
      if let index = view.indexes.firstIndex(where: { dialect.foldPart($0.name) == wanted }) {
        return .view(position, index: index)
      }
    }
    let isConstraint = metadata.tables.contains { table in
      isOwner(table.qualifiedName)
        && table.constraints.contains { $0.isIndex && $0.name.map(dialect.foldPart) == wanted }
    }
    if isConstraint { return .constraint }
    let (position, index) = try metadata.requiredIndex(name, table: table, dialect)
    return .table(position, index: index)
  }

  private func isSubject(_ other: ObjectComment, _ dialect: any Dialect) -> Bool {
    other.subject == subject && other.table.map(dialect.fold) == table.map(dialect.fold)
      && dialect.fold(other.name) == dialect.fold(name.name)
      && other.schema.map(dialect.fold) == name.schema.map(dialect.fold)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    var back = self
    switch subject {
    case .index:
      switch try indexPlace(in: before, dialect) {
      case .table(let position, let index): back.comment = before.tables[position].indexes[index].comment
      case .view(let position, let index): back.comment = before.views[position].indexes[index].comment
      case .constraint: back.comment = before.comments.first { isSubject($0, dialect) }?.text
      }
    case .constraint:
      let (position, index) = try constraintPosition(in: before, dialect)
      back.comment = before.tables[position].constraints[index].comment
    case .view, .sequence, .type, .domain, .schema, .function:
      back.comment = before.comments.first { isSubject($0, dialect) }?.text
    }
    return [Operation(.setComment(back))]
  }

  public var effects: [Effect] {
    let owner = table.map { QualifiedName($0, schema: name.schema) }
    let place = table.map { "\($0)." } ?? ""
    var effects: [Effect] = [.writes(.comment("\(subject.rawValue) \(place)\(name)"))]
    switch subject {
    case .index: effects.append(.reads(.index(name)))
    case .constraint: if let owner { effects.append(.reads(.constraint(owner, name.name))) }
    case .view: effects.append(.reads(.view(name)))
    case .sequence: effects.append(.reads(.sequence(name)))
    case .type: effects.append(.reads(.enumType(name)))
    case .domain: effects.append(.reads(.domain(name)))
    case .schema: effects.append(.reads(.schema(name.name)))
    case .function: effects.append(.reads(.routine(name)))
    }
    return effects
  }
}

extension Constraint {
  var comment: String? {
    get {
      switch self {
      case .primaryKey(let key): key.comment
      case .unique(let unique): unique.comment
      case .foreignKey(let key): key.comment
      case .check(let check): check.comment
      case .exclude(let exclude): exclude.comment
      }
    }
    set {
      switch self {
      case .primaryKey(var key):
        key.comment = newValue
        self = .primaryKey(key)
      case .unique(var unique):
        unique.comment = newValue
        self = .unique(unique)
      case .foreignKey(var key):
        key.comment = newValue
        self = .foreignKey(key)
      case .check(var check):
        check.comment = newValue
        self = .check(check)
      case .exclude(var exclude):
        exclude.comment = newValue
        self = .exclude(exclude)
      }
    }
  }
}
