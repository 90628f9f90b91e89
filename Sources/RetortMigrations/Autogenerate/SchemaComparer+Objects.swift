import RetortSQL

extension SchemaComparer {
  /// The operations on types, sequences, domains, schemas, extensions, routines and objects kept as text.
  struct ObjectChanges {
    /// Before tables are made and changed.
    var first: [Operation] = []
    /// Routines that need the new tables, to be put in order with the views.
    var routines: [Routine] = []
    /// Owners of sequences, after the tables are there.
    var owners: [Operation] = []
    /// Objects of the last stage that go before anything else, and that come at the end.
    var earlyDrops: [Operation] = []
    var lastCreates: [Operation] = []
    /// Members of enumerations that go, after the tables have changed.
    var removedMembers: [Operation] = []
    /// Routines over tables that go, before them.
    var tableDrops: [Operation] = []
    /// What is not needed any more, at the end.
    var drops: [Operation] = []
    /// Extensions that go, after what is over them.
    var extensionDrops: [Operation] = []
    /// Routines, domains and types that go, to be put in order.
    var droppedDependents: [Dependent] = []
    /// Routines that go before a type of theirs is made anew.
    var earlyRoutineDrops: [Operation] = []
    /// The names of routines that are dropped and made again.
    var replacedRoutines: Set<String> = []
  }

  func objectChanges(
    from live: Metadata, to target: Metadata, addedTables: [Table], removedTables: [Table],
    unfolded: Set<QualifiedName>
  ) -> ObjectChanges {
    var changes = ObjectChanges()
    // A schema that something is in is wanted, named or not.
    let wantedSchemas = target.schemas + target.usedSchemas.filter { !target.schemas.contains($0) }
    if capabilities.schemas {
      changes.first += wantedSchemas.filter { !live.schemas.contains($0) }
        .map { Operation(.createSchema(CreateSchema($0))) }
    }
    // Types, domains and functions may be over what an extension brings.
    if capabilities.extensions { extensionChanges(live, target, &changes) }
    // What depends on what is told from the names that a text mentions.
    var early: [Dependent] = []
    if capabilities.enumTypes { enumChanges(live, target, &changes) }
    if capabilities.sequences { sequenceChanges(live, target, unfolded, &changes) }
    if capabilities.domains { domainChanges(live, target, &changes, &early) }
    if capabilities.routines {
      routineChanges(live, target, addedTables, removedTables, &changes, &early)
    }
    rawChanges(live, target, &changes, &early)
    changes.first += inDependencyOrder(early).flatMap(\.operations)
    changes.drops =
      inDependencyOrder(changes.droppedDependents).reversed().flatMap(\.operations) + changes.drops
      + changes.extensionDrops
    if capabilities.schemas, options.owns.contains(.schemas) {
      changes.drops += live.schemas.filter {
        !wantedSchemas.contains($0) && !options.keptSchemas.contains($0)
      }
      .map { Operation(.dropSchema(DropSchema($0))) }
    }
    return changes
  }

  private func extensionChanges(_ live: Metadata, _ target: Metadata, _ changes: inout ObjectChanges) {
    changes.first += target.extensions.filter { wanted in !live.extensions.contains { $0.name == wanted.name }
    }
    .map { Operation(.createExtension(CreateExtension($0))) }
    guard options.owns.contains(.extensions) else { return }
    changes.extensionDrops = live.extensions.filter { present in
      !target.extensions.contains { $0.name == present.name }
    }
    .map { Operation(.dropExtension(DropExtension($0.name))) }
  }

  // MARK: Enumerations

  private func enumChanges(_ live: Metadata, _ target: Metadata, _ changes: inout ObjectChanges) {
    for wanted in target.enums {
      guard let present = live.enums.first(where: { same($0.qualifiedName, wanted.qualifiedName) }) else {
        changes.first.append(Operation(.createEnum(CreateEnum(wanted))))
        continue
      }
      guard let alteration = memberChanges(present, wanted) else { continue }
      let gone = present.values.filter { !wanted.values.contains($0) }
      guard !gone.isEmpty else {
        changes.first.append(Operation(.alterEnum(alteration)))
        continue
      }
      // What goes may still be a default: it goes when the columns are as they should be.
      var early = alteration
      early.remove.removeAll(where: gone.contains)
      if early != AlterEnum(present.qualifiedName) { changes.first.append(Operation(.alterEnum(early))) }
      changes.removedMembers.append(Operation(.alterEnum(AlterEnum(present.qualifiedName, remove: gone))))
    }
    guard options.owns.contains(.enums) else { return }
    changes.drops += live.enums.filter { present in
      !live.usedElsewhere.types.contains(present.qualifiedName)
        && !target.enums.contains { same($0.qualifiedName, present.qualifiedName) }
    }
    .map { Operation(.dropEnum(DropEnum($0.qualifiedName))) }
  }

