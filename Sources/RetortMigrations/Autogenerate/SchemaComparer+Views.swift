import RetortSQL

/// Views and triggers, which columns that change and functions that are made anew must be free of.
extension SchemaComparer {
  /// Columns that change or go in a way that a view or trigger over them forbids, by their tables' names.
  func heldColumns(_ changes: [Operation], _ live: Metadata) -> [String: Set<String>] {
    guard capabilities.viewsHoldColumns else { return [:] }
    var held: [String: Set<String>] = [:]
    var children: [QualifiedName: [QualifiedName]] = [:]
    for table in live.tables {
      for parent in table.parents { children[key(parent), default: []].append(table.qualifiedName) }
    }
    /// With the tables that have the column from this one.
    func hold(_ table: QualifiedName, _ column: String) {
      held[dialect.fold(table.name), default: []].insert(dialect.fold(column))
      for child in children[key(table)] ?? [] { hold(child, column) }
    }
    for operation in changes {
      switch operation.kind {
      case .alterColumn(let alter):
        let change = alter.alteration
        guard change.type != nil || !change.collation.isKept || !change.computed.isKept else { continue }
        hold(alter.table, change.column)
      case .dropColumn(let drop): hold(drop.table, drop.column)
      case .alterEnum(let alter) where !alter.remove.isEmpty:
        // The type is made anew, and every column of it converted.
        for table in live.tables {
          for column in table.columns
          where SchemaComparer.names(in: (try? dialect.typeText(column.type)) ?? "", dialect).contains(
            dialect.fold(alter.name.name))
          {
            held[dialect.fold(table.name), default: []].insert(dialect.fold(column.name))
          }
        }
      default: break
      }
    }
    return held
  }

  /// Whether a text mentions one of the columns together with its table.
  func mentions(_ held: [String: Set<String>], in sql: String) -> Bool {
    guard !held.isEmpty else { return false }
    let names = SchemaComparer.names(in: sql, dialect)
    return held.contains { names.contains($0.key) && !names.isDisjoint(with: $0.value) }
  }

  /// What is done to views, and what goes before they go.
  struct ViewChanges {
    /// Drops of views, and of routines over them, each before what it is over.
    var drops: [Operation]
    var created: [View]
    /// Views that go, for good or to come again.
    var dropped: Set<QualifiedName>
    /// Routines that stay, and go and come again with the views that they are over.
    var routines: [Routine]
  }

