import RetortSQL

extension SchemaComparer {
  /// What goes while the like of it comes elsewhere, so that it may have been moved: that is never guessed, and never
  /// done in silence.
  func lossNotes(from live: Metadata, to target: Metadata) -> [String] {
    movedTables(live, target) + movedSequences(live, target) + renamedAttributes(live, target)
      + droppedWithoutDefault(live, target)
  }

  private func movedTables(_ live: Metadata, _ target: Metadata) -> [String] {
    guard capabilities.schemas, options.owns.contains(.tables) else { return [] }
    let wanted = Set(target.tables.map { key($0.qualifiedName) })
    let present = Set(live.tables.map { key($0.qualifiedName) })
    let added = target.tables.filter {
      options.covers($0.qualifiedName) && !present.contains(key($0.qualifiedName))
    }
    return live.tables.compactMap { table in
      guard options.covers(table.qualifiedName), !wanted.contains(key(table.qualifiedName)),
        let other = added.first(where: { other in
          other.schema != table.schema && dialect.fold(other.name) == dialect.fold(table.name)
            && !Set(other.columns.map { dialect.foldPart($0.name) })
              .isDisjoint(with: table.columns.map { dialect.foldPart($0.name) })
        })
      else { return nil }
      return
        "table '\(table.qualifiedName)' goes and '\(other.qualifiedName)' comes, and its rows are lost: to move it, "
        + "write the revision by hand with {\"op\": \"move_to_schema\", \"on\": \"table\", \"name\": \"\(table.name)\", "
        + (table.schema.map { "\"schema\": \"\($0)\", " } ?? "")
        + "\"new_schema\": \"\(other.schema ?? "public")\"}"
    }
  }

  /// Sequences that may have another name or schema: the one that comes counts from its start.
  private func movedSequences(_ live: Metadata, _ target: Metadata) -> [String] {
    guard capabilities.sequences, options.owns.contains(.sequences) else { return [] }
    func onlyIn(_ first: Metadata, _ second: Metadata) -> [DatabaseSequence] {
      let others = Set(second.sequences.map { key($0.qualifiedName) })
      return first.sequences.filter {
        options.covers($0.qualifiedName) && !others.contains(key($0.qualifiedName))
      }
    }
    var added = onlyIn(target, live)
    return onlyIn(live, target).compactMap { sequence in
      let isMoved: (DatabaseSequence) -> Bool = {
        $0.schema != sequence.schema && dialect.fold($0.name) == dialect.fold(sequence.name)
      }
      let isRenamed: (DatabaseSequence) -> Bool = {
        var other = $0
        other.name = sequence.name
        return dialect.materialized(other) == dialect.materialized(sequence)
      }
      guard let place = added.firstIndex(where: isMoved) ?? added.firstIndex(where: isRenamed) else {
        return nil
      }
      let other = added.remove(at: place)
      let start =
        "sequence '\(sequence.qualifiedName)' goes and '\(other.qualifiedName)' comes, which counts from its start: "
        + "to keep the number, write the revision by hand with "
      let schema = sequence.schema.map { "\"schema\": \"\($0)\", " } ?? ""
      return start
        + (other.schema == sequence.schema
          ? "{\"op\": \"alter_sequence\", \"name\": \"\(sequence.name)\", \(schema)\"new_name\": \"\(other.name)\"}"
          : "{\"op\": \"move_to_schema\", \"on\": \"sequence\", \"name\": \"\(sequence.name)\", \(schema)"
            + "\"new_schema\": \"\(other.schema ?? "public")\"}")
    }
  }

  /// Columns that go and cannot come back to rows that are there.
  private func droppedWithoutDefault(_ live: Metadata, _ target: Metadata) -> [String] {
    guard capabilities.newColumnsNeedDefaults else { return [] }
    return live.tables.filter { options.covers($0.qualifiedName) }.flatMap { table -> [String] in
      guard let wanted = target.tables.first(where: { same($0.qualifiedName, table.qualifiedName) }) else {
        return []
      }
      let kept = Set(wanted.columns.map { dialect.foldPart($0.name) })
      return table.columns.filter { column in
        !column.nullable && column.serverDefault == nil && column.computed == nil && column.identity == nil
          && column.autoincrement != .on && !isInherited(column)
          && !kept.contains(dialect.foldPart(column.name))
      }.map { column in
        "column '\(column.name)' of table '\(table.qualifiedName)' goes and has no default, but is NOT NULL: the "
          + "downgrade fails while the table has rows; give its add_column a server_default to make it work"
      }
    }
  }

  private func renamedAttributes(_ live: Metadata, _ target: Metadata) -> [String] {
    guard options.ownsObjects else { return [] }
    return live.objects.compactMap { object in
      guard object.kind == "composite type",
        let wanted = target.objects.first(where: {
          $0.kind == object.kind && same($0.qualifiedName, object.qualifiedName)
        }),
        let change = attributeChange(object, wanted), change.contains("DROP ATTRIBUTE"),
        change.contains("ADD ATTRIBUTE")
      else { return nil }
      return
        "type '\(object.qualifiedName)' loses attributes and gets others, and what is in them is lost: to keep it, write "
        + "ALTER TYPE … RENAME ATTRIBUTE by hand"
    }
  }
}
