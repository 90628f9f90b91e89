/// The SQL of statements that were compiled before, by their structure: statements that differ in the values of their
/// parameters alone are compiled once.
///
/// It may be used from many threads. When it is full, those that were not used for the longest time make room, half of them
/// at once.
///
/// ```swift
/// let cache = StatementCache(capacity: 500)
/// try cache.compiled(select(users.id).where(users.name.eq("ada")), for: dialect)   // compiled
/// try cache.compiled(select(users.id).where(users.name.eq("bob")), for: dialect)   // found
/// ```
public final class StatementCache: Sendable {
  /// How the cache does.
  public struct Statistics: Hashable, Sendable {
    /// How many statements are kept.
    public var size = 0
    /// How many were found.
    public var hits = 0
    /// How many were compiled.
    public var misses = 0
  }

  /// How many statements are kept at most; 0 for a cache that keeps none.
  public let capacity: Int
  private let contents: Lock<Contents>

  /// - Parameter capacity: how many statements are kept at most; 0 for none.
  public init(capacity: Int = 500) {
    self.capacity = max(0, capacity)
    contents = Lock(Contents())
  }

  public var statistics: Statistics {
    contents.withLock { contents in
      Statistics(size: contents.entries.count, hits: contents.hits, misses: contents.misses)
    }
  }

  /// Forgets all statements; the counts go on.
  public func removeAll() { contents.withLock { $0.entries = [:] } }

  /// The statement in a dialect, with the values of this one.
  ///
  /// - Parameter schemas: other schemas for those that tables are named with; a statement is kept for each of them.
  /// - Throws: `unsupported_construct` for what the dialect does not have.
  /// - Complexity: O(size of the statement).
  public func compiled(
    _ statement: some ExecutableStatement, for dialect: any Dialect,
    schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> CompiledStatement {
    try compiled(statement.sqlStatement, for: dialect, schemas)
  }

  package func compiled(
    _ statement: SQLStatement, for dialect: any Dialect,
    _ schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> CompiledStatement {
    guard capacity > 0 else { return try SQLCompiler.compile(statement, for: dialect, schemas: schemas) }
    var key = StatementKey(variant: dialect.variant, schemas)
    key.write(statement)
    if let failure = key.failure { throw failure }
    // A statement with thousands of values is made once; it would only drive others out.
    guard key.bytes.count <= StatementCache.longestKey else {
      return try SQLCompiler.compile(shallow: statement, for: dialect, schemas: schemas)
    }
    if let template = contents.withLock({ $0.template(for: key.bytes) }) {
      return template.filled(with: key.bounds, dialect)
    }
    let start = ContinuousClock.now
    let template = try StatementTemplate(statement, for: dialect, schemas)
    contents.withLock { $0.keep(template, for: key.bytes, capacity) }
    var result = template.filled(with: key.bounds, dialect)
    result.warnings = template.warnings
    result.origin = .compiled(in: template.madeAt - start)
    return result
  }

  private static let longestKey = 16_384

  private struct Contents {
    var entries: [[UInt8]: Entry] = [:]
    var hits = 0
    var misses = 0
    private var clock = 0

    struct Entry {
      var template: StatementTemplate
      var lastUse: Int
    }

    mutating func template(for key: [UInt8]) -> StatementTemplate? {
      clock += 1
      guard let index = entries.index(forKey: key) else {
        misses += 1
        return nil
      }
      hits += 1
      entries.values[index].lastUse = clock
      return entries.values[index].template
    }

    mutating func keep(_ template: StatementTemplate, for key: [UInt8], _ capacity: Int) {
      if entries.count >= capacity {
        let uses = entries.values.map(\.lastUse).sorted()
        let oldest = uses[uses.count / 2]
        entries = entries.filter { $0.value.lastUse > oldest }
      }
      entries[key] = Entry(template: template, lastUse: clock)
    }
  }
}

/// A statement's SQL, and where the values come from.
final class StatementTemplate: Sendable {
  private enum Parameter: Sendable {
    /// The value at a place of the structure.
    case bound(Int)
    /// One that follows from the structure, as the path into a JSON value.
    case constant(SQLValue)
  }

  private let sql: String
  private let parameters: [Parameter]
  let warnings: [String]
  let madeAt: ContinuousClock.Instant

  /// Compiles a statement and finds out where each of its parameters comes from: its values are given numbers, which
  /// come back in the order of the parameters, and in that of the key.
  init(_ statement: SQLStatement, for dialect: any Dialect, _ schemas: SchemaTranslation) throws {
    var count = 0
    var rewriter = TreeRewriter { node in
      guard case .bound(var bound) = node else { return nil }
      bound.slot = count
      count += 1
      return .bound(bound)
    }
    let numbered = rewriter.copy(statement)
    var key = StatementKey(variant: "")
    key.write(numbered)
    var places = [Int](repeating: 0, count: count)
    for (place, bound) in key.bounds.enumerated() { if let slot = bound.slot { places[slot] = place } }
    let (compiled, slots) = try SQLCompiler.compileWithSlots(numbered, for: dialect, schemas)
    sql = compiled.sql
    warnings = compiled.warnings
    parameters = zip(slots, compiled.parameters).map { slot, value in
      slot.map { .bound(places[$0]) } ?? .constant(value)
    }
    madeAt = .now
  }

  func filled(with bounds: [BoundValue], _ dialect: any Dialect) -> CompiledStatement {
    var values: [SQLValue] = []
    values.reserveCapacity(parameters.count)
    for parameter in parameters {
      switch parameter {
      case .bound(let place): values.append(dialect.stored(bounds[place]))
      case .constant(let value): values.append(value)
      }
    }
    var result = CompiledStatement(sql, parameters: values)
    result.origin = .cached(since: madeAt)
    return result
  }
}
