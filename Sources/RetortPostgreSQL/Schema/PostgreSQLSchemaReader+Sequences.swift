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
      if let ownership = row.text(11) {
        guard let entry = tables.position[row.integer(9)],
          let attribute = tables.entries[entry].attribute(row.integer(10)),
          tables.entries[entry].table.columns.indices.contains(attribute.column)
        else { return }
        if ownership == "i" {
          tables.entries[entry].table.columns[attribute.column].identity?.options = options
          return
        }
        let table = tables.entries[entry].table
        if PostgreSQLSchemaReader.isSerial(
          sequence, printed: row.text(12) ?? "", type: type, table.columns[attribute.column], of: table)
        {
          tables.entries[entry].table.columns[attribute.column].autoincrement = .on
          tables.entries[entry].table.columns[attribute.column].serverDefault = nil
        } else {
          sequence.ownedBy = ([table.schema, table.name, attribute.name] as [String?])
            .compactMap { $0.map { PostgreSQLCatalogText.part($0) } }.joined(separator: ".")
          tables.sequences.append(sequence)
        }
      } else {
        tables.sequences.append(sequence)
      }
      if let comment = row.text(13) {
        tables.comments.append(ObjectComment(.sequence, name, schema: schema, text: comment))
      }
    }
  }

  /// Whether declaring the column `serial` makes exactly this sequence and default.
  private static func isSerial(
    _ sequence: DatabaseSequence, printed: String, type: String, _ column: Column, of table: Table
  ) -> Bool {
    guard sequence.options == SequenceOptions(), sequence.schema == table.schema, !column.nullable,
      case .exact(let columnType) = column.type.name, columnType == type,
      case .sql(let text)? = column.serverDefault,
      text == "nextval('\(printed.replacing("'", with: "''"))'::regclass)"
    else { return false }
    return sequence.name == serialName(table: table.name, column: column.name)
  }

  /// `table_column_seq`, with the longer of both names cut as the server does it (`makeObjectName`).
  static func serialName(table: String, column: String) -> String {
    var table = Array(table.utf8)
    var column = Array(column.utf8)
    let available = 63 - "__seq".utf8.count
    var tableCount = table.count
    var columnCount = column.count
    while tableCount + columnCount > available {
      if tableCount > columnCount { tableCount -= 1 } else { columnCount -= 1 }
    }
    clip(&table, to: tableCount)
    clip(&column, to: columnCount)
    return String(decoding: table + [UInt8(ascii: "_")] + column, as: UTF8.self) + "_seq"
  }

  /// Cuts without leaving a part of a character.
  private static func clip(_ bytes: inout [UInt8], to count: Int) {
    guard count < bytes.count else { return }
    var count = count
    while count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    bytes.removeLast(bytes.count - count)
  }

  /// The options that are not what the type and the direction imply.
  private static func sequenceOptions(_ row: any RowReader, type: String) -> SequenceOptions {
    let (start, increment) = (row.integer(3), row.integer(4))
    let (minimum, maximum) = (row.integer(5), row.integer(6))
    let limits: (Int64, Int64)
    switch type {
    case "smallint": limits = (Int64(Int16.min), Int64(Int16.max))
    case "integer": limits = (Int64(Int32.min), Int64(Int32.max))
    default: limits = (Int64.min, Int64.max)
    }
    let isAscending = increment > 0
    return SequenceOptions(
      start: start == (isAscending ? minimum : maximum) ? nil : start,
      increment: increment == 1 ? nil : increment,
      minValue: minimum == (isAscending ? 1 : limits.0) ? nil : minimum,
      maxValue: maximum == (isAscending ? limits.1 : -1) ? nil : maximum,
      cycle: row.bool(8) ? true : nil, cache: row.integer(7) == 1 ? nil : row.integer(7))
  }
}
