import RetortSQL

/// The JSON document of a whole schema: what `retort reflect --json` prints and a `target` may name.
public enum MetadataDocument {
  static let keys = [
    "tables", "views", "triggers", "enums", "sequences", "domains", "schemas", "extensions", "functions",
  ]

  /// Reads a document.
  ///
  /// - Throws: `invalid_document` with every mistake found.
  public static func read(_ bytes: [UInt8], file: String) throws -> Metadata {
    let reader = DocumentReader(file: file, bytes: bytes)
    var metadata = Metadata()
    if var object = reader.parse()?.object() {
      _ = object.string("$schema")
      read(&object, into: &metadata)
      object.finish()
    }
    try reader.throwIfInvalid(code: "invalid_document")
    return metadata
  }

  private static func read(_ object: inout ObjectReader, into metadata: inout Metadata) {
    var seen: Set<QualifiedName> = []
    for item in object.optional("tables")?.array() ?? [] {
      guard var entry = item.object() else { continue }
      ignoreDirective(&entry)
      _ = entry.bool("if_not_exists")
      guard var table = Table(&entry) else { continue }
      for index in entry.optional("indexes")?.array() ?? [] {
        guard var fields = index.object() else { continue }
        ignoreDirective(&fields)
        _ = fields.optional("table")
        _ = fields.optional("schema")
        _ = fields.bool("if_not_exists")
        guard let read = Index(&fields, table: table.name) else { continue }
        fields.finish()
        for column in read.elements.compactMap(\.column)
        where !table.columns.contains(where: { $0.name.lowercased() == column.lowercased() }) {
          index.report("table '\(table.name)' has no column '\(column)'")
        }
        table.indexes.append(read)
      }
      entry.finish()
      if !seen.insert(table.qualifiedName).inserted {
        item.report("table '\(table.qualifiedName)' stands twice")
      }
      metadata.tables.append(table)
    }
    operations(&object, "views", "create_view") {
      if case .createView(let op) = $0.kind { metadata.views.append(op.view) }
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
    write("views", metadata.views.map { Operation(.createView(CreateView($0))) })
    write("triggers", metadata.triggers.map { Operation(.createTrigger(CreateTrigger($0))) })
    write("enums", metadata.enums.map { Operation(.createEnum(CreateEnum($0))) })
    write("sequences", metadata.sequences.map { Operation(.createSequence(CreateSequence($0))) })
    write("domains", metadata.domains.map { Operation(.createDomain(CreateDomain($0))) })
    write("schemas", metadata.schemas.map { Operation(.createSchema(CreateSchema($0))) })
    write("extensions", metadata.extensions.map { Operation(.createExtension(CreateExtension($0))) })
    write("functions", metadata.routines.map { Operation(.createFunction(CreateFunction($0))) })
    bytes += (pretty ? "\n}\n" : "}\n").utf8
    output(bytes)
  }

  private static func json(_ table: Table) -> JSONObject {
    var entry = JSONObject()
    table.write(to: &entry)
    if !table.indexes.isEmpty {
      entry["indexes"] = .array(
        table.indexes.map {
          var fields = JSONObject()
          $0.write(to: &fields)
          return .object(fields)
        })
    }
    return entry
  }
}