  /// Members added at their places and removed; an order that neither gives means that the type is made anew
  /// by removing and adding what moved.
  private func memberChanges(_ old: EnumType, _ new: EnumType) -> AlterEnum? {
    guard old.values != new.values else { return nil }
    var remove = old.values.filter { !new.values.contains($0) }
    var kept = old.values.filter(new.values.contains)
    let order = new.values.filter(old.values.contains)
    if kept != order {
      // The longest run that keeps its order stays.
      let staying = longestCommonOrder(kept, order)
      remove += kept.filter { !staying.contains($0) }
      kept = kept.filter(staying.contains)
    }
    var add: [AlterEnum.Addition] = []
    var present = kept
    for (index, value) in new.values.enumerated() where !present.contains(value) {
      if index > 0 {
        add.append(AlterEnum.Addition(value, after: new.values[index - 1]))
      } else {
        add.append(AlterEnum.Addition(value, before: present.first))
      }
      present.append(value)
    }
    // A member that moves gets another name, comes again at its new place, and the old one goes.
    let moved = remove.filter(new.values.contains)
    var aside: [String: String] = [:]
    for value in moved {
      aside[value] = AsideName.name(for: value) { candidate in
        (old.values + new.values).contains(candidate) || aside.values.contains(candidate)
      }
    }
    return AlterEnum(
      old.qualifiedName, add: add,
      rename: moved.map { AlterEnum.Replacement($0, aside[$0] ?? $0) },
      remove: remove.map { aside[$0] ?? $0 },
      replaceWith: moved.map { AlterEnum.Replacement(aside[$0] ?? $0, $0) })
  }

  private func longestCommonOrder(_ a: [String], _ b: [String]) -> Set<String> {
    var best: [Set<String>] = Array(repeating: [], count: b.count + 1)
    for first in a {
      var next = best
      for (index, second) in b.enumerated() {
        let candidate = first == second ? best[index].union([first]) : next[index]
        if candidate.count > next[index + 1].count { next[index + 1] = candidate }
      }
      best = next
    }
    return best.last ?? []
  }

  // MARK: Sequences

  /// - Parameter unfolded: sequences of columns that count, which change with those.
  private func sequenceChanges(
    _ live: Metadata, _ target: Metadata, _ unfolded: Set<QualifiedName>, _ changes: inout ObjectChanges
  ) {
    let held = Dictionary(
      live.sequences.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { first, _ in first })
    for wanted in target.sequences {
      guard let present = held[key(wanted.qualifiedName)] else {
        var bare = wanted
        bare.ownedBy = nil
        changes.first.append(Operation(.createSequence(CreateSequence(bare))))
        if let owner = wanted.ownedBy {
          var alteration = AlterSequence(wanted.qualifiedName)
          alteration.ownedBy = .set(owner)
          changes.owners.append(Operation(.alterSequence(alteration)))
        }
        continue
      }
      var alteration = AlterSequence(present.qualifiedName)
      let old = present.options
      let new = wanted.options
      if old.start != new.start { alteration.start = new.start ?? new.minValue ?? 1 }
      if (old.increment ?? 1) != (new.increment ?? 1) { alteration.increment = new.increment ?? 1 }
      if old.minValue != new.minValue { alteration.minValue = new.minValue.map { .set($0) } ?? .drop }
      if old.maxValue != new.maxValue { alteration.maxValue = new.maxValue.map { .set($0) } ?? .drop }
      if (old.cycle ?? false) != (new.cycle ?? false) { alteration.cycle = new.cycle ?? false }
      if old.cache != new.cache { alteration.cache = new.cache ?? 1 }
      if (present.dataType ?? "bigint") != (wanted.dataType ?? "bigint") {
        alteration.dataType = wanted.dataType ?? "bigint"
      }
      if alteration != AlterSequence(present.qualifiedName) {
        if unfolded.contains(key(present.qualifiedName)) {
          changes.owners.append(Operation(.alterSequence(alteration)))
        } else {
          changes.first.append(Operation(.alterSequence(alteration)))
        }
      }
      if present.ownedBy != wanted.ownedBy {
        var owner = AlterSequence(present.qualifiedName)
        owner.ownedBy = wanted.ownedBy.map { .set($0) } ?? .drop
        changes.owners.append(Operation(.alterSequence(owner)))
      }
    }
    guard options.owns.contains(.sequences) else { return }
    let kept = Set(target.tables.map { key($0.qualifiedName) })
    let goneTables = live.tables.filter { !kept.contains(key($0.qualifiedName)) }
    let wanted = Set(target.sequences.map { key($0.qualifiedName) })
    changes.drops += live.sequences.filter { present in
      guard !wanted.contains(key(present.qualifiedName)),
        !live.usedElsewhere.sequences.contains(present.qualifiedName)
      else { return false }
      // A sequence goes with the column that owns it.
      guard present.ownedBy != nil else { return true }
      return
        !(options.owns.contains(.tables)
        && goneTables.contains { present.isOwned(by: $0.qualifiedName, dialect) })
    }
    .map { Operation(.dropSequence(DropSequence($0.qualifiedName, ifExists: $0.ownedBy != nil))) }
  }

