import RetortSQL

/// The JSON document of a whole schema: what `retort reflect --json` prints and a `target` may name.
public enum MetadataDocument {
  static let keys = [
    "tables", "views", "triggers", "enums", "sequences", "domains", "schemas", "extensions", "functions",
    "comments", "objects",
  ]

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - dialect: decides which names and references are mistakes; none of them without it.
  ///   - references: gets the tables that the document needs and does not describe.
  /// - Throws: `invalid_document` with every mistake found.
  public static func read(
    _ bytes: [UInt8], file: String, dialect: (any Dialect)?, references: inout [DocumentReference]
  ) throws -> Metadata {
    let reader = DocumentReader(file: file, bytes: bytes)
    var metadata = Metadata()
    let document = reader.parse()
    if var object = document?.object() {
      _ = object.string("$schema")
      read(&object, into: &metadata)
      object.finish()
    }
    try reader.throwIfInvalid(code: "invalid_document")
    if let document, let dialect {
      var checks = DocumentChecks(metadata, dialect: dialect)
      checks.run(document)
      try reader.throwIfInvalid(code: "invalid_document")
      references = checks.references
    }
    // The tree of a large document is taken down while others go on.
    if let document { Threads.release(document.node) }
    return metadata
  }

  public static func read(_ bytes: [UInt8], file: String) throws -> Metadata {
    var references: [DocumentReference] = []
    return try read(bytes, file: file, dialect: nil, references: &references)
  }

  private static func read(_ object: inout ObjectReader, into metadata: inout Metadata) {
    var seen: Set<QualifiedName> = []
    let items = object.optional("tables")?.array() ?? []
    for (item, read) in zip(items, tables(items)) {
      item.reader.add(read.issues)
      guard let table = read.table else { continue }
      if !seen.insert(table.qualifiedName).inserted {
        item.report("table '\(table.qualifiedName)' stands twice")
      }
      metadata.tables.append(table)
    }
    for item in object.optional("views")?.array() ?? [] {
      guard var entry = item.object() else { continue }
      ignoreDirective(&entry)
      // Those of a materialized view; the operation has no place for them.
      let indexes = entry.optional("indexes")?.array() ?? []
      guard let operation = CreateView(&entry, in: nil) else { continue }
      entry.finish()
      var view = operation.view
      for index in indexes {
        guard var fields = index.object() else { continue }
        ignoreDirective(&fields)
        guard let read = Index(&fields, table: view.name) else { continue }
        fields.finish()
        view.indexes.append(read)
      }
      metadata.views.append(view)
    }
    operations(&object, "comments", "set_comment") {
      guard case .setComment(let op) = $0.kind, let text = op.comment else { return }
      metadata.comments.append(
        ObjectComment(op.subject, op.name.name, schema: op.name.schema, table: op.table, text: text))
    }
    for item in object.optional("objects")?.array() ?? [] {
      if let read = RawObject(item) { metadata.objects.append(read) }
    }
    operations(&object, "triggers", "create_trigger") {
      if case .createTrigger(let op) = $0.kind { metadata.triggers.append(op.trigger) }
    }
    operations(&object, "enums", "create_enum") {
      if case .createEnum(let op) = $0.kind { metadata.enums.append(op.enumType) }
    }
    operations(&object, "sequences", "create_sequence") {
      if case .createSequence(let op) = $0.kind { metadata.sequences.append(op.sequence) }
    }
    operations(&object, "domains", "create_domain") {
      if case .createDomain(let op) = $0.kind { metadata.domains.append(op.domain) }
    }
    operations(&object, "functions", "create_function") {
      if case .createFunction(let op) = $0.kind { metadata.routines.append(op.routine) }
    }
    operations(&object, "schemas", "create_schema") {
      if case .createSchema(let op) = $0.kind { metadata.schemas.append(op.name) }
    }
    operations(&object, "extensions", "create_extension") {
      if case .createExtension(let op) = $0.kind { metadata.extensions.append(op.serverExtension) }
    }
  }

  /// Reads tables, on all threads.
  private static func tables(_ items: [JSONCursor]) -> [(table: Table?, issues: [DocumentReader.Issue])] {
    guard let file = items.first?.reader.file, let bytes = items.first?.reader.bytes else { return [] }
    let places = items.map { (node: $0.node, path: $0.path) }
    return places.mapOnThreads(with: { DocumentReader(file: file, bytes: bytes) }) { reader, place in
      let table = table(JSONCursor(node: place.node, path: place.path, reader: reader))
      return (table, reader.takeIssues())
    }
  }

  private static func table(_ item: JSONCursor) -> Table? {
    guard var entry = item.object() else { return nil }
    ignoreDirective(&entry)
    _ = entry.bool("if_not_exists")
    guard var table = Table(&entry) else { return nil }
    table.readIndexes(entry.optional("indexes"))
    entry.finish()
    return table
  }

  private static func ignoreDirective(_ object: inout ObjectReader) { _ = object.optional("op") }

