import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// Sequences: those of identities and serials go to their columns, others are objects of their own.
  func readSequences(
    _ scope: PostgreSQLReadScope, _ session: PostgreSQLReadSession, into tables: inout PostgreSQLTableSet
  ) throws {
    let query = scope.completed(PostgreSQLCatalogQueries.sequences, session)
    try connection.query(query, scope.parameters) { row in
      guard let name = row.text(1) else { return }
      let schema = session.schema(row.text(0))
      let type = row.text(2) ?? "bigint"
      let options = PostgreSQLSchemaReader.sequenceOptions(row, type: type)
      var sequence = DatabaseSequence(
        name, schema: schema, options: options, dataType: type == "bigint" ? nil : type)
      let comment = row.text(13)
      func note() {
        guard let comment else { return }
        tables.comments.append(ObjectComment(.sequence, name, schema: schema, text: comment))
      }
      if let ownership = row.text(11) {
        guard let entry = tables.position[row.integer(9)],
          let attribute = tables.entries[entry].attribute(row.integer(10)),
          tables.entries[entry].table.columns.indices.contains(attribute.column)
        else { return }
        let table = tables.entries[entry].table
        if name != PostgreSQLNames.sequence(table: table.name, column: attribute.name), schema == table.schema
        {
          tables.entries[entry].table.columns[attribute.column].options.set(
            "sequence", to: .string(name), for: "postgresql")
        }
        if ownership == "i" {
          tables.entries[entry].table.columns[attribute.column].identity?.options = options
          note()
          return
        }
        if PostgreSQLSchemaReader.isSerial(
          sequence, printed: row.text(12) ?? "", type: type, table.columns[attribute.column], of: table)
        {
          tables.entries[entry].table.columns[attribute.column].autoincrement = .on
          tables.entries[entry].table.columns[attribute.column].serverDefault = nil
        } else {
          tables.entries[entry].table.columns[attribute.column].options.set(
            "sequence", to: nil, for: "postgresql")
          sequence.ownedBy = ([table.schema, table.name, attribute.name] as [String?])
            .compactMap { $0.map { PostgreSQLCatalogText.part($0) } }.joined(separator: ".")
          tables.sequences.append(sequence)
        }
      } else {
        tables.sequences.append(sequence)
      }
      note()
    }
  }

  /// Whether declaring the column `serial` makes this sequence and default, up to the sequence's name.
  private static func isSerial(
    _ sequence: DatabaseSequence, printed: String, type: String, _ column: Column, of table: Table
  ) -> Bool {
    guard sequence.options == SequenceOptions(), sequence.schema == table.schema, !column.nullable,
      case .exact(let columnType) = column.type.name, columnType == type,
      case .sql(let text)? = column.serverDefault
    else { return false }
    return text == "nextval(\(SQLText.quoted(printed, by: UInt8(ascii: "'")))::regclass)"
  }

  private static func sequenceOptions(_ row: borrowing any RowReader & ~Copyable, type: String)
    -> SequenceOptions
  {
    PostgreSQLDialect().withoutImplied(
      SequenceOptions(
        start: row.integer(3), increment: row.integer(4), minValue: row.integer(5), maxValue: row.integer(6),
        cycle: row.bool(8), cache: row.integer(7)),
      type: type)
  }
}
