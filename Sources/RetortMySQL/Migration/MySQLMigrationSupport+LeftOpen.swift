import RetortEngine
import RetortSQL

/// What a target says in other words than the server, or leaves open.
extension MySQLMigrationSupport {
  /// The definers of what is there already, where the target names none.
  public func leavingOpen(_ target: Metadata, as live: Metadata, on connection: Connection) throws -> Metadata
  {
    let reader = try MySQLSchemaReader(connection)
    var target = asHeld(target, live, reader)
    let names = reader.dialect.optionNames
    for index in target.views.indices where target.views[index].options.value("definer", for: names) == nil {
      guard
        let held = live.views.first(where: {
          reader.dialect.fold($0.name) == reader.dialect.fold(target.views[index].name)
        }), let definer = held.options.value("definer", for: names), held.sql == target.views[index].sql
      else { continue }
      target.views[index].options.set("definer", to: definer, for: "mysql")
    }
    for index in target.objects.indices {
      let wanted = target.objects[index]
      let held = live.objects.first { $0.kind == wanted.kind && $0.qualifiedName == wanted.qualifiedName }
      guard let held, held.create != wanted.create,
        let user = MySQLStatementText.definer(MySQLTokenCursor(held.create))?.user,
        MySQLStatementText.definer(MySQLTokenCursor(wanted.create)) == nil,
        MySQLStatementText.withoutDefiner(user, held.create) == wanted.create
      else { continue }
      target.objects[index].create = held.create
    }
    return target
  }

  /// Triggers with what they follow, which the server does not print: it lists those of one table, time and event in the
  /// order in which they fire.
  public func documented(_ metadata: Metadata) -> Metadata {
    var result = metadata
    var last: [String: String] = [:]
    for index in result.triggers.indices {
      let trigger = result.triggers[index]
      guard let text = try? MySQLProgramText(trigger.sql, dialect: dialect, user: "") else {
        // Which ones fire before and after it is not known.
        last = [:]
        continue
      }
      let occasion = "\(trigger.schema ?? "") \(text.occasion)"
      defer { last[occasion] = trigger.name }
      let statement = MySQLStoredSettings.statement(of: trigger.sql)
      guard let other = last[occasion], text.order == nil, let place = text.orderPlace,
        trigger.sql.hasSuffix(statement),
        // Where a comment was unwrapped, places are others.
        MySQLTokenCursor.unwrapped(Array(statement.utf8)).elementsEqual(statement.utf8)
      else { continue }
      let bytes = Array(statement.utf8)
      result.triggers[index].sql =
        trigger.sql.dropLast(statement.count) + String(decoding: bytes[..<place], as: UTF8.self)
        + "FOLLOWS \(dialect.identifier(other)) " + String(decoding: bytes[place...], as: UTF8.self)
    }
    return result
  }

  /// The target's triggers and routines in the words of the server, where they say what it holds already.
  func asHeld(_ target: Metadata, _ live: Metadata, _ reader: MySQLSchemaReader) -> Metadata {
    var target = target
    func text(_ sql: String) -> MySQLProgramText? {
      try? MySQLProgramText(sql, dialect: reader.dialect, user: reader.connection.currentUser)
    }
    for index in target.routines.indices {
      let wanted = target.routines[index]
      guard
        let held = live.routines.first(where: {
          $0.name.asciiLowercased == wanted.name.asciiLowercased
            && ($0.kind == .procedure)
              == (wanted.kind == .procedure)
        }), let own = text(wanted.sql), let present = text(held.sql), own.isMet(by: present)
      else { continue }
      target.routines[index].name = held.name
      target.routines[index].sql = held.sql
    }
    // A trigger that is made again stands at another place: those that say theirs by it are made again as well.
    var held: [Int: String] = [:]
    var others: [Int: String] = [:]
    for index in target.triggers.indices {
      let wanted = target.triggers[index]
      guard let own = text(wanted.sql) else { continue }
      others[index] = own.order?.other
      guard let place = live.triggers.firstIndex(where: { $0.name == wanted.name }),
        let present = text(live.triggers[place].sql), own.isMet(by: present)
      else { continue }
      if let order = own.order {
        // The server lists them in the order in which they run.
        guard let other = live.triggers.firstIndex(where: { $0.name == order.other }),
          order.isAfter == (other < place)
        else { continue }
      }
      held[index] = live.triggers[place].sql
    }
    func isMoved(_ index: Int) -> Bool {
      others[index].map { other in
        target.triggers.indices.contains { target.triggers[$0].name == other && held[$0] == nil }
      } ?? false
    }
    while let moved = held.keys.first(where: isMoved) { held[moved] = nil }
    for (index, sql) in held { target.triggers[index].sql = sql }
    return target
  }
}