  // MARK: Objects kept as text

  private func rawChanges(
    _ live: Metadata, _ target: Metadata, _ changes: inout ObjectChanges, _ early: inout [Dependent]
  ) {
    func key(_ object: RawObject) -> String { "\(object.kind)\u{1}\(self.key(object.qualifiedName))" }
    let old = Dictionary(live.objects.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.objects.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    for object in live.objects where options.ownsObjects {
      guard new[key(object)].map({ !same($0.create, object.create) }) ?? true else { continue }
      if let wanted = new[key(object)], let text = attributeChange(object, wanted) {
        early.append(
          Dependent(
            name: wanted.qualifiedName, text: wanted.create,
            operations: [Operation(.execute(Execute(text)))]))
        continue
      }
      let isInUse = object.stage == .beforeTables && live.usedElsewhere.types.contains(object.qualifiedName)
      if isInUse, new[key(object)] == nil { continue }
      let drop = Operation(.execute(Execute(object.drop)))
      if object.stage == .afterTables || new[key(object)] != nil {
        changes.earlyDrops.append(drop)
      } else {
        changes.droppedDependents.append(
          Dependent(name: object.qualifiedName, text: object.create, operations: [drop]))
      }
    }
    for object in target.objects {
      guard old[key(object)].map({ !same($0.create, object.create) }) ?? true else { continue }
      if let present = old[key(object)], options.ownsObjects, attributeChange(present, object) != nil {
        continue
      }
      let create = Operation(.execute(Execute(dialect.script(making: object))))
      if object.stage == .afterTables {
        changes.lastCreates.append(create)
      } else {
        early.append(Dependent(name: object.qualifiedName, text: object.create, operations: [create]))
      }
    }
  }

  /// What goes unasked with a view or column that is dropped and made again, and has to come again: the defaults of
  /// a view's columns, statistics over a column.
  func gone(
    _ live: Metadata, _ target: Metadata, _ changes: [Operation], _ views: Set<QualifiedName>
  ) -> [Operation] {
    var columns: [(table: String, name: String)] = []
    for operation in changes {
      switch operation.kind {
      case .dropColumn(let drop): columns.append((dialect.fold(drop.table.name), dialect.fold(drop.column)))
      // Another expression is another column.
      case .alterColumn(let alter) where !alter.alteration.computed.isKept:
        columns.append((dialect.fold(alter.table.name), dialect.fold(alter.alteration.column)))
      default: break
      }
    }
    return live.objects.compactMap { object in
      guard !options.ownsObjects || target.objects.contains(object) else { return nil }
      let isGone: Bool
      switch object.kind {
      case "view default":
        isGone = views.contains {
          object.name.hasPrefix("\($0.name).") && object.schema.map(dialect.fold) == $0.schema
        }
      case "statistics":
        let names = SchemaComparer.names(in: object.create, dialect)
        isGone =
          columns.contains { names.contains($0.table) && names.contains($0.name) }
          || views.contains { names.contains($0.name) && object.schema.map(dialect.fold) == $0.schema }
      default: isGone = false
      }
      return isGone ? Operation(.execute(Execute(object.create))) : nil
    }
  }

  private func same(_ a: String, _ b: String) -> Bool {
    a == b || dialect.canonical(a) == dialect.canonical(b)
  }

  func same(_ a: QualifiedName, _ b: QualifiedName) -> Bool { key(a) == key(b) }
}

extension SQLType {
  /// The type's spelling, for finding the names in it.
  var nameForComparing: String {
    switch name {
    case .exact(let text): rare.typeName ?? text
    case .generic(let generic): rare.typeName ?? generic.rawValue
    }
  }
}

extension Metadata {
  /// The schemas that something is in, in order.
  var usedSchemas: [String] {
    var names = Set(tables.compactMap(\.schema))
    names.formUnion(views.compactMap(\.schema))
    names.formUnion(enums.compactMap(\.schema))
    names.formUnion(sequences.compactMap(\.schema))
    names.formUnion(domains.compactMap(\.schema))
    names.formUnion(routines.compactMap(\.schema))
    return names.sorted()
  }
}
