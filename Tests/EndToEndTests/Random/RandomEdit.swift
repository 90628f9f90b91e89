/// One random change of a schema. The same edit makes the same change of the same schema.
struct RandomEdit: Sendable, CustomStringConvertible {
  enum Kind: CaseIterable, Sendable {
    case addTable, dropTable, renameTable, addColumn, dropColumn, renameColumn, moveColumn
    case type, nullability, defaultValue, collation, columnCheck, columnUnique, reference, generated
    case addIndex, dropIndex, addUnique, dropUnique, addCheck, dropCheck, key, strict, view, trigger
  }

  var kind: Kind
  var seed: UInt64

  init(random: inout SeededGenerator) {
    kind = random.pick(Kind.allCases) ?? .addColumn
    seed = random.next()
  }

  var description: String { "\(kind)" }

  func apply(to schema: inout RandomSchema) {
    let taken = schema.tables.flatMap { [$0.key, $0.name] + $0.columns.flatMap { [$0.key, $0.name] } }
    let others = schema.tables.flatMap {
      $0.indexes.map(\.name) + $0.uniques.map(\.name) + $0.checks.map(\.name)
    }
    var maker = RandomMaker(
      random: SeededGenerator(seed: seed), used: Set((taken + others).map { $0.lowercased() }))
    guard kind != .addTable, !schema.tables.isEmpty else {
      maker.addTable(to: &schema)
      return
    }
    let place = maker.random.below(schema.tables.count)
    switch kind {
    case .addTable: break
    case .dropTable: dropTable(place, &schema)
    case .addColumn: maker.addColumn(to: place, of: &schema)
    case .reference:
      guard let column = pick(schema.tables[place], &maker, where: { $0.reference != nil }) else { break }
      schema.tables[place].columns[column].reference =
        maker.random.chance(50)
        ? nil
        : schema.tables[place].columns[column].reference.map {
          RandomReference(table: $0.table, clauses: "ON DELETE RESTRICT ON UPDATE CASCADE")
        }
    default: edit(&schema.tables[place], &maker)
    }
  }

  private func dropTable(_ place: Int, _ schema: inout RandomSchema) {
    let key = schema.tables.remove(at: place).key
    for table in schema.tables.indices {
      for column in schema.tables[table].columns where column.reference?.table == key {
        schema.tables[table].drop(column.key)
      }
    }
  }

  private func pick(
    _ table: RandomTable, _ maker: inout RandomMaker, where suits: (RandomColumn) -> Bool
  ) -> Int? {
    maker.random.pick(table.columns.indices.filter { suits(table.columns[$0]) })
  }

  private func edit(_ table: inout RandomTable, _ maker: inout RandomMaker) {
    let isPlain: (RandomColumn) -> Bool = { $0.generated == nil && $0.reference == nil }
    switch kind {
    case .renameTable:
      // One renaming at a time: what a column is called before its table was renamed is nobody's question.
      if table.columns.allSatisfy({ $0.key == $0.name }) { table.name = maker.name() }
    case .renameColumn:
      guard table.key == table.name, let column = pick(table, &maker, where: { _ in true }) else { break }
      table.columns[column].name = maker.name()
    case .dropColumn:
      if let column = pick(table, &maker, where: { _ in true }) { table.drop(table.columns[column].key) }
    case .moveColumn:
      table.columns.shuffle(using: &maker.random)
    case .addIndex: maker.addIndex(to: &table)
    case .dropIndex: if !table.indexes.isEmpty { table.indexes.removeLast() }
    case .addUnique: maker.addUnique(to: &table)
    case .dropUnique: if !table.uniques.isEmpty { table.uniques.removeLast() }
    case .addCheck: maker.addCheck(to: &table)
    case .dropCheck: if !table.checks.isEmpty { table.checks.removeLast() }
    case .key: table.primaryKey = maker.random.pick(RandomTable.Key.allCases) ?? .rowid
    case .strict: table.isStrict.toggle()
    case .view:
      if table.view == nil || maker.random.chance(50) { maker.addView(to: &table) } else { table.view = nil }
    case .trigger:
      let replaces = table.trigger == nil || maker.random.chance(50)
      if replaces { maker.addTrigger(to: &table) } else { table.trigger = nil }
    default:
      guard
        let column = pick(table, &maker, where: kind == .generated ? { $0.generated != nil } : isPlain)
      else { break }
      edit(&table.columns[column], &maker)
    }
  }

  private func edit(_ column: inout RandomColumn, _ maker: inout RandomMaker) {
    switch kind {
    case .type:
      column.kind = maker.random.pick(RandomKind.allCases) ?? .text
      if column.defaultText != nil { column.defaultText = maker.defaultText(column.kind) }
      if column.kind != .text { column.collation = nil }
    case .nullability:
      if column.isNotNull {
        column.isNotNull = false
      } else if !column.isUnique {
        column.isNotNull = true
        column.defaultText = column.defaultText ?? maker.defaultText(column.kind)
      }
    case .defaultValue:
      guard !column.isUnique else { break }
      let drops = column.defaultText != nil && !column.isNotNull && maker.random.chance(40)
      column.defaultText = drops ? nil : maker.defaultText(column.kind)
    case .collation:
      if column.kind == .text { column.collation = column.collation == nil ? maker.collation() : nil }
    case .columnCheck: column.check = column.check == nil ? maker.check() : nil
    case .columnUnique:
      if column.isUnique {
        column.isUnique = false
      } else if !column.isNotNull, column.defaultText == nil {
        column.isUnique = true
      }
    case .generated:
      guard let old = column.generated else { break }
      column.generated = (
        "\"id\" + \(maker.random.below(99))", maker.random.chance(50) ? old.isStored : !old.isStored
      )
    default: break
    }
  }
}
