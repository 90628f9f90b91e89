import RetortEngine
import RetortSQL

/// What autogenerate found: the operations both ways, and what the user should know.
public struct AutogenerateResult: Sendable {
  public var upgrade: [Operation]
  public var downgrade: [Operation]
  /// Likely renames that nobody answered for.
  public var suggestions: [Rename]
  /// What may be meant otherwise, and would lose data.
  public var notes: [String] = []

  public var isEmpty: Bool { upgrade.isEmpty }
}

/// Compares the schema as it is with the target.
public struct Autogenerator {
  public let driver: any Driver
  public var options: ComparisonOptions
  /// Asked for each likely rename; true for yes.
  public var confirmRename: ((Rename) -> Bool)?

  public init(driver: any Driver, options: ComparisonOptions) {
    self.driver = driver
    self.options = options
  }

  private var dialect: any Dialect { driver.dialect }

  /// The differences as single operations, for `check`: a likely rename counts as drop and add.
  public func differences(from live: Metadata, to target: Metadata) -> [Operation] {
    SchemaComparer(dialect: dialect, options: options).differences(from: live, to: target.takingKeys())
  }

  /// The operations that turn `live` into `target`, and those that turn it back.
  ///
  /// - Throws: `unknown_rename` for a rename of the options that does not fit.
  public func generate(from live: Metadata, to target: Metadata) throws -> AutogenerateResult {
    let target = target.takingKeys()
    // A column may be named with its table's old name or with the new one.
    var accepted = options.renames.map { rename in
      guard rename.column != nil,
        let table = options.renames.first(where: {
          $0.column == nil && dialect.fold($0.table) == dialect.fold(rename.table)
        })
      else { return rename }
      var rename = rename
      rename.table = table.newName
      return rename
    }
    try validate(accepted, live, target)
    var start = live
    // What the target has of these is there when the views and triggers are tried that need it.
    let known = Set(live.unmanaged.map { dialect.fold($0.name) })
    start.unmanaged += target.unmanaged.filter { !known.contains(dialect.fold($0.name)) }
    var renameOperations: [Operation] = []
    var suggestions: [Rename] = []

    // Tables first: columns are recognised inside the tables that the renames make the same.
    var columnsBefore = start
    for isTableRound in [true, false] {
      columnsBefore = start
      let wanted = accepted.filter { ($0.column == nil) == isTableRound }
      var round = operations(for: wanted, on: start)
      if !round.isEmpty { start = try renamed(start, round) }
      renameOperations += round
      let found = RenameDetector(dialect: dialect, options: options).candidates(from: start, to: target)
        .filter { ($0.column == nil) == isTableRound }
      for candidate in found {
        if let confirmRename {
          guard confirmRename(candidate) else { continue }
          accepted.append(candidate)
          round = operations(for: [candidate], on: start)
          start = try renamed(start, round)
          renameOperations += round
        } else {
          suggestions.append(candidate)
        }
      }
    }

    let comparer = SchemaComparer(dialect: dialect, options: options)
    let forward = comparer.differences(from: start, to: target)
    // Back: first to the state after the renames, then the renames the other way round.
    var reverseOptions = options
    reverseOptions.owns = Set(OwnedKind.allCases)
    reverseOptions.isExact = true
    reverseOptions.ownsObjects = true
    reverseOptions.keepsPartitions = false
    let owned = try backTarget(start, target, forward)
    let backward = SchemaComparer(dialect: dialect, options: reverseOptions)
    let back = backward.asRun(backward.differences(from: owned, to: start), from: owned, to: start)
    let backRenames = renameOperations.reversed().map(inverse)
    // Where views and the like do not follow a rename, they come again when the old names are back.
    let follows = dialect.capabilities.dependentsFollowRenames || backRenames.isEmpty
    var downgrade: [Operation]
    if follows {
      let (early, late) = withoutOldNames(back, renameOperations, columnsBefore)
      // The names of tables are always clear, and views follow those.
      let isOfTable: (Operation) -> Bool = { if case .renameTable = $0.kind { true } else { false } }
      downgrade =
        early.withUsableEnumMembers + backRenames.filter { !isOfTable($0) } + late
        + backRenames.filter(isOfTable)
    } else {
      downgrade =
        back.filter { !$0.createsDependent }.withUsableEnumMembers + backRenames
        + back.filter(\.createsDependent).map { asBefore($0, live) }
    }
    return AutogenerateResult(
      upgrade: renameOperations
        + comparer.asRun(forward, from: start, to: target).withUsableEnumMembers.withConcurrentIndexesAside,
      downgrade: downgrade, suggestions: suggestions, notes: comparer.lossNotes(from: start, to: target))
  }

