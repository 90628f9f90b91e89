/// One random change of a schema of a server. The same edit makes the same change of the same schema.
struct ServerRandomEdit: Sendable, CustomStringConvertible {
  enum Kind: CaseIterable, Sendable {
    case addTable, dropTable, renameTable, addColumn, dropColumn, renameColumn, type, nullability
    case defaultValue, collation, comment, tableComment, columnCheck, reference, generated, addIndex,
      dropIndex
    case addUnique, dropUnique, addCheck, dropCheck, key, member, view, trigger, function, sequence
  }

  var kind: Kind
  var seed: UInt64

  init(random: inout SeededGenerator) {
    kind = random.pick(Kind.allCases) ?? .addColumn
    seed = random.next()
  }

  var description: String { "\(kind)" }

  func apply(to schema: inout ServerRandomSchema) {
    var taken = Array(schema.sequences.keys) + Array(schema.functions.keys)
    for table in schema.tables {
      taken += [table.key, table.name] + table.columns.flatMap { [$0.key, $0.name] }
      taken += table.indexes.map(\.name) + table.uniques.map(\.name) + table.checks.map(\.name)
    }
    var maker = ServerRandomMaker(
      schema.kind, random: SeededGenerator(seed: seed), used: Set(taken.map { $0.lowercased() }))
    guard kind != .addTable, !schema.tables.isEmpty else {
      // A table that is gone may have had the names of this one, for columns that cannot become these.
      if schema.tables.isEmpty { maker.prefix = "z " }
      maker.addTable(to: &schema)
      return
    }
    let place = maker.random.below(schema.tables.count)
    switch kind {
    case .addTable: break
    case .dropTable: dropTable(place, &schema)
    case .addColumn: maker.addColumn(to: place, of: &schema)
    case .member: changeMembers(&schema, &maker)
    case .function: Self.change(&schema.functions, &maker, prefix: "f")
    case .sequence: Self.change(&schema.sequences, &maker, prefix: "s ")
    default: edit(&schema.tables[place], &maker)
    }
  }

  // MARK: Whole schemas

  private func dropTable(_ place: Int, _ schema: inout ServerRandomSchema) {
    let key = schema.tables.remove(at: place).key
    for table in schema.tables.indices {
      for column in schema.tables[table].columns where column.reference?.table == key {
        schema.tables[table].drop(column.key)
      }
    }
  }

  /// The first two members stay: rows hold them.
  private func changeMembers(_ schema: inout ServerRandomSchema, _ maker: inout ServerRandomMaker) {
    if schema.members.count > 3 {
      schema.members.remove(at: 2 + maker.random.below(schema.members.count - 2))
    } else {
      let member = maker.random.pick(["it's", "z z", "Zé"]) ?? "z"
      schema.members.insert(member, at: maker.random.below(schema.members.count + 1))
    }
  }

  private static func change(
    _ numbers: inout [String: Int], _ maker: inout ServerRandomMaker, prefix: String
  ) {
    if let name = numbers.keys.sorted().first {
      numbers[name] = maker.random.chance(30) ? nil : 10 + maker.random.below(90)
    } else {
      numbers[maker.name(prefix)] = 1 + maker.random.below(9)
    }
  }

  // MARK: Tables

  private func pick(
    _ table: ServerRandomTable, _ maker: inout ServerRandomMaker, where suits: (ServerRandomColumn) -> Bool
  ) -> Int? {
    maker.random.pick(table.columns.indices.filter { suits(table.columns[$0]) })
  }

  private func edit(_ table: inout ServerRandomTable, _ maker: inout ServerRandomMaker) {
    switch kind {
    case .renameTable:
      // One renaming at a time: what a column is called before its table was renamed is nobody's question. And the
      // sequence of a key would keep its name.
      let keepsNames = maker.kind == .mariadb || table.primaryKey == .plain
      if table.schema == nil, keepsNames, table.columns.allSatisfy({ $0.key == $0.name }) {
        rename(&table.name, &maker)
      }
    case .renameColumn:
      guard table.schema == nil, table.key == table.name,
        !table.name.contains("."), let column = pick(table, &maker, where: { $0.key == $0.name })
      else { break }
      rename(&table.columns[column].name, &maker)
    case .dropColumn:
      if let column = pick(table, &maker, where: { _ in true }) { table.drop(table.columns[column].key) }
    case .reference:
      guard let column = pick(table, &maker, where: { $0.reference != nil }) else { break }
      if maker.random.chance(40) {
        table.columns[column].reference = nil
      } else {
        table.columns[column].reference?.clauses = "ON DELETE CASCADE ON UPDATE CASCADE"
      }
    case .generated:
      guard let column = pick(table, &maker, where: { $0.generated != nil }) else { break }
      table.columns[column].generated = maker.generated()
    case .addIndex: maker.addIndex(to: &table)
    case .dropIndex: if !table.indexes.isEmpty { table.indexes.removeLast() }
    case .addUnique: maker.addUnique(to: &table)
    case .dropUnique: if !table.uniques.isEmpty { table.uniques.removeLast() }
    case .addCheck: maker.addCheck(to: &table)
    case .dropCheck: if !table.checks.isEmpty { table.checks.removeLast() }
    case .key: table.primaryKey = maker.random.pick(ServerRandomTable.Key.choices(maker.kind)) ?? .plain
    case .tableComment:
      table.comment = table.comment != nil && maker.random.chance(40) ? nil : maker.comment()
    case .view:
      if table.view == nil || maker.random.chance(50) { maker.addView(to: &table) } else { table.view = nil }
    case .trigger:
      let isSet = table.trigger == nil || maker.random.chance(50)
      table.trigger = isSet ? maker.random.below(99) : nil
    default:
      guard let column = pick(table, &maker, where: { $0.generated == nil && $0.reference == nil }) else {
        break
      }
      edit(&table.columns[column], &maker)
    }
  }

  /// `--rename` has no way to say where a name ends that holds a dot.
  private func rename(_ name: inout String, _ maker: inout ServerRandomMaker) {
    let newName = maker.name()
    if !name.contains("."), !newName.contains(".") { name = newName }
  }

  private func edit(_ column: inout ServerRandomColumn, _ maker: inout ServerRandomMaker) {
    switch kind {
    case .type:
      column.type = maker.type(column.family)
      if column.defaultText != nil { column.defaultText = maker.defaultText(column) }
      if column.check != nil { column.check = maker.check(column) }
    case .nullability:
      if column.isNotNull {
        column.isNotNull = false
      } else {
        column.defaultText = column.defaultText ?? maker.defaultText(column)
        column.isNotNull = true
      }
    case .defaultValue:
      let isDropped = column.defaultText != nil && !column.isNotNull && maker.random.chance(40)
      column.defaultText = isDropped ? nil : maker.defaultText(column)
    case .collation: if column.family == .text { column.isCollated.toggle() }
    case .comment: column.comment = column.comment != nil && maker.random.chance(40) ? nil : maker.comment()
    case .columnCheck: column.check = column.check == nil ? maker.check(column) : nil
    default: break
    }
  }
}
