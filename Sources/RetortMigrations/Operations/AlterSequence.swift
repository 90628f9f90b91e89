import RetortSQL

/// `alter_sequence`: changes what the keys name; null for a bound or the owner removes it.
///
/// ```json
/// {"op": "alter_sequence", "name": "ticket", "increment": 5, "max_value": null}
/// ```
///
/// ```sql
/// -- PostgreSQL and MariaDB
/// ALTER SEQUENCE ticket INCREMENT BY 5 NO MAXVALUE
/// ```
public struct AlterSequence: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "alter_sequence"

  /// The sequence.
  public var name: QualifiedName
  /// Its name from now on.
  public var newName: String?
  /// The first number.
  public var start: Int64?
  /// The step.
  public var increment: Int64?
  /// The lower bound.
  public var minValue: Change<Int64> = .keep
  /// The upper bound.
  public var maxValue: Change<Int64> = .keep
  /// Whether it begins again at its end.
  public var cycle: Bool?
  /// How many numbers are kept ready.
  public var cache: Int64?
  /// The column it belongs to, `table.column`.
  public var ownedBy: Change<String> = .keep
  /// The type of its numbers.
  public var dataType: String?

  /// Alters the sequence `name`; set what is to change.
  public init(_ name: QualifiedName) {
    self.name = name
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    newName = object.optional("new_name")?.identifier()
    start = object.integer("start")
    increment = object.integer("increment")
    minValue = object.change("min_value") { $0.integer() }
    maxValue = object.change("max_value") { $0.integer() }
    cycle = object.bool("cycle")
    cache = object.integer("cache")
    ownedBy = object.change("owned_by") { $0.string() }
    dataType = object.string("data_type")
    guard let name else { return nil }
    self.name = name
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: name)
    object.set("new_name", newName)
    object.set("start", start)
    object.set("increment", increment)
    object.set("min_value", minValue) { .integer($0) }
    object.set("max_value", maxValue) { .integer($0) }
    object.set("cycle", cycle)
    object.set("cache", cache)
    object.set("owned_by", ownedBy) { .string($0) }
    object.set("data_type", dataType)
  }

  public func changes() -> [SchemaChange] {
    var alteration = SequenceAlteration(name)
    alteration.newName = newName
    alteration.start = start
    alteration.increment = increment
    alteration.minValue = minValue
    alteration.maxValue = maxValue
    alteration.cycle = cycle
    alteration.cache = cache
    alteration.ownedBy = ownedBy
    alteration.dataType = dataType
    return [.alterSequence(alteration)]
  }

  private var newQualifiedName: QualifiedName { QualifiedName(newName ?? name.name, schema: name.schema) }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    metadata.unfoldSerial(name, dialect)
    let position = try metadata.sequences.required(name, dialect)
    try metadata.sequences.requireFree(newQualifiedName, for: position, dialect)
    var sequence = metadata.sequences[position]
    sequence.name = newName ?? sequence.name
    sequence.options.start = start ?? sequence.options.start
    sequence.options.increment = increment ?? sequence.options.increment
    sequence.options.minValue = minValue.applied(to: sequence.options.minValue)
    sequence.options.maxValue = maxValue.applied(to: sequence.options.maxValue)
    sequence.options.cycle = cycle ?? sequence.options.cycle
    sequence.options.cache = cache ?? sequence.options.cache
    sequence.ownedBy = ownedBy.applied(to: sequence.ownedBy)
    sequence.dataType = dataType ?? sequence.dataType
    metadata.sequences[position] = sequence
    metadata.foldSerial(sequence.qualifiedName, dialect)
  }

  /// What the sequence left to the database is stated as the standard has it.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    var before = before
    before.unfoldSerial(name, dialect)
    let old = before.sequences[try before.sequences.required(name, dialect)]
    var back = AlterSequence(newQualifiedName)
    if newName != nil { back.newName = old.name }
    if start != nil { back.start = old.options.start ?? old.options.minValue ?? 1 }
    if increment != nil { back.increment = old.options.increment ?? 1 }
    back.minValue = minValue.reversed(to: old.options.minValue)
    back.maxValue = maxValue.reversed(to: old.options.maxValue)
    if cycle != nil { back.cycle = old.options.cycle ?? false }
    if cache != nil { back.cache = old.options.cache ?? 1 }
    back.ownedBy = ownedBy.reversed(to: old.ownedBy)
    if dataType != nil { back.dataType = old.dataType ?? "bigint" }
    return [Operation(.alterSequence(back))]
  }

  public var effects: [Effect] {
    var effects: [Effect] = [.writes(.sequence(name))]
    if newName != nil { effects.append(.writes(.sequence(newQualifiedName))) }
    if case .set(let owner) = ownedBy { effects += SequenceOwner.effects(of: owner, schema: name.schema) }
    return effects
  }
}
