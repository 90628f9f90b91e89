/// The structure of a statement as bytes: all that its SQL depends on, but not the values of its parameters.
///
/// Two statements with the same bytes have the same SQL in a dialect. Each part is written with a number that tells what it
/// is, texts and lists with their lengths before them, so that no two structures have the same bytes.
struct StatementKey {
  private(set) var bytes: [UInt8] = []
  /// The values that stand where the structure says so, in the order in which they were met.
  private(set) var bounds: [BoundValue] = []
  /// What was met in FROM: it is written once, and then named by its number.
  private var sources: [FromSource] = []
  /// How many expressions and queries stand around what is written.
  private var depth = 0
  /// Whether more is nested than a stack is sure to hold when it is compiled: what is deeper is left out, and the key stands
  /// for nothing.
  private(set) var isTooDeep = false

  init(variant: String, _ schemas: SchemaTranslation = SchemaTranslation()) {
    bytes.reserveCapacity(1024)
    bounds.reserveCapacity(16)
    sources.reserveCapacity(8)
    write(variant)
    if schemas.isEmpty {
      write(count: 0)
    } else {
      write(list: schemas.sorted) { key, entry in
        key.write(entry.from)
        key.write(entry.to)
      }
    }
  }

  // MARK: Depth

  /// How deep expressions may be nested: what SQLite takes at most (https://www.sqlite.org/limits.html), too.
  static let deepest = 1000
  /// A query has many parts of its own: 200 of them may stand in one another. MariaDB takes 63, and SQLite fewer.
  private static let depthOfQuery = 5

  /// The error for a statement of this key, where there is one.
  var failure: RetortError? {
    guard isTooDeep else { return nil }
    let queries = StatementKey.deepest / StatementKey.depthOfQuery
    return RetortError(
      "invalid_statement",
      "it is nested deeper than \(StatementKey.deepest) expressions or \(queries) queries in one another: join conditions with "
        + "all(of:) and any(of:), and write long sums and texts as lists or in several statements")
  }

  /// Writes what stands in something else, unless that is too deep.
  @inline(__always)
  mutating func nested(by levels: Int = 1, _ body: (inout StatementKey) -> Void) {
    guard depth < StatementKey.deepest else {
      isTooDeep = true
      return
    }
    depth += levels
    body(&self)
    depth -= levels
  }

  mutating func write(_ statement: SelectStatement) {
    nested(by: StatementKey.depthOfQuery) { $0.write(parts: statement) }
  }

  // MARK: Pieces

  mutating func write(tag: UInt8) { bytes.append(tag) }

  mutating func write(count: Int) {
    var rest = UInt(bitPattern: count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(count: utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func write(_ text: String?) {
    write(flag: text != nil)
    if let text { write(text) }
  }

  mutating func write(flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ flag: Bool?) { bytes.append(flag.map { $0 ? 2 : 1 } ?? 0) }

  mutating func write(_ number: Int?) {
    write(flag: number != nil)
    if let number { write(count: number) }
  }

  /// A case of an enumeration without values: the byte that it is.
  mutating func write<Plain>(plain value: Plain) {
    assert(MemoryLayout<Plain>.size <= 1, "\(Plain.self) has values")
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    if MemoryLayout<Plain>.size == 0 { bytes.append(0) }
  }

  mutating func write<Element>(
    list elements: some Collection<Element>, _ body: (inout StatementKey, Element) -> Void
  ) {
    write(count: elements.count)
    for element in elements { body(&self, element) }
  }

  mutating func write(names: [String]) { write(list: names) { $0.write($1) } }

  mutating func write(_ name: QualifiedName) {
    write(name.schema)
    write(name.name)
  }

  mutating func write(_ words: DialectWords) {
    write(list: words.texts.sorted { $0.key < $1.key }) { key, entry in
      key.write(entry.key)
      key.write(names: entry.value)
    }
  }

  // MARK: Values

  /// A value counts with its type, and with its kind: some databases are told what it is in the text.
  mutating func write(_ bound: BoundValue) {
    bounds.append(bound)
    let kind: UInt8 =
      switch bound.value {
      case .null: 0
      case .bool: 1
      case .integer: 2
      case .double: 3
      case .text: 4
      case .blob: 5
      case .array: 6
      case .decimal: 7
      }
    write(tag: kind)
    write(bound.type)
  }

  mutating func write(_ type: SQLType?) {
    guard let type else {
      write(tag: 0)
      return
    }
    switch type.name {
    case .generic(let name):
      write(tag: 1)
      write(plain: name)
    case .exact(let text):
      write(tag: 2)
      write(text)
    }
    write(type.length)
    write(type.precision)
    write(type.scale)
    write(type.timezone)
    write(type.collation)
    write(flag: type.hasDetails)
    if type.hasDetails { write(type.rare) }
  }

  private mutating func write(_ details: TypeDetails) {
    for number in [details.fractionalSeconds, details.displayWidth, details.dimensions] { write(number) }
    for flag in [
      details.unsigned, details.zerofill, details.native, details.createConstraint, details.createType,
      details.varying, details.asUUID,
    ] { write(flag) }
    for text in [details.charset, details.typeName, details.typeSchema, details.fields] { write(text) }
    write(flag: details.values != nil)
    write(names: details.values ?? [])
    write(details.itemType)
    write(list: details.variants) { key, variant in
      key.write(variant.dialect)
      key.write(variant.type)
    }
  }

  // MARK: Sources

  mutating func write(_ source: FromSource) {
    if let number = sources.firstIndex(where: { $0 === source }) ?? sources.firstIndex(of: source) {
      write(count: number + 1)
      return
    }
    sources.append(source)
    write(count: 0)
    write(source.alias)
    switch source.kind {
    case .table(let name):
      write(tag: 0)
      write(name)
    case .select(let statement, let lateral):
      write(tag: 1)
      write(flag: lateral)
      write(statement)
    case .common(let table):
      write(tag: 2)
      write(table)
    case .function(let call, let lateral, let ordinality):
      write(tag: 3)
      write(flag: lateral)
      write(flag: ordinality)
      write(call)
    case .values(let rows):
      write(tag: 4)
      write(rows: rows)
    case .text(let parts):
      write(tag: 5)
      write(text: parts)
    }
    write(names: source.columnNames)
    write(list: source.columnTypes) { $0.write($1) }
    write(flag: source.only)
    write(flag: source.sample != nil)
    if let sample = source.sample {
      write(plain: sample.method)
      write(Int(bitPattern: UInt(sample.percent.bitPattern)))
      write(sample.seed)
    }
    write(list: source.suffixes.sorted { $0.key < $1.key }) { key, entry in
      key.write(entry.key)
      key.write(text: entry.value)
    }
  }
}
