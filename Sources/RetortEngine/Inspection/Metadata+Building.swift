import RetortSQL

// What making and dropping a schema have to know of it.
extension Metadata {
  /// The kinds of things that are looked for.
  func part(that checkFirst: CheckFirst) -> Metadata {
    var part = self
    if !checkFirst.contains(.tables) { part.tables = [] }
    if !checkFirst.contains(.views) { part.views = [] }
    if !checkFirst.contains(.sequences) { part.sequences = [] }
    if !checkFirst.contains(.types) {
      part.enums = []
      part.domains = []
    }
    if !checkFirst.contains(.others) {
      part.schemas = []
      part.routines = []
      part.triggers = []
      part.objects = []
    }
    return part
  }

  /// The names of its enumerations and domains, those that only columns name included.
  func types(_ dialect: any Dialect) -> [QualifiedName] {
    enums.map(\.qualifiedName) + domains.map(\.qualifiedName) + columnEnums(dialect)
  }

  /// The enumerations that columns bring along.
  func columnEnums(_ dialect: any Dialect) -> [QualifiedName] {
    guard dialect.capabilities.enumTypes else { return [] }
    var names: [QualifiedName] = []
    for column in tables.flatMap(\.columns) {
      var type = column.type.variant(for: dialect.optionNames)
      if let item = type.rare.itemType { type = item }
      guard case .generic(.enum) = type.name, let name = type.rare.typeName, type.rare.native != false,
        type.rare.createType != false
      else { continue }
      let qualified = QualifiedName(name, schema: type.rare.typeSchema)
      if !names.contains(qualified) { names.append(qualified) }
    }
    return names
  }

  /// Its views, each after those that it reads.
  func viewsInDependencyOrder(_ dialect: any Dialect) -> [View] {
    var rest = views
    var ordered: [View] = []
    while !rest.isEmpty {
      let ready = rest.filter { view in
        !rest.contains {
          $0.qualifiedName != view.qualifiedName
            && SQLText.mentions($0.name, in: view.sql, rules: dialect.lexicalRules)
        }
      }
      // Views that name each other in other ways than by reading come as they stand.
      let next = ready.isEmpty ? rest : ready
      ordered += next
      let placed = Set(next.map(\.qualifiedName))
      rest.removeAll { placed.contains($0.qualifiedName) }
    }
    return ordered
  }

  /// Whether a routine is about tables or views that are here, and so is made after them and goes before them.
  func isAboutTables(_ routine: Routine, _ dialect: any Dialect) -> Bool {
    (tables.map(\.name) + views.map(\.name)).contains {
      SQLText.mentions($0, in: routine.sql, rules: dialect.lexicalRules)
    }
  }
}