  /// A trigger that comes again when its table has its old name back is the one that was there before that had another.
  private func asBefore(_ operation: Operation, _ live: Metadata) -> Operation {
    guard case .createTrigger(let create) = operation.kind,
      let trigger = live.triggers.first(where: {
        dialect.fold($0.name) == dialect.fold(create.trigger.name) && $0.schema == create.trigger.schema
      })
    else { return operation }
    return Operation(.createTrigger(CreateTrigger(trigger)))
  }

  /// The way back in two parts: what names a column by its old name waits until it has that again. A text in which it
  /// is not clear which of several columns of a name was renamed has kept the old one.
  ///
  /// - Parameter before: the schema before the columns were renamed.
  private func withoutOldNames(
    _ back: [Operation], _ renames: [Operation], _ before: Metadata
  ) -> (early: [Operation], late: [Operation]) {
    let old = Set(
      renames.compactMap { operation -> String? in
        switch operation.kind {
        case .alterColumn(let alter) where alter.alteration.newName != nil:
          dialect.fold(alter.alteration.column)
        default: nil
        }
      })
    guard !old.isEmpty else { return (back, []) }
    var waiting: Set<String> = []
    var early: [Operation] = []
    var late: [Operation] = []
    for operation in back {
      var isLate = false
      switch operation.kind {
      case .createView(let create):
        let names = SchemaComparer.names(in: create.view.sql, dialect)
        let isAsBefore = before.views.contains {
          $0.qualifiedName == create.view.qualifiedName && $0.sql == create.view.sql
        }
        isLate = isAsBefore && !names.isDisjoint(with: old) || !names.isDisjoint(with: waiting)
        if isLate { waiting.insert(dialect.fold(create.view.name)) }
      case .createIndex(let create): isLate = waiting.contains(dialect.fold(create.table.name))
      case .createTrigger(let create): isLate = waiting.contains(dialect.fold(create.trigger.table))
      case .setComment(let comment):
        isLate = waiting.contains(dialect.fold(comment.table ?? comment.name.name))
      case .createFunction(let create):
        isLate = !SchemaComparer.names(in: create.routine.sql, dialect).isDisjoint(with: waiting)
      default: break
      }
      if isLate { late.append(operation) } else { early.append(operation) }
    }
    return (early, late)
  }

  /// The schema after the upgrade: the target, with what it does not own still there.
  private func backTarget(_ start: Metadata, _ target: Metadata, _ forward: [Operation]) throws -> Metadata {
    let simulation = try Simulation(driver: driver)
    try simulation.create(start)
    try simulation.apply(forward.groupedByTable())
    var result = try simulation.metadata()
    if simulation.connection == nil {
      // What is kept as text is made by raw SQL, which a schema value does not follow.
      let named = Set(target.objects.map { "\($0.kind)\u{1}\($0.qualifiedName)" })
      let left =
        options.ownsObjects
        ? []
        : start.objects.filter {
          !named.contains("\($0.kind)\u{1}\($0.qualifiedName)")
        }
      result.objects = target.objects + left
    }
    return result
  }

  // MARK: Renames

  private func validate(_ renames: [Rename], _ live: Metadata, _ target: Metadata) throws {
    func find(_ name: String, in tables: [Table]) -> Table? {
      tables.first { dialect.fold($0.name) == dialect.fold(name) }
    }
    for rename in renames {
      let tableRename = renames.first {
        $0.column == nil && dialect.fold($0.newName) == dialect.fold(rename.table)
      }
      let oldTable = find(
        rename.column == nil ? rename.table : tableRename?.table ?? rename.table, in: live.tables)
      guard let oldTable else {
        throw RetortError(
          "unknown_rename",
          "--rename \(rename.argument): the database has no table '\(rename.table)'"
            + NearestName.hint(for: rename.table, among: live.tables.map(\.name)))
      }
      let newTableName = rename.column == nil ? rename.newName : rename.table
      guard let newTable = find(newTableName, in: target.tables) else {
        throw RetortError(
          "unknown_rename",
          "--rename \(rename.argument): the target has no table '\(newTableName)'"
            + NearestName.hint(for: newTableName, among: target.tables.map(\.name)))
      }
      guard let column = rename.column else { continue }
      guard oldTable.columns.contains(where: { dialect.foldPart($0.name) == dialect.foldPart(column) }) else {
        throw RetortError(
          "unknown_rename",
          "--rename \(rename.argument): table '\(oldTable.name)' has no column '\(column)'"
            + NearestName.hint(for: column, among: oldTable.columns.map(\.name)))
      }
      guard
        newTable.columns.contains(where: { dialect.foldPart($0.name) == dialect.foldPart(rename.newName) })
      else {
        throw RetortError(
          "unknown_rename",
          "--rename \(rename.argument): the target's table '\(newTable.name)' has no column '\(rename.newName)'"
            + NearestName.hint(for: rename.newName, among: newTable.columns.map(\.name)))
      }
    }
  }