  /// Entries are written as the operation that would create them, without `op`.
  private static func operations(
    _ object: inout ObjectReader, _ key: String, _ directive: String, _ body: (Operation) -> Void
  ) {
    for item in object.optional(key)?.array() ?? [] {
      if case .string(let name) = item.node.content, key == "schemas" || key == "extensions" {
        let member = JSONNode.Member(
          key: "name", keyOffset: item.node.offset,
          value: JSONNode(content: .string(name), offset: item.node.offset))
        let wrapped = JSONNode(content: .object([member]), offset: item.node.offset)
        if let operation = Operation(
          JSONCursor(node: wrapped, path: item.path, reader: item.reader), as: directive)
        {
          body(operation)
        }
      } else if let operation = Operation(item, as: directive) {
        body(operation)
      }
    }
  }

  /// Writes a document piece by piece, a table at a time; kinds that are empty are left out, but for the
  /// tables.
  public static func write(_ metadata: Metadata, pretty: Bool, to output: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    var isFirstKind = true
    func begin(_ key: String) {
      bytes += (isFirstKind ? "{" : ",").utf8
      bytes += (pretty ? "\n  " : isFirstKind ? "" : " ").utf8
      bytes += "\"\(key)\": [".utf8
      isFirstKind = false
    }
    func entry(_ object: JSONObject, isFirst: Bool) {
      if !isFirst { bytes += ",".utf8 }
      bytes += (pretty ? "\n    " : isFirst ? "" : " ").utf8
      JSONValue.object(object).write(to: &bytes, indentation: pretty ? (4, 100) : nil)
      if bytes.count > 8192 {
        output(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    func end(isEmpty: Bool) { bytes += (pretty && !isEmpty ? "\n  ]" : "]").utf8 }

    begin("tables")
    for (index, table) in metadata.tables.enumerated() { entry(json(table), isFirst: index == 0) }
    end(isEmpty: metadata.tables.isEmpty)
    func write(_ key: String, _ operations: [Operation]) {
      guard !operations.isEmpty else { return }
      begin(key)
      for (index, operation) in operations.enumerated() {
        var object = operation.json()
        object["op"] = nil
        entry(object, isFirst: index == 0)
      }
      end(isEmpty: false)
    }
    func writeAll(_ key: String, _ entries: [JSONObject]) {
      guard !entries.isEmpty else { return }
      begin(key)
      for (index, object) in entries.enumerated() { entry(object, isFirst: index == 0) }
      end(isEmpty: false)
    }
    writeAll("views", metadata.views.map(json))
    write("triggers", metadata.triggers.map { Operation(.createTrigger(CreateTrigger($0))) })
    write("enums", metadata.enums.map { Operation(.createEnum(CreateEnum($0))) })
    write("sequences", metadata.sequences.map { Operation(.createSequence(CreateSequence($0))) })
    write("domains", metadata.domains.map { Operation(.createDomain(CreateDomain($0))) })
    write("schemas", metadata.schemas.map { Operation(.createSchema(CreateSchema($0))) })
    write("extensions", metadata.extensions.map { Operation(.createExtension(CreateExtension($0))) })
    write("functions", metadata.routines.map { Operation(.createFunction(CreateFunction($0))) })
    write(
      "comments",
      metadata.comments.map {
        Operation(
          .setComment(SetComment(on: $0.subject, $0.qualifiedName, table: $0.table, comment: $0.text)))
      })
    writeAll("objects", metadata.objects.map(\.json))
    bytes += (pretty ? "\n}\n" : "}\n").utf8
    output(bytes)
  }

  private static func json(_ view: View) -> JSONObject {
    var entry = Operation(.createView(CreateView(view))).json()
    entry["op"] = nil
    if !view.indexes.isEmpty { entry["indexes"] = view.indexes.json }
    return entry
  }

  private static func json(_ table: Table) -> JSONObject {
    var entry = JSONObject()
    table.write(to: &entry)
    if !table.indexes.isEmpty { entry["indexes"] = table.indexes.json }
    return entry
  }
}

extension RawObject {
  /// Reads `{"kind", "name", "schema", "create", "drop", "stage"}`. Nil where an issue was reported.
  fileprivate init?(_ cursor: JSONCursor) {
    guard var object = cursor.object() else { return nil }
    let kind = object.required("kind")?.string()
    let name = object.required("name")?.string()
    let schema = object.string("schema")
    let create = object.required("create")?.string()
    let drop = object.required("drop")?.string()
    let stage = object.optional("stage")?.choice(Stage.self) ?? .afterTables
    object.finish()
    guard let kind, let name, let create, let drop else { return nil }
    self.init(kind: kind, name, schema: schema, create: create, drop: drop, stage: stage)
  }

  fileprivate var json: JSONObject {
    var object: JSONObject = ["kind": .string(kind), "name": .string(name)]
    if let schema { object["schema"] = .string(schema) }
    object["create"] = .string(create)
    object["drop"] = .string(drop)
    if stage == .beforeTables { object["stage"] = .string(stage.rawValue) }
    return object
  }
}

extension RawObject.Stage: CaseIterable {
  public static let allCases: [RawObject.Stage] = [.beforeTables, .afterTables]
}
