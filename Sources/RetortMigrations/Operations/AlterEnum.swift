import RetortSQL

/// `alter_enum`: renames, adds and removes members of an enumeration type, in this order.
///
/// ```json
/// {"op": "alter_enum", "name": "mood", "add": [{"value": "calm", "after": "sad"}], "rename": {"ok": "fine"},
///  "remove": ["happy"], "replace_with": {"happy": "fine"}}
/// ```
///
/// ```sql
/// -- PostgreSQL
/// ALTER TYPE mood ADD VALUE 'calm' AFTER 'sad'
/// ```
public struct AlterEnum: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "alter_enum"

  /// A new member and its place; the end where both are nil.
  public typealias Addition = EnumAlteration.Addition
  /// A member and what takes its place.
  public typealias Replacement = EnumAlteration.Replacement

  /// The type.
  public var name: QualifiedName
  /// New members.
  public var add: [Addition]
  /// Members with new names.
  public var rename: [Replacement]
  /// Members that go.
  public var remove: [String]
  /// What rows that hold a removed member get.
  public var replaceWith: [Replacement]
  /// The type's name from now on.
  public var newName: String?

  /// Alters the type `name`.
  public init(
    _ name: QualifiedName, add: [Addition] = [], rename: [Replacement] = [], remove: [String] = [],
    replaceWith: [Replacement] = [], newName: String? = nil
  ) {
    self.name = name
    self.add = add
    self.rename = rename
    self.remove = remove
    self.replaceWith = replaceWith
    self.newName = newName
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let add = (object.optional("add")?.array() ?? []).compactMap { Addition($0) }
    let rename = object.pairs("rename").map { Replacement($0.key, $0.value) }
    let remove = object.optional("remove")?.strings() ?? []
    let replaceWith = object.pairs("replace_with").map { Replacement($0.key, $0.value) }
    let newName = object.optional("new_name")?.identifier()
    for replacement in replaceWith where !remove.contains(replacement.old) {
      object.cursor.report("\"replace_with\" names '\(replacement.old)', which \"remove\" does not")
    }
    guard let name else { return nil }
    self.init(name, add: add, rename: rename, remove: remove, replaceWith: replaceWith, newName: newName)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    func json(_ list: [Replacement]) -> JSONValue {
      .object(JSONObject(list.map { .init(key: $0.old, value: .string($0.new)) }))
    }
    object.set(name: name)
    if !add.isEmpty { object["add"] = .array(add.map(\.json)) }
    if !rename.isEmpty { object["rename"] = json(rename) }
    if !remove.isEmpty { object["remove"] = .strings(remove) }
    if !replaceWith.isEmpty { object["replace_with"] = json(replaceWith) }
    object.set("new_name", newName)
  }

  public func changes() -> [SchemaChange] {
    [
      .alterEnum(
        EnumAlteration(
          name, add: add, rename: rename, remove: remove, replaceWith: replaceWith, newName: newName))
    ]
  }

  private var newQualifiedName: QualifiedName { QualifiedName(newName ?? name.name, schema: name.schema) }

  /// The members after the operation.
  private func members(after old: [String]) throws -> [String] {
    var values = old
    func place(_ value: String) throws -> Int {
      if let index = values.firstIndex(of: value) { return index }
      let hint = NearestName.hint(for: value, among: values)
      throw RetortError("unknown_enum_value", "the enum '\(name)' has no member '\(value)'\(hint)")
    }
    func requireNew(_ value: String) throws {
      guard values.contains(value) else { return }
      throw RetortError("duplicate_enum_value", "the enum '\(name)' has the member '\(value)' already")
    }
    for renamed in rename {
      let index = try place(renamed.old)
      try requireNew(renamed.new)
      values[index] = renamed.new
    }
    for added in add {
      try requireNew(added.value)
      let index = try added.before.map(place) ?? added.after.map { try place($0) + 1 } ?? values.count
      values.insert(added.value, at: index)
    }
    for value in remove { values.remove(at: try place(value)) }
    for replacement in replaceWith { _ = try place(replacement.new) }
    return values
  }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let position = try metadata.enums.required(name, dialect)
    try metadata.enums.requireFree(newQualifiedName, for: position, dialect)
    let old = metadata.enums[position]
    let values = try members(after: old.values)
    metadata.enums[position].values = values
    metadata.enums[position].name = newQualifiedName.name
    metadata.updateColumnTypes { type in
      guard type.rare.typeName == old.name, type.rare.typeSchema == old.schema else { return }
      type.rare.typeName = newQualifiedName.name
      if type.rare.values != nil { type.rare.values = values }
    }
  }

  /// Members that were removed come back to their places first, then what was renamed.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = before.enums[try before.enums.required(name, dialect)]
    var full = self
    full.remove = []
    full.replaceWith = []
    let complete = try full.members(after: old.values)
    // Each one after its neighbour, or before the first that is there.
    var present = complete.filter { !remove.contains($0) }
    var additions: [Addition] = []
    for (index, value) in complete.enumerated() where remove.contains(value) {
      if index > 0 {
        additions.append(Addition(value, after: complete[index - 1]))
      } else {
        additions.append(Addition(value, before: present.first))
      }
      present.insert(value, at: index)
    }
    var operations: [Operation] = []
    let first = AlterEnum(
      newQualifiedName, add: additions, remove: add.map(\.value), newName: newName == nil ? nil : old.name)
    if !additions.isEmpty || !add.isEmpty || newName != nil {
      operations.append(Operation(.alterEnum(first)))
    }
    if !rename.isEmpty {
      let back = rename.reversed().map { Replacement($0.new, $0.old) }
      operations.append(Operation(.alterEnum(AlterEnum(name, rename: back))))
    }
    return operations
  }

  public var effects: [Effect] {
    var effects: [Effect] = [.writes(.enumType(name))]
    if newName != nil { effects.append(.writes(.enumType(newQualifiedName))) }
    // The columns of the type, wherever they are.
    if !remove.isEmpty { effects.append(.writes(.everything)) }
    return effects
  }
}

extension EnumAlteration.Addition {
  fileprivate init?(_ cursor: JSONCursor) {
    guard var object = cursor.object() else { return nil }
    let value = object.required("value")?.string()
    let before = object.string("before")
    let after = object.string("after")
    object.finish()
    if before != nil, after != nil { cursor.report("\"before\" and \"after\" exclude each other") }
    guard let value else { return nil }
    self.init(value, before: before, after: after)
  }

  fileprivate var json: JSONValue {
    var object: JSONObject = ["value": .string(value)]
    object.set("before", before)
    object.set("after", after)
    return .object(object)
  }
}
