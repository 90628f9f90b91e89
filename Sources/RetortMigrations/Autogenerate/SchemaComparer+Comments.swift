import RetortSQL

extension SchemaComparer {
  /// Comments of what has no comment of its own.
  ///
  /// - Parameters:
  ///   - views: the views that are dropped, for good or to come again, whose comments went with them.
  ///   - madeAgain: the names of what else is.
  func commentChanges(
    from live: Metadata, to target: Metadata, views: Set<QualifiedName>, madeAgain: Set<String>
  ) -> [Operation] {
    guard capabilities.comments, options.owns.contains(.comments) else { return [] }
    func key(_ comment: ObjectComment) -> String {
      "\(comment.subject.rawValue)\u{1}\(comment.table ?? "")\u{1}\(self.key(comment.qualifiedName))"
    }
    let old = Dictionary(live.comments.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.comments.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    func isGone(_ comment: ObjectComment) -> Bool {
      switch comment.subject {
      case .view:
        views.contains(self.key(QualifiedName(comment.table ?? comment.name, schema: comment.schema)))
      case .function: madeAgain.contains(dialect.fold(Routine.baseName(of: comment.name)))
      case .type, .domain: madeAgain.contains(dialect.fold(comment.name))
      case .sequence, .schema, .index, .constraint: false
      }
    }
    var operations: [Operation] = []
    for comment in target.comments {
      if !isGone(comment), old[key(comment)]?.text == comment.text { continue }
      operations.append(
        Operation(
          .setComment(
            SetComment(
              on: comment.subject, comment.qualifiedName, table: comment.table, comment: comment.text))))
    }
    operations += viewIndexComments(from: live, to: target, without: views)
    // A document that knows no comments leaves them alone.
    guard options.isExact || !target.comments.isEmpty else { return operations }
    for comment in live.comments
    where new[key(comment)] == nil && isKept(comment, target) && !isGone(comment) {
      operations.append(
        Operation(
          .setComment(
            SetComment(on: comment.subject, comment.qualifiedName, table: comment.table, comment: nil))))
    }
    return operations
  }

  /// Whether what has the comment is still there: with what goes its comment goes.
  private func isKept(_ comment: ObjectComment, _ target: Metadata) -> Bool {
    let name = comment.qualifiedName
    switch comment.subject {
    case .view:
      let view = comment.table.map { QualifiedName($0, schema: comment.schema) } ?? name
      return target.views.contains { same($0.qualifiedName, view) }
    case .sequence:
      return target.sequences.contains { same($0.qualifiedName, name) }
        || target.tables.contains { table in
          table.ownSequences(dialect).contains { same($0, name) }
        }
    case .type:
      return target.enums.contains { same($0.qualifiedName, name) }
        || target.objects.contains { same($0.qualifiedName, name) }
    case .domain: return target.domains.contains { same($0.qualifiedName, name) }
    // The default schema is none of those listed, and always there.
    case .schema: return target.schemas.contains(comment.name) || comment.name == "public"
    case .function: return target.routines.contains { same($0.qualifiedName, name) }
    // The others come and go with their indexes.
    case .index:
      return target.tables.contains { table in
        same(table.qualifiedName, QualifiedName(comment.table ?? "", schema: comment.schema))
          && table.constraints.contains {
            $0.isIndex && $0.name.map(dialect.foldPart) == dialect.foldPart(comment.name)
          }
      }
    case .constraint: return false
    }
  }

  /// Comments of indexes of materialized views that stay as they are.
  private func viewIndexComments(
    from live: Metadata, to target: Metadata, without dropped: Set<QualifiedName>
  ) -> [Operation] {
    target.views.filter { !$0.indexes.isEmpty && !dropped.contains(key($0.qualifiedName)) }.flatMap { view in
      let present = live.views.first { same($0.qualifiedName, view.qualifiedName) }?.indexes ?? []
      return view.indexes.compactMap { index -> Operation? in
        guard let old = present.first(where: { dialect.foldPart($0.name) == dialect.foldPart(index.name) }),
          old.comment != index.comment, options.isExact || index.comment != nil
        else { return nil }
        return Operation(
          .setComment(
            SetComment(
              on: .index, QualifiedName(index.name, schema: view.schema), table: view.name,
              comment: index.comment)))
      }
    }
  }
}
