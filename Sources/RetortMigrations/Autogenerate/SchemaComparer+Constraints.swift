import RetortSQL

extension SchemaComparer {
  /// Drops, then additions and renames. Constraints are the same where they say the same; the name comes
  /// second, since many have none.
  func constraintChanges(_ pair: Pair) -> ([Operation], [Operation]) {
    let table = pair.old.qualifiedName
    var remaining = pair.old.constraints
    var drops: [Operation] = []
    var adds: [Operation] = []
    var unmatched: [Constraint] = []

    // One that is to be valid and is not yet is validated, not made again.
    for constraint in pair.new.constraints where !constraint.isNotValid {
      guard let name = constraint.name,
        let index = remaining.firstIndex(where: {
          $0.name == name && $0.isNotValid && meaning(of: $0.validated) == meaning(of: constraint)
        })
      else { continue }
      remaining[index] = remaining[index].validated
      adds.append(Operation(.validateConstraint(ValidateConstraint(table, name: name))))
    }

    func take(_ wanted: Constraint, sameName: Bool) -> Constraint? {
      // Most are just what is there, and need no words made of them.
      if let index = remaining.firstIndex(of: wanted) { return remaining.remove(at: index) }
      let meaning = meaning(of: wanted)
      let index = remaining.firstIndex {
        (!sameName || $0.name.map(dialect.foldPart) == wanted.name.map(dialect.foldPart))
          && self.meaning(of: $0) == meaning
      }
      return index.map { remaining.remove(at: $0) }
    }
    // Those with the same name first: two that say the same may differ in their names only.
    for constraint in pair.new.constraints where take(constraint, sameName: true) == nil {
      unmatched.append(constraint)
    }
    for constraint in unmatched {
      guard let present = take(constraint, sameName: false) else {
        adds.append(Operation(.createConstraint(CreateConstraint(table, constraint))))
        continue
      }
      switch (present.name, constraint.name) {
      case (let old?, let new?) where passesNames(old, new, pair):
        drops.append(drop(present, pair.old))
        adds.append(Operation(.createConstraint(CreateConstraint(table, constraint))))
      case (let old?, let new?):
        adds.append(
          Operation(
            .renameConstraint(RenameConstraint(table, name: old, newName: new, kind: constraint.kind))))
      case (nil, nil): break
      case (_?, nil) where !options.isExact: break  // a document that gives no name leaves it open
      case (nil, _?) where options.isLiveDeclared: break  // so does a revision
      default:
        drops.append(drop(present, pair.old))
        adds.append(Operation(.createConstraint(CreateConstraint(table, constraint))))
      }
    }
    if options.owns.contains(.constraints) { drops += remaining.map { drop($0, pair.old) } }
    guard !adds.isEmpty else { return (drops, []) }
    // A foreign key can need the key that its own table gets in the same change.
    let order: [Constraint.Kind] = [.primaryKey, .unique, .check, .exclude, .foreignKey]
    func rank(_ operation: Operation) -> Int {
      if case .createConstraint(let create) = operation.kind {
        return order.firstIndex(of: create.constraint.kind) ?? 0
      }
      return -1
    }
    let sorted = adds.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    return (drops, sorted.map(\.element))
  }

  /// Whether a constraint that gets another name takes that of one that is there now, or leaves its own to another one: then
  /// it goes and comes back, since names that are passed on cannot be free one after the other. Where a constraint can be
  /// renamed by itself, it gets a name aside instead (`withFreeConstraintNames`).
  private func passesNames(_ old: String, _ new: String, _ pair: Pair) -> Bool {
    guard !capabilities.constraintsAreIndexes else { return false }
    func has(_ name: String, _ table: Table) -> Bool {
      table.constraints.contains { $0.name.map(dialect.foldPart) == dialect.foldPart(name) }
    }
    return has(new, pair.old) || has(old, pair.new) || keyNames.old.contains(dialect.foldPart(new))
      || keyNames.new.contains(dialect.foldPart(old))
  }

  func drop(_ constraint: Constraint, _ table: Table) -> Operation {
    // A name that several have does not tell them apart.
    let isClear =
      constraint.name != nil
      && table.constraints.count { $0.name.map(dialect.foldPart) == constraint.name.map(dialect.foldPart) }
        == 1
    return Operation(
      .dropConstraint(
        DropConstraint(
          table.qualifiedName,
          DroppedConstraint(
            name: constraint.name, kind: constraint.kind, definition: isClear ? nil : constraint))))
  }

  /// What a constraint says, in a form that is equal for two spellings; its name is left out.
  func meaning(of constraint: Constraint) -> [String] {
    func fold(_ names: [String]) -> String { names.map(dialect.foldPart).joined(separator: "\u{1}") }
    func options(_ options: DialectOptions) -> String {
      options.merged(for: dialect.optionNames).members.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.compactText)" }.joined(separator: ",")
    }
    func timing(_ deferrable: Bool?, _ initially: Initially?) -> String {
      initially == .deferred ? "deferred" : (deferrable ?? (initially != nil)) ? "deferrable" : ""
    }
    switch constraint {
    case .primaryKey(let key):
      return ["pk", fold(key.columns), timing(key.deferrable, key.initially), options(key.options)]
    case .unique(let unique):
      return [
        "uq", fold(unique.columns), timing(unique.deferrable, unique.initially), options(unique.options),
      ]
    case .foreignKey(let key):
      func action(_ text: String?) -> String {
        let action = text?.uppercased() ?? "NO ACTION"
        return action == "NO ACTION" ? "" : action
      }
      let match = key.match?.uppercased() ?? "SIMPLE"
      return [
        "fk", fold(key.columns), dialect.fold(key.referentTable), key.referentSchema.map(dialect.fold) ?? "",
        fold(key.referentColumns), action(key.onDelete), action(key.onUpdate),
        timing(key.deferrable, key.initially),
        match == "NONE" ? "SIMPLE" : match, options(key.options), constraint.isNotValid ? "not valid" : "",
      ]
    case .check(let check):
      return [
        "ck", dialect.canonical(check.sql), options(check.options), constraint.isNotValid ? "not valid" : "",
      ]
    case .exclude(let exclude):
      return [
        "ex", exclude.elements.map { $0.element.json.compactText + $0.operator }.joined(separator: ","),
        exclude.using ?? "gist", exclude.whereClause.map(dialect.canonical) ?? "",
        timing(exclude.deferrable, exclude.initially), options(exclude.options),
      ]
    }
  }
}

extension Constraint {
  /// Whether the rows that were there before it need not satisfy it.
  var isNotValid: Bool {
    switch self {
    case .foreignKey(let key): key.notValid == true
    case .check(let check): check.notValid == true
    default: false
    }
  }

  var validated: Constraint {
    switch self {
    case .foreignKey(var key):
      key.notValid = nil
      return .foreignKey(key)
    case .check(var check):
      check.notValid = nil
      return .check(check)
    default: return self
    }
  }
}