  func viewChanges(
    _ live: Metadata, _ target: Metadata, _ held: [String: Set<String>], replaced: Set<String>
  ) -> ViewChanges {
    let old = Dictionary(live.views.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.views.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    var dropped = live.views.filter { view in
      guard let wanted = new[key(view.qualifiedName)] else { return options.owns.contains(.views) }
      return !isSame(view, wanted) || mentions(held, in: view.sql)
        || !SchemaComparer.names(in: view.sql, dialect).isDisjoint(with: replaced)
    }
    var over: [Routine] = []
    if capabilities.viewsHoldColumns {
      // What reads a view that goes has to go with it, and comes again.
      var gone = spellings(of: dropped.map(\.qualifiedName))
      var views = live.views.filter { view in !dropped.contains { $0.qualifiedName == view.qualifiedName } }
        .map { (view: $0, names: spellings(in: $0.sql)) }
      var routines = live.routines.map { (routine: $0, names: spellings(in: textHeld(by: $0))) }
      var grew = !gone.isEmpty
      while grew {
        let next = views.filter { !$0.names.isDisjoint(with: gone) }.map(\.view)
        let nextRoutines = routines.filter { !$0.names.isDisjoint(with: gone) }.map(\.routine)
        grew = !next.isEmpty || !nextRoutines.isEmpty
        dropped += next
        over += nextRoutines
        views.removeAll { !$0.names.isDisjoint(with: gone) }
        routines.removeAll { !$0.names.isDisjoint(with: gone) }
        gone.formUnion(spellings(of: next.map(\.qualifiedName)))
        gone.formUnion(
          spellings(of: nextRoutines.map { $0.qualifiedBaseName }))
      }
      over.removeAll { live.usedElsewhere.routines.contains($0.qualifiedName) }
    }
    let droppedNames = Set(dropped.map { key($0.qualifiedName) })
    let created = target.views.filter { view in
      old[key(view.qualifiedName)] == nil || droppedNames.contains(key(view.qualifiedName))
    }
    let drops =
      dropped.sorted { $0.qualifiedName < $1.qualifiedName }.map { view in
        Dependent(
          name: view.qualifiedName, text: view.sql,
          operations: [Operation(.dropView(DropView(view.qualifiedName, materialized: view.materialized)))])
      }
      + over.map { routine in
        Dependent(
          name: routine.qualifiedBaseName, text: textHeld(by: routine),
          operations: [drop(routine)])
      }
    let again = over.filter { routine in
      target.routines.contains { same($0.qualifiedName, routine.qualifiedName) && isSame($0, routine) }
    }
    return ViewChanges(
      drops: inDependencyOrder(drops).reversed().flatMap(\.operations), created: created,
      dropped: droppedNames, routines: again)
  }

  /// What of a routine the database holds on to: its arguments and result, and a body that it has read.
  private func textHeld(by routine: Routine) -> String {
    routine.isRead(dialect) ? routine.sql : routine.head(dialect)
  }

  /// Views and the routines that need tables or views, each after what it needs, with the views' indexes.
  ///
  /// - Parameter target: all views that there will be: one that stays may read one that is made.
  func viewCreates(_ views: [View], _ routines: [Routine], among target: [View]) -> [Operation] {
    let made = Set(views.map(\.qualifiedName))
    var staying: [String: [View]] = [:]
    for view in target where !made.contains(view.qualifiedName) {
      for spelling in spellings(of: view.qualifiedName) { staying[spelling, default: []].append(view) }
    }
    // The text with those of the views that it reads and that stay.
    func through(_ sql: String) -> String {
      guard !staying.isEmpty else { return sql }
      var texts = [sql]
      var seen: Set<String> = []
      var next = 0
      while next < texts.count {
        for name in spellings(in: texts[next]) where seen.insert(name).inserted {
          texts += (staying[name] ?? []).map(\.sql)
        }
        next += 1
      }
      return texts.joined(separator: "\n")
    }
    let items =
      views.map { view in
        var bare = view
        bare.indexes = []
        return Dependent(
          name: view.qualifiedName, text: through(view.sql),
          operations: [Operation(.createView(CreateView(bare)))]
            + view.indexes.map { Operation(.createIndex(CreateIndex($0, table: view.qualifiedName))) })
      }
      + routines.map {
        Dependent(
          name: $0.qualifiedBaseName, text: through(dependencyText(of: $0)),
          operations: [Operation(.createFunction(CreateFunction($0)))])
      }
    return inDependencyOrder(items).flatMap(\.operations)
  }

  private func isSame(_ a: View, _ b: View) -> Bool {
    a.materialized == b.materialized && a.columns.map(dialect.foldPart) == b.columns.map(dialect.foldPart)
      && isSame(
        .object(a.options.merged(for: dialect.optionNames)),
        .object(b.options.merged(for: dialect.optionNames)))
      && (a.sql == b.sql || dialect.canonical(a.sql) == dialect.canonical(b.sql))
      && isSame(a.indexes, b.indexes)
  }

  func triggerChanges(
    _ live: [Trigger], _ target: [Trigger], goneWith: Set<QualifiedName>, _ held: [String: Set<String>],
    replaced: Set<String>
  ) -> (drops: [Operation], creates: [Operation]) {
    func identity(_ trigger: Trigger) -> [String] {
      [
        dialect.fold(trigger.name), capabilities.ignoresCase ? "" : trigger.table,
        trigger.schema ?? "",
      ]
    }
    let old = Dictionary(live.map { (identity($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.map { (identity($0), $0) }, uniquingKeysWith: { a, _ in a })
    func isSame(_ a: Trigger, _ b: Trigger) -> Bool {
      dialect.fold(a.table) == dialect.fold(b.table)
        && (a.sql == b.sql || canonicalTrigger(a.sql) == canonicalTrigger(b.sql))
    }
    func isGone(_ trigger: Trigger) -> Bool {
      goneWith.contains(key(QualifiedName(trigger.table, schema: trigger.schema)))
    }
    /// Its function is made again, or it names a column that changes.
    func isHeld(_ trigger: Trigger) -> Bool {
      let table = dialect.fold(trigger.table)
      return mentions(held.filter { $0.key == table }, in: trigger.sql)
        || !replaced.isEmpty
          && !SchemaComparer.names(in: trigger.sql, dialect).isDisjoint(with: replaced)
    }
    var drops = live.filter { trigger in
      guard !isGone(trigger) else { return false }
      guard let wanted = new[identity(trigger)] else { return options.owns.contains(.triggers) }
      return !isSame(trigger, wanted) || isHeld(trigger)
    }
    var creates = target.filter { trigger in
      guard let present = old[identity(trigger)] else { return true }
      return !isSame(present, trigger) || isGone(present) || isHeld(present)
    }
    // A document says with FOLLOWS and PRECEDES what the order is, not with that of its list.
    let isOrdered = capabilities.ordersTriggers && options.isExact
    if isOrdered {
      let again = triggersOutOfOrder(live, target, dropped: drops, created: creates)
      drops += live.filter { trigger in
        again.contains { identity($0) == identity(trigger) } && !drops.contains(trigger)
      }
      creates = target.filter { creates.contains($0) || again.contains($0) }
    }
    let items = creates.map {
      Dependent(
        name: QualifiedName($0.name, schema: $0.schema), text: $0.sql,
        operations: [Operation(.createTrigger(CreateTrigger($0)))])
    }
    let areOrdered = isOrdered && !creates.contains(where: saysItsOrder)
    return (
      drops.sorted { $0.name < $1.name }.map {
        Operation(.dropTrigger(DropTrigger(QualifiedName($0.name, schema: $0.schema), table: $0.table)))
      },
      // By name, but one that FOLLOWS another after that.
      (areOrdered ? items : inDependencyOrder(items)).flatMap(\.operations)
    )
  }

  /// Triggers that are as they should be, but would fire in another order than the target's: they come again.
  ///
  /// A new trigger fires last, so that those which stay must be the first of the target's.
  private func triggersOutOfOrder(
    _ live: [Trigger], _ target: [Trigger], dropped: [Trigger], created: [Trigger]
  ) -> [Trigger] {
    func groups(_ triggers: [Trigger]) -> [[String]: [Trigger]] {
      Dictionary(grouping: triggers) { [$0.schema ?? "", dialect.fold($0.table)] + event(of: $0) }
    }
    let before = groups(live.filter { trigger in !dropped.contains(trigger) })
    return groups(target).flatMap { place, wanted -> [Trigger] in
      let others = before[place] ?? []
      guard wanted.count > 1, !(wanted + others).contains(where: saysItsOrder) else { return [] }
      let present = others.map { dialect.fold($0.name) }
      let staying = wanted.filter { !created.contains($0) }
      // As far as both agree nothing is done.
      var kept = 0
      while kept < wanted.count, kept < present.count, !created.contains(wanted[kept]),
        dialect.fold(wanted[kept].name) == present[kept]
      {
        kept += 1
      }
      return staying.filter { trigger in !wanted.prefix(kept).contains(trigger) }
    }
  }

  /// `BEFORE INSERT`: what triggers of one order have in common.
  private func event(of trigger: Trigger) -> [String] {
    var tokenizer = SQLTokenizer(trigger.sql, rules: dialect.lexicalRules)
    var words: [String] = []
    while let token = tokenizer.next(), words.count < 2 {
      let word = token.kind == .word ? tokenizer.text(token).uppercased() : ""
      if !words.isEmpty || word == "BEFORE" || word == "AFTER" { words.append(word) }
    }
    return words
  }

  private func saysItsOrder(_ trigger: Trigger) -> Bool {
    ["FOLLOWS", "PRECEDES"].contains { SQLText.mentions($0, in: trigger.sql, rules: dialect.lexicalRules) }
  }

  /// The words that a database does not keep are left out.
  private func canonicalTrigger(_ sql: String) -> String {
    var text = dialect.canonical(sql)
    // Only in the head: the body, which begins with `begin`, keeps every word.
    let end = text.firstRange(of: " begin ")?.lowerBound ?? text.endIndex
    var head = String(text[..<end])
    for words in ["if not exists ", "temporary ", "temp ", " for each row"] {
      if let range = head.firstRange(of: words) { head.removeSubrange(range) }
    }
    text = head + text[end...]
    return text
  }
}
