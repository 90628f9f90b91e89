import RetortSQL

extension SchemaComparer {
  func domainChanges(
    _ live: Metadata, _ target: Metadata, _ changes: inout ObjectChanges, _ early: inout [Dependent]
  ) {
    let (retyped, rebuilt) = domainsToReplace(live, target, changes.removedMembers)
    for wanted in target.domains {
      func dependent(_ operations: [Operation]) -> Dependent {
        Dependent(name: wanted.qualifiedName, text: text(of: wanted), operations: operations)
      }
      guard let present = live.domains.first(where: { same($0.qualifiedName, wanted.qualifiedName) }) else {
        early.append(dependent([Operation(.createDomain(CreateDomain(wanted)))]))
        continue
      }
      if (retyped + rebuilt).contains(where: { $0.old == present }) { continue }
      let alterations = domainAlterations(present, wanted)
      if !alterations.isEmpty { early.append(dependent(alterations)) }
    }
    if let first = retyped.first {
      let (before, after) = replacement(of: retyped, live)
      early.append(
        Dependent(
          name: first.new.qualifiedName, text: retyped.map { text(of: $0.new) }.joined(separator: " "),
          operations: before + after))
    }
    if !rebuilt.isEmpty {
      let (before, after) = replacement(of: rebuilt, live)
      changes.removedMembers = before + changes.removedMembers + after
    }
    guard options.owns.contains(.domains) else { return }
    changes.droppedDependents += live.domains.filter { present in
      !live.usedElsewhere.types.contains(present.qualifiedName)
        && !target.domains.contains { same($0.qualifiedName, present.qualifiedName) }
    }
    .map { domain in
      Dependent(
        name: domain.qualifiedName, text: text(of: domain),
        operations: [Operation(.dropDomain(DropDomain(domain.qualifiedName)))])
    }
  }

  private typealias Replaced = (old: Domain, new: Domain)

  /// The domains whose types change, with those over them; and those over enumerations that are made anew. Each after
  /// what it is made of.
  private func domainsToReplace(_ live: Metadata, _ target: Metadata, _ members: [Operation]) -> (
    [Replaced], [Replaced]
  ) {
    let pairs = live.domains.compactMap { old in
      target.domains.first { same($0.qualifiedName, old.qualifiedName) }.map { (old: old, new: $0) }
    }
    func closure(_ roots: [Replaced]) -> [Replaced] {
      var result = roots
      var next = roots
      while !next.isEmpty {
        next = pairs.filter { pair in
          next.contains { isOfDomain(pair.old.type, $0.old) } && !result.contains { $0.old == pair.old }
        }
        result += next
      }
      return result
    }
    let enums = members.compactMap { operation -> QualifiedName? in
      if case .alterEnum(let alter) = operation.kind { alter.name } else { nil }
    }
    let retyped = closure(
      pairs.filter { !isSame($0.old.type, $0.new.type) || $0.old.type.collation != $0.new.type.collation })
    let rebuilt = closure(
      pairs.filter { pair in
        enums.contains { isNamed($0, pair.old.type) } && !retyped.contains { $0.old == pair.old }
      })
    return (retyped, rebuilt)
  }

  /// A domain's type cannot be changed: its columns become plain ones, the domain is made anew, and they are of it
  /// again. So do domains over it.
  private func replacement(of domains: [Replaced], _ live: Metadata) -> (
    before: [Operation], after: [Operation]
  ) {
    /// The type below domains that go.
    func plain(_ type: SQLType) -> SQLType {
      guard let domain = domains.first(where: { isOfDomain(type, $0.old) })?.old else { return type }
      var below = plain(domain.type)
      below.collation = nil
      guard let own = try? dialect.typeText(type), own.hasSuffix("[]"),
        let text = try? dialect.typeText(below)
      else { return below }
      return SQLType(exact: text + "[]")
    }
    var before: [Operation] = []
    var after: [Operation] = []
    for table in live.tables {
      for column in table.columns where domains.contains(where: { isOfDomain(column.type, $0.old) }) {
        let below = plain(column.type)
        var change = ColumnAlteration(column.name)
        change.type = below
        change.existing.type = column.type
        change.existing.nullable = column.nullable
        before.append(Operation(.alterColumn(AlterColumn(table.qualifiedName, change))))
        var back = ColumnAlteration(column.name)
        back.type = column.type
        back.existing.type = below
        back.existing.nullable = column.nullable
        after.append(Operation(.alterColumn(AlterColumn(table.qualifiedName, back))))
      }
    }
    let drops = domains.reversed().map { Operation(.dropDomain(DropDomain($0.old.qualifiedName))) }
    let creates = domains.map { Operation(.createDomain(CreateDomain($0.new))) }
    return (before + drops, creates + after)
  }

  /// Whether a type is a domain, or an array of it.
  private func isOfDomain(_ type: SQLType, _ domain: Domain) -> Bool { isNamed(domain.qualifiedName, type) }

  private func isNamed(_ name: QualifiedName, _ type: SQLType) -> Bool {
    guard var text = try? dialect.typeText(type) else { return false }
    while text.hasSuffix("[]") { text.removeLast(2) }
    return dialect.canonical(text) == dialect.canonical(dialect.identifier(name))
  }

  private func text(of domain: Domain) -> String {
    ([domain.type.nameForComparing] + domain.checks.map(\.sql)).joined(separator: " ")
  }

  private func domainAlterations(_ old: Domain, _ new: Domain) -> [Operation] {
    var alteration = AlterDomain(old.qualifiedName)
    if old.nullable != new.nullable { alteration.nullable = new.nullable }
    if !isSame(old.serverDefault, new.serverDefault) {
      alteration.serverDefault = new.serverDefault.map { .set($0) } ?? .drop
    }
    func key(_ check: Domain.Check, named: Bool) -> String {
      (named ? check.name ?? "" : "") + "\u{1}" + dialect.canonical(check.sql)
    }
    var remaining = old.checks
    for check in new.checks {
      let named = options.isExact && check.name != nil
      if let index = remaining.firstIndex(where: { key($0, named: named) == key(check, named: named) }) {
        remaining.remove(at: index)
      } else {
        alteration.addChecks.append(check)
      }
    }
    alteration.dropChecks = remaining.compactMap(\.name)
    return alteration == AlterDomain(old.qualifiedName) ? [] : [Operation(.alterDomain(alteration))]
  }
}
