import RetortSQL

extension SchemaComparer {
  /// What goes while the like of it comes elsewhere, so that it may have been moved: that is never guessed, and never
  /// done in silence.
  func lossNotes(from live: Metadata, to target: Metadata) -> [String] {
    movedTables(live, target) + renamedAttributes(live, target)
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