  /// The operations for renames of tables, or of columns, on a schema.
  ///
  /// A name that another rename frees is waited for. One that stays taken (names are swapped, or what has the
  /// name will be dropped) is freed by moving its owner aside; the comparison then drops what is left over.
  private func operations(for renames: [Rename], on metadata: Metadata) -> [Operation] {
    var taken: [String: Set<String>] = ["": Set(metadata.tables.map { dialect.fold($0.name) })]
    for table in metadata.tables {
      taken[dialect.fold(table.name)] = Set(table.columns.map { dialect.fold($0.name) })
    }
    func scope(_ rename: Rename) -> String { rename.column == nil ? "" : dialect.fold(rename.table) }
    func source(_ rename: Rename) -> String { dialect.fold(rename.column ?? rename.table) }
    var remaining = renames
    var result: [Operation] = []

    func perform(_ rename: Rename) {
      taken[scope(rename)]?.remove(source(rename))
      taken[scope(rename)]?.insert(dialect.fold(rename.newName))
      result.append(operation(for: rename))
    }
    while !remaining.isEmpty {
      let index = remaining.firstIndex { candidate in
        taken[scope(candidate)]?.contains(dialect.fold(candidate.newName)) != true
          || source(candidate) == dialect.fold(candidate.newName)
      }
      if let index {
        perform(remaining.remove(at: index))
        continue
      }
      // The first whose name no other rename frees, else (a swap) the first.
      let stuck =
        remaining.first { candidate in
          !remaining.contains {
            scope($0) == scope(candidate) && source($0) == dialect.fold(candidate.newName)
          }
        } ?? remaining[0]
      let aside = AsideName.name(for: stuck.newName) {
        taken[scope(stuck)]?.contains(dialect.fold($0)) == true
      }
      perform(
        Rename(
          table: stuck.column == nil ? stuck.newName : stuck.table, schema: stuck.schema,
          column: stuck.column.map { _ in stuck.newName }, newName: aside))
      for position in remaining.indices
      where scope(remaining[position]) == scope(stuck)
        && source(remaining[position]) == dialect.fold(stuck.newName)
      {
        if remaining[position].column == nil {
          remaining[position].table = aside
        } else {
          remaining[position].column = aside
        }
      }
    }
    return result
  }

  private func operation(for rename: Rename) -> Operation {
    let table = QualifiedName(rename.table, schema: rename.schema)
    guard let column = rename.column else {
      return Operation(.renameTable(RenameTable(table, newName: rename.newName)))
    }
    var change = ColumnAlteration(column)
    change.newName = rename.newName
    return Operation(.alterColumn(AlterColumn(table, change)))
  }

  private func inverse(_ operation: Operation) -> Operation {
    switch operation.kind {
    case .renameTable(let rename):
      return Operation(
        .renameTable(
          RenameTable(QualifiedName(rename.newName, schema: rename.name.schema), newName: rename.name.name)))
    case .alterColumn(let alter):
      var change = ColumnAlteration(alter.alteration.newName ?? alter.alteration.column)
      change.newName = alter.alteration.column
      return Operation(.alterColumn(AlterColumn(alter.table, change)))
    default: return operation
    }
  }

  /// The schema after renames, as the database itself would have it: it rewrites the texts of views,
  /// triggers, indexes and conditions.
  private func renamed(_ metadata: Metadata, _ operations: [Operation]) throws -> Metadata {
    let simulation = try Simulation(driver: driver)
    try simulation.create(metadata)
    try simulation.apply(operations)
    return try simulation.metadata()
  }
}

extension Operation {
  /// Whether it makes something whose text names tables and columns.
  fileprivate var createsDependent: Bool {
    switch kind {
    case .createView, .createTrigger, .createFunction: true
    default: false
    }
  }
}
